/**
 * The report keeps the standards that it says it keeps: PDF/A-3a and PDF/UA-1, by the judgement of veraPDF, qpdf and
 * poppler, on boards from empty to hostile.
 */
import { renderReport } from '@samenbord/report';
import type { ReportOptions } from '@samenbord/report';
import { anyBoard } from '@samenbord/report/testing/any-board.ts';
import { aNote, aZone, emptyBoard, studyDay } from '@samenbord/report/testing/boards.ts';
import { drawings } from '@samenbord/report/testing/drawings.ts';
import { IMAGE } from '@samenbord/report/testing/shapes.ts';
import { pdfFonts } from '@samenbord/report/testing/pdf.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf, pdfText, squeeze } from '../support/pdf.ts';
import { onePixel } from './one-pixel.ts';
import { veraPdf } from './vera-pdf.ts';

const SCRIPTS = [
  'Łódź, Zoë, ’s morgens: “coöperatief” – ½ …',
  '👩🏽‍🏫 👨‍👩‍👧‍👦 🇧🇪 1️⃣ ❤️ 🤟🏿 🏳️‍🌈',
  'שלום ירושלים',
  'مرحبا بكم في المدرسة',
  '안녕하세요 김민준',
  '你好，王小明 さくら カタカナ',
  '∑ ∞ → ✓ ☂ ♥',
];
const written = {
  ...emptyBoard({ title: 'Namen uit de hele wereld', listPeople: true }),
  zones: { z: aZone({ title: 'Klas', box: [0, 0, 2000, 800] }) },
  notes: Object.fromEntries(
    SCRIPTS.map((text, at) => [
      `n${String(at)}`,
      aNote({ text, zone: 'z', pos: [at * 220, 200], author: 'p' }),
    ]),
  ),
  people: { p: { name: '김민준 שרה محمد', group: 'L3', role: 'participant' as const } },
};
const image = { bytes: onePixel(), type: 'image/png', width: 1, height: 1 };
const images = new Map([[IMAGE, image]]);
const late = [aNote({ text: 'Te laat geschreven' })];
const group = { name: 'Groep L3', board: studyDay(8, 7) };

/** Other boards at each run; their names say how to have the same ones again. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const random = fc
  .sample(anyBoard, { seed: SEED, numRuns: 3 })
  .map(
    (board, at) => [`random board ${String(at)} of SEED=${String(SEED)}`, board, { language: 'nl' }] as const,
  );

const REPORTS: readonly (readonly [string, Parameters<typeof renderReport>[0], ReportOptions])[] = [
  ['an empty board', emptyBoard(), { language: 'nl' }],
  ['five notes', studyDay(5), { language: 'nl' }],
  [
    'a day with everything on it',
    { ...studyDay(80), sketch: drawings([0, 2200]) },
    { language: 'nl', beside: { images, originals: images, late, groups: [group] } },
  ],
  ['the same without names, in English, on A3', studyDay(40), { language: 'en', names: false, paper: 'a3' }],
  ['one page', studyDay(30), { language: 'nl', parts: ['summary'] }],
  ['zones without the whole board', studyDay(30), { language: 'nl', parts: ['zones', 'matrix'] }],
  ['the whole board on A4', studyDay(60), { language: 'nl', parts: ['board'], overview: 'paper' }],
  ['every script', written, { language: 'nl' }],
  ...random,
];

let pdfs: Uint8Array[] = [];
beforeAll(async () => {
  pdfs = [];
  for (const [, board, options] of REPORTS) pdfs.push(await renderReport(board, options));
}, 120_000);

const named = REPORTS.map(([name], at) => [name, at] as const);

describe.each(named)('the report of %s', (_name, at) => {
  it('is a sound file with every font inside', async () => {
    const pdf = pdfs[at] ?? new Uint8Array();
    await checkPdf(pdf);
    const fonts = pdfFonts(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !font.embedded || !font.unicode)).toEqual([]);
  });
});

it('veraPDF finds no fault in any of them, in either profile', async () => {
  const vera = await veraPdf();
  if (!vera.isHere) {
    // A machine without Java or Maven: what qpdf and poppler say above is all there is to go by here.
    console.warn(`veraPDF could not be had (${vera.why}); the standards were not validated on this machine.`);
    expect(pdfs).toHaveLength(REPORTS.length);
    return;
  }
  const verdicts = await vera.validate(pdfs);
  expect(verdicts.map((of) => of.map(({ profile }) => profile))).toEqual(pdfs.map(() => ['3a', 'ua1']));
  for (const [name, at] of named)
    expect([name, ...(verdicts[at]?.flatMap(({ faults }) => faults) ?? ['not validated'])]).toEqual([name]);
  expect(verdicts.flat().every(({ checks }) => checks > 500)).toBe(true);
}, 500_000);

it('no letter of any script is lost', async () => {
  const text = squeeze(
    await pdfText(pdfs[REPORTS.findIndex(([name]) => name === 'every script')] ?? new Uint8Array()),
  );
  for (const part of ['Łódź', 'coöperatief', '👩🏽‍🏫', '🇧🇪', '안녕하세요', '你好', 'さくら', '∑'])
    expect(text).toContain(part);
  expect(text).not.toContain('▯');
});
