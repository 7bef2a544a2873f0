/** Any board makes a sound report that holds every note. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderReport } from './index.ts';
import { anyBoard } from './testing/any-board.ts';
import { checkPdf, pdfFonts, pdfText, squeezed, wordsOffPage } from './testing/pdf.ts';
import { cleanText } from './text/clean.ts';

const RUNS = 25;

test('any board makes a sound report that holds every note', async () => {
  await fc.assert(
    fc.asyncProperty(anyBoard, async (any) => {
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
