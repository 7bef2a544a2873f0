/** Any board that the rules let through, with what people, programs and vandals write. */
import { LINK_LABELS, NOTE_COLORS, NOTE_SIZES, ZONE_KINDS } from '@samenbord/board';
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
  })
  .map(aNote);
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
  .map(({ title, zones, cards, notes, links, drawn, counted, cluster }) => ({
    ...emptyBoard({ title }),
    people: { p0: { name: 'Zoë', group: '', role: 'participant' } },
    zones: byIndex('z', zones),
    theory: byIndex('t', cards),
    notes: byIndex('n', notes),
    links: byIndex('l', links),
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
