/** Writing where one may not: unknown roots, wrong types, foreign roots, neighbours that contradict each other. */
import type { Collection, Singleton } from '@samenbord/board';
import { AN_TEXT, asChange } from '../arena.ts';
import type { Arena } from '../arena.ts';
import { MALLORY } from '../attack.ts';
import type { Attack } from '../attack.ts';
import * as f from '../forge/update.ts';

const EMOJI = AN_TEXT.indexOf('🙂');
const OTHER = 667;

const refused = (
  name: string,
  structs: (arena: Arena) => f.Struct[],
  closed: 'malformed' | 'forbidden' = 'malformed',
): Attack => ({
  name,
  frames: (arena) => asChange(f.from(MALLORY, 0, ...structs(arena))),
  outcome: { closed },
});

const anNote = (arena: Arena, key: string) => ({ parent: arena.record('notes', 'an-1'), key });

/** A note of Mallory's own, its five characters from clock 2 on, and one more at a place in it. */
const ownText = (at: f.At): Uint8Array[] =>
  asChange(
    f.from(
      MALLORY,
      0,
      f.map({ parent: 'notes', key: 'mal-1' }),
      f.text({ parent: f.id(MALLORY, 0), key: 'text' }),
      f.characters('abcde', { parent: f.id(MALLORY, 1) }),
      f.characters('x', at),
    ),
  );

/** One record of each collection that participants have no business in. */
const FOREIGN: readonly (readonly [Collection, string, string])[] = [
  ['zones', 'praktijk', 'title'],
  ['theory', 'kaart', 'text'],
  ['agreements', 'afspraak', 'text'],
  ['people', 'an', 'name'],
  ['votes', 'stem', 'question'],
];
const SINGLE: readonly (readonly [Singleton, string, string])[] = [
  ['info', 'title', 'gekaapt'],
  ['stage', 'state', 'closed'],
];

