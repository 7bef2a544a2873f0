/** Any board makes a sound report that holds every note. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanBoard } from './content/clean-board.ts';
import { noteLines } from './content/notes.ts';
import { renderReport } from './index.ts';
import { nl } from './messages/nl.ts';
import { OVERVIEW_SIZES, PAPERS } from './options.ts';
import { anyBoard } from './testing/any-board.ts';
import { checkPdf, pdfFonts, pdfReadAloud, pdfText, squeezed, wordsOffPage } from './testing/pdf.ts';
import { cleanText } from './text/clean.ts';

const RUNS = 16;
/** Reading the tags back takes poppler many times as long as making them. */
const RUNS_ALOUD = 5;

const choices = fc.record({
  paper: fc.constantFrom(...PAPERS),
  overview: fc.constantFrom(...OVERVIEW_SIZES),
});

/** `texts` follow one another after the last time that `heading` is read. */
function expectInOrder(aloud: string, heading: string, texts: readonly string[]): void {
  const found = squeezed(aloud);
  let at = found.lastIndexOf(squeezed(heading));
  expect(at).toBeGreaterThan(0);
  for (const text of texts) {
    const next = found.indexOf(squeezed(text), at);
    expect([text, next]).not.toEqual([text, -1]);
    at = next + squeezed(text).length;
  }
}

test('any board makes a sound report that holds every note', async () => {
  await fc.assert(
    fc.asyncProperty(anyBoard, choices, async (any, chosen) => {
      const pdf = await renderReport(any, { language: 'nl', ...chosen });
      expect(checkPdf(pdf)).toContain('No syntax');
      expect(pdfFonts(pdf).every((font) => font.embedded && font.unicode)).toBe(true);
      expect(wordsOffPage(pdf)).toEqual([]);
      const found = squeezed(pdfText(pdf));
      for (const { text: written } of Object.values(any.notes))
        expect(found).toContain(squeezed(cleanText(written).trim()));
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 600_000);

test('read aloud, the notes of any board follow one another whole, words that had to be broken too', async () => {
  await fc.assert(
    fc.asyncProperty(anyBoard, choices, async (any, chosen) => {
      expectInOrder(
        pdfReadAloud(await renderReport(any, { language: 'nl', ...chosen })),
        nl.notesPerZone,
        [...noteLines(cleanBoard(any), nl).values()].map(({ text }) => text),
      );
    }),
    { numRuns: RUNS_ALOUD, endOnFailure: true },
  );
}, 240_000);
