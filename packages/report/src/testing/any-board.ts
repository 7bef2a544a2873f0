/** Any board that the rules let through, with what people, programs and vandals write. */
import {
  AGREEMENT_STATES,
  LINK_LABELS,
  NOTE_COLORS,
  NOTE_SIZES,
  OPEN_WORK,
  REACTION_KINDS,
  ZONE_KINDS,
} from '@samenbord/board';
import type { BoardSnapshot } from '@samenbord/board';
import fc from 'fast-check';
import { aCard, aNote, aZone, emptyBoard } from './boards.ts';
import { drawings } from './drawings.ts';

const LONGEST_TITLE = 120;

const word = fc.oneof(
  fc.constantFrom(
    'een',
    'ideeën',
    'coöperatie',
    '’s',
    'morgens',
    '“wat?”',
    'Łukasz',
    'señor',
    'ÀÉÎÕÜ',
    '½',
    '…',
  ),
  fc.constantFrom('👏', '👩🏽‍🏫', '🇧🇪', '❤️', '1️⃣', '👨‍👩‍👧‍👦', '✅', '🤟🏿'),
  fc.constantFrom('#let', '$x$', ']', '\\', '*', '_', '<a>', '@b', '//', '"', '{{', '`'),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    'x'.repeat(400),
    'half \ud83d',
    '\udc00',
    '\u202eom\u202c',
    '\u2066in\u2069',
    '\u0000\u001b[31m',
    '\ufeff',
    '안녕',
    '你好',
  ),
);
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
/** No longer than the layout lets the title of a zone be. */
const title = text.map((words) => words.slice(0, LONGEST_TITLE));
const coordinate = fc.integer({ min: -3000, max: 3000 });
const spot = fc.tuple(coordinate, coordinate);
const zone = fc
  .record({ kind: fc.constantFrom(...ZONE_KINDS), title, prompt: text, at: spot })
  .map(({ at, ...rest }) => aZone({ ...rest, box: [...at, 900, 700] }));
const note = fc
  .record({
    text,
    pos: spot,
    size: fc.constantFrom(...NOTE_SIZES),
    color: fc.constantFrom(...NOTE_COLORS),
    zone: fc.constantFrom('', 'z0', 'z1', 'z2'),
    cluster: fc.constantFrom('', '', 'c0'),
    tags: fc.array(word, { maxLength: 3 }),
    pinned: fc.boolean(),
    author: fc.constantFrom(null, 'p0'),
    createdAt: fc.nat(3),
  })
  .map(aNote);
const agreement = fc.record({
  text,
  kind: fc.constantFrom('together' as const, 'own' as const),
  who: title,
  due: fc.constantFrom('', '2026-05-29'),
  state: fc.constantFrom(...AGREEMENT_STATES),
  sources: fc.array(fc.constantFrom('n0', 'n1', 'n9'), { maxLength: 4 }),
  ownWays: fc.dictionary(fc.constantFrom('p0', 'gone'), text, { noNullPrototype: true }),
  joined: fc.array(fc.constantFrom('p0', 'gone'), { maxLength: 2 }),
  quotes: fc.array(text, { maxLength: 2 }),
  origin: fc.constantFrom(null, { board: 'b', title: 'Lentedag', date: '2026-03-01' }),
  createdAt: fc.nat(9),
  checked: fc.constant(false),
});
const phase = fc.record({
  order: fc.nat(9),
  name: title,
  minutes: fc.nat(90),
  kind: fc.constant('work' as const),
  purpose: text,
  may: fc.constant(OPEN_WORK),
  readAhead: fc.constant(false),
  groupSize: fc.constant(0),
  startedAt: fc.nat(2),
});
const reaction = fc.record({
  note: fc.constantFrom('n0', 'n1', 'n9'),
  participant: fc.constantFrom('p0', 'p1'),
  kind: fc.constantFrom(...REACTION_KINDS),
  deleted: fc.constant(0),
});
const byIndex = <T>(prefix: string, records: readonly T[]): Record<string, T> =>
  Object.fromEntries(records.map((record, index) => [`${prefix}${index}`, record]));

export const anyBoard: fc.Arbitrary<BoardSnapshot> = fc
  .record({
    title,
    zones: fc.array(zone, { maxLength: 3 }),
    cards: fc.array(fc.record({ title, text, zone: fc.constantFrom('', 'z0'), pos: spot }).map(aCard), {
      maxLength: 3,
    }),
    notes: fc.array(note, { maxLength: 14 }),
    agreements: fc.array(agreement, { maxLength: 3 }),
    phases: fc.array(phase, { maxLength: 3 }),
    reactions: fc.array(reaction, { maxLength: 5 }),
    drawn: fc.boolean(),
    counted: fc.dictionary(fc.constantFrom('n0', 'n1', 'n9'), fc.nat(9)),
    cluster: title,
    links: fc.array(
      fc.record({
        note: fc.constantFrom('n0', 'n1', 'n2'),
        theory: fc.constantFrom('t0', 't1'),
        label: fc.constantFrom(...LINK_LABELS),
        by: fc.constant(null),
        deleted: fc.constant(0),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ title, zones, cards, notes, links, agreements, phases, reactions, drawn, counted, cluster }) => ({
    ...emptyBoard({ title }),
    people: { p0: { name: 'Zoë', group: '', role: 'participant' } },
    zones: byIndex('z', zones),
    theory: byIndex('t', cards),
    notes: byIndex('n', notes),
    links: byIndex('l', links),
    agreements: byIndex('a', agreements),
    phases: byIndex('f', phases),
    reactions: byIndex('r', reactions),
    clusters: { c0: { title: cluster, zone: 'z0', box: [0, 0, 1, 1] } },
    sketch: drawn ? drawings() : {},
    votes: {
      v: {
        zone: '',
        voters: 4,
        question: title,
        kind: 'dots',
        options: [],
        dots: 3,
        state: 'closed',
        result: counted,
        tooFew: false,
        openedAt: 1,
      },
    },
  }));