export const places: Attack[] = [
  refused('an unknown root', () => [f.map({ parent: 'wallet', key: 'x' })]),
  refused('a root named like what every object has', () => [f.map({ parent: '__proto__', key: 'x' })]),
  refused('a record named like what every object has', () => [f.map({ parent: 'notes', key: '__proto__' })]),
  refused('a record without a key', () => [f.map({ parent: 'notes' })]),
  refused('a key that the layout does not have', (arena) => [f.values([1], anNote(arena, 'wallet'))]),
  refused('a text where a position belongs', (arena) => [f.text(anNote(arena, 'pos'))]),
  refused('a word where a position belongs', (arena) => [f.values(['hier'], anNote(arena, 'pos'))]),
  refused('characters where a position belongs', (arena) => [f.characters('x', anNote(arena, 'pos'))]),
  refused('a value where the text belongs', (arena) => [f.values(['x'], anNote(arena, 'text'))]),
  refused('a value where a record belongs', () => [f.values([1], { parent: 'notes', key: 'mal-1' })]),
  refused('a map where the text belongs', (arena) => [f.map(anNote(arena, 'text'))]),
  refused('a value among characters', (arena) => [
    f.values([1], { origin: arena.character('an-1', 0), right: arena.character('an-1', 1) }),
  ]),
  refused('an attribute on a text', (arena) => [
    f.values([true], { parent: arena.textOf('an-1'), key: 'bold' }),
  ]),
  refused('a parent that is a character', (arena) => [
    f.values([[1, 2]], { parent: arena.character('an-1', 0), key: 'pos' }),
  ]),
  refused('neighbours in two notes', (arena) => [
    f.characters('x', { origin: arena.character('an-1', 0), right: arena.character('bram-1', 3) }),
  ]),
  {
    // yjs takes the order on trust, and replicas then put the characters at different places.
    name: 'neighbours in the wrong order',
    frames: () => ownText({ origin: f.id(MALLORY, 4), right: f.id(MALLORY, 3) }),
    outcome: { closed: 'malformed' },
  },
  {
    name: 'one character on both sides',
    frames: () => ownText({ origin: f.id(MALLORY, 4), right: f.id(MALLORY, 4) }),
    outcome: { closed: 'malformed' },
  },
  refused('neighbours under two keys', (arena) => [
    f.values([[1, 2]], {
      origin: arena.value('notes', 'an-1', 'pos'),
      right: arena.value('notes', 'an-1', 'zone'),
    }),
  ]),
  refused('a neighbour in a text and one in a zone', (arena) => [
    f.characters('x', {
      origin: arena.character('an-1', 0),
      right: arena.value('zones', 'praktijk', 'title'),
    }),
  ]),
  refused('itself for a neighbour', () => [f.characters('x', { origin: f.id(MALLORY, 0) })]),
  refused('the own future for a neighbour', () => [f.characters('x', { origin: f.id(MALLORY, 9) })]),
  refused('itself for a parent', () => [f.map({ parent: f.id(MALLORY, 0), key: 'x' })]),
  {
    name: 'neighbours in a circle between two clients',
    frames: () =>
      asChange(
        f.update([
          { client: MALLORY, clock: 0, structs: [f.characters('x', { origin: f.id(OTHER, 0) })] },
          { client: OTHER, clock: 0, structs: [f.characters('x', { origin: f.id(MALLORY, 0) })] },
        ]),
      ),
    outcome: { closed: 'malformed' },
  },
  {
    name: 'a neighbour that nobody has',
    frames: (arena) =>
      asChange(f.from(MALLORY, 0, f.characters('x', { origin: f.id(arena.anClient, 900_000) }))),
    outcome: 'dropped',
  },
  {
    name: 'a neighbour that is gone for good, and one that is not',
    frames: (arena) => {
      const gone = f.id(arena.anClient, arena.clock(arena.anClient) - 1);
      return asChange(
        f.from(MALLORY, 0, f.characters('x', { origin: gone, right: arena.character('bram-1', 0) })),
      );
    },
    outcome: 'content-unchanged',
  },
  refused('characters between the halves of a colleague’s 🙂', (arena) => [
    f.characters('x', { origin: arena.character('an-1', EMOJI), right: arena.character('an-1', EMOJI + 1) }),
  ]),
  refused('deleted characters between the halves of a colleague’s 🙂', (arena) => [
    f.dead(1, { origin: arena.character('an-1', EMOJI), right: arena.character('an-1', EMOJI + 1) }),
  ]),
  refused('characters before the second half of a colleague’s 🙂', (arena) => [
    f.characters('x', { right: arena.character('an-1', EMOJI + 1) }),
  ]),
  {
    // As good as deleting all of it, which participants may; nobody's copy may differ.
    name: 'half of a colleague’s 🙂 deleted',
    frames: (arena) => {
      const { client, clock } = arena.character('an-1', EMOJI);
      return asChange(f.deleting(client, [clock, 1]));
    },
    outcome: 'allowed',
  },
  ...FOREIGN.flatMap(([root, record, key]) => [
    refused(
      `a value of ${root} written over`,
      (arena) => [f.values(['gekaapt'], { parent: arena.record(root, record), key })],
      'forbidden',
    ),
    refused(
      `a value of ${root} written over as deleted content`,
      (arena) => [f.dead(1, { parent: arena.record(root, record), key })],
      'forbidden',
    ),
    refused(`a new record in ${root}`, () => [f.map({ parent: root, key: 'mal-1' })], 'forbidden'),
    refused(`a record of ${root} written over`, () => [f.map({ parent: root, key: record })], 'forbidden'),
    refused(
      `a record of ${root} written over as deleted content`,
      () => [f.dead(1, { parent: root, key: record })],
      'forbidden',
    ),
  ]),
  ...SINGLE.map(([root, key, value]) =>
    refused(`${root}.${key} written over`, () => [f.values([value], { parent: root, key })], 'forbidden'),
  ),
  refused(
    'a colleague’s note written over',
    () => [f.map({ parent: 'notes', key: 'an-1' }), f.text({ parent: f.id(MALLORY, 0), key: 'text' })],
    'forbidden',
  ),
  refused('a colleague’s text written over', (arena) => [f.text(anNote(arena, 'text'))], 'forbidden'),
  refused(
    'a colleague’s text written over as deleted content',
    (arena) => [f.dead(1, anNote(arena, 'text'))],
    'forbidden',
  ),
  refused(
    'a colleague’s reaction written over',
    () => [f.map({ parent: 'reactions', key: 'bram-1:an:heart' })],
    'forbidden',
  ),
  refused(
    'a note that is gone for good, made again',
    () => [f.map({ parent: 'notes', key: 'an-gone' }), f.text({ parent: f.id(MALLORY, 0), key: 'text' })],
    'forbidden',
  ),
  {
    ...refused('anything at all on a screen', () => [f.gc(1)], 'forbidden'),
    as: 'screen',
  },
];
