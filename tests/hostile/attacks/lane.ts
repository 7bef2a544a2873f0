/** What a page of somebody's own might do to their lane: to what the server keeps there, and to the reveal. */
import { MAX_LANE_NOTES, noteText, recordMap, rootMap } from '@samenbord/board';
import { asAnswer, asChange } from '../arena.ts';
import type { Arena } from '../arena.ts';
import { MALLORY } from '../attack.ts';
import type { Attack } from '../attack.ts';
import * as f from '../forge/update.ts';

const serverStructs = (arena: Arena, ...structs: f.Struct[]): Uint8Array[] =>
  asChange(f.from(arena.doc.clientID, arena.clock(arena.doc.clientID), ...structs));

/** Notes with a text each, from a clock on. */
const notes = (count: number, first = 0): f.Struct[] =>
  Array.from({ length: count }, (_, index) => [
    f.map({ parent: 'notes', key: `mal-${String(first + index)}` }),
    f.text({ parent: f.id(MALLORY, (first + index) * 2), key: 'text' }),
  ]).flat();

const refused = (
  name: string,
  frames: Attack['frames'],
  closed: 'malformed' | 'forbidden' = 'malformed',
): Attack => ({ name, frames, outcome: { closed } });

const within = (arena: Arena): boolean => rootMap(arena.doc, 'notes').size <= MAX_LANE_NOTES;

export const laneAttacks: Attack[] = [
  refused('the server’s next clock filled with GC of length 2⁵³−1', (arena) =>
    serverStructs(arena, f.gc(2 ** 53 - 1)),
  ),
  refused('characters under the server’s client id, in the note that it keeps here', (arena) =>
    serverStructs(arena, f.characters('x', { origin: arena.character('late-1', 0) })),
  ),
  refused('a ballot of three times the dots', () =>
    asChange(f.from(MALLORY, 0, f.values([{ a: 6 }], { parent: 'ballots', key: 'stem' }))),
  ),
  refused('a ballot in a vote to come', () =>
    asChange(f.from(MALLORY, 0, f.values([{ a: 1 }], { parent: 'ballots', key: 'straks' }))),
  ),
  refused('the ballot that was counted in, taken away', (arena) => {
    const { client, clock } = arena.ballot('stem');
    return asChange(f.deleting(client, [clock, 1]));
  }),
  refused('everything in the lane deleted, the ballot included', (arena) =>
    asAnswer(
      f.update(
        [],
        [...arena.doc.store.clients.keys()].map((client) => ({
          client,
          ranges: [[0, arena.clock(client)] as const],
        })),
      ),
    ),
  ),
  refused(
    'the note that the server keeps here, taken out for good',
    (arena) => {
      const { client, clock } = arena.record('notes', 'late-1');
      return asChange(f.deleting(client, [clock, 1]));
    },
    'forbidden',
  ),
  refused(
    'a value of a zone that only the board has',
    () => asChange(f.from(MALLORY, 0, f.map({ parent: 'zones', key: 'praktijk' }))),
    'forbidden',
  ),
  refused(
    'the mark of a reveal',
    () => asChange(f.from(MALLORY, 0, f.values(['nu'], { parent: 'stage', key: 'lanes' }))),
    'forbidden',
  ),
  refused(
    'a reaction where nobody could see it',
    () => asChange(f.from(MALLORY, 0, f.map({ parent: 'reactions', key: 'an-1:mallory:heart' }))),
    'forbidden',
  ),
  refused(
    'more notes in one change than a lane holds',
    () => asChange(f.from(MALLORY, 0, ...notes(MAX_LANE_NOTES))),
    'forbidden',
  ),
  refused(
    '6,000 notes as an answer, enough to fill the board at the reveal',
    () => asAnswer(f.from(MALLORY, 0, ...notes(6000))),
    'forbidden',
  ),
  {
    name: 'one note after the other until the lane is full, and more',
    frames: function* () {
      for (let at = 0; at < MAX_LANE_NOTES + 50; at += 10)
        yield* asChange(f.row(MALLORY, at * 2, notes(10, at)));
    },
    outcome: { holds: within },
  },
  {
    name: 'a note in a colleague’s name',
    frames: () =>
      asChange(
        f.from(MALLORY, 0, ...notes(1), f.values(['bram'], { parent: f.id(MALLORY, 0), key: 'author' })),
      ),
    outcome: { holds: ({ doc }) => recordMap(doc, 'notes', 'mal-0')?.get('author') === 'mallory' },
  },
  {
    // What is known comes off first, also when it is the server's.
    name: 'the server’s note sent again with other words',
    frames: (arena) => {
      const { client, clock } = arena.character('late-1', 0);
      return asAnswer(
        f.from(client, clock, f.characters('Kwam nooit binnen', { parent: arena.textOf('late-1') })),
      );
    },
    outcome: { holds: ({ doc }) => noteText(doc, 'late-1')?.toJSON() === 'Kwam in de stilte' },
  },
];

/**
 * What there is no sense in, in a lane: all pages there are one person's, so that no client id, presence or note is
 * somebody else's, and nothing of the board lies in it. `laneAttacks` have their like.
 */
export const NOT_IN_A_LANE: ReadonlySet<string> = new Set([
  'characters under a colleague’s client id',
  'a colleague’s next clock filled with GC, so that the colleague’s own edits would vanish',
  'a colleague’s last struct sent again, longer than it is',
  'a colleague’s presence forged before saying anything of oneself',
  'the maker of a colleague’s note written over',
  'a reaction in a colleague’s name',
  'a neighbour in a text and one in a zone',
  'a zone’s title deleted',
  'everything deleted, without a single struct',
  'everything deleted, as an answer',
  ...['zones', 'theory', 'agreements', 'people', 'votes'].flatMap((root) => [
    `a value of ${root} written over`,
    `a value of ${root} written over as deleted content`,
  ]),
]);
