/** Any board makes a sound report that holds every note. */
import { LINK_LABELS, NOTE_COLORS, NOTE_SIZES, ZONE_KINDS } from '@samenbord/board';
import type { BoardSnapshot } from '@samenbord/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderReport } from './index.ts';
import { aCard, aNote, aZone, emptyBoard } from './testing/boards.ts';
import { checkPdf, pdfFonts, pdfText, squeezed, wordsOffPage } from './testing/pdf.ts';
import { cleanText } from './text/clean.ts';

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
);
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const coordinate = fc.integer({ min: -3000, max: 3000 });
const spot = fc.tuple(coordinate, coordinate);
const zone = fc
  .record({ kind: fc.constantFrom(...ZONE_KINDS), title: text, prompt: text, at: spot })
  .map(({ at, ...rest }) => aZone({ ...rest, box: [...at, 900, 700] }));
const note = fc
  .record({
    text,
    pos: spot,
    size: fc.constantFrom(...NOTE_SIZES),
    color: fc.constantFrom(...NOTE_COLORS),
    zone: fc.constantFrom('', 'z0', 'z1', 'z2'),
    author: fc.constantFrom(null, 'p0'),
  })
  .map(aNote);
const byIndex = <T>(prefix: string, records: readonly T[]): Record<string, T> =>
  Object.fromEntries(records.map((record, index) => [`${prefix}${index}`, record]));

const board: fc.Arbitrary<BoardSnapshot> = fc
  .record({
    title: text,
    zones: fc.array(zone, { maxLength: 3 }),
    cards: fc.array(fc.record({ title: text, text, zone: fc.constantFrom('', 'z0'), pos: spot }).map(aCard), {
      maxLength: 3,
    }),
    notes: fc.array(note, { maxLength: 14 }),
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
  .map(({ title, zones, cards, notes, links }) => ({
    ...emptyBoard({ title }),
    people: { p0: { name: 'Zoë', group: '', role: 'participant' } },
    zones: byIndex('z', zones),
    theory: byIndex('t', cards),
    notes: byIndex('n', notes),
    links: byIndex('l', links),
  }));

const RUNS = 25;

test('any board makes a sound report that holds every note', async () => {
  await fc.assert(
    fc.asyncProperty(board, async (any) => {
      const pdf = await renderReport(any, { language: 'nl' });
      expect(checkPdf(pdf)).toContain('No syntax');
      expect(pdfFonts(pdf).every((font) => font.embedded && font.unicode)).toBe(true);
      expect(wordsOffPage(pdf)).toEqual([]);
      const found = squeezed(pdfText(pdf));
      for (const { text: written } of Object.values(any.notes))
        expect(found).toContain(squeezed(cleanText(written).trim()));
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 120_000);
