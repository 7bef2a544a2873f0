import { noteBox, overlaps } from '@samenbord/board';
import type { BoardSnapshot } from '@samenbord/board';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanBoard } from '../content/clean-board.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { PAPERS } from '../options.ts';
import type { Paper } from '../options.ts';
import { paintSketches } from '../sketch/sketches.ts';
import { anyBoard } from '../testing/any-board.ts';
import { aNote, aZone, emptyBoard, studyDay } from '../testing/boards.ts';
import { image, sketch, stroke } from '../testing/shapes.ts';
import { fittersFor } from './draw-note.ts';
import type { ZonePage } from './page.ts';
import { pictures } from './pictures.ts';
import { sheetOf } from './sheets.ts';
import { READABLE, SMALL_PRINT } from './readable.ts';
import { zonePages } from './zone-pages.ts';

const messages = messagesFor('nl');
const { fitters } = fittersFor();

function pagesOf(original: BoardSnapshot, paper: Paper = 'a4'): ZonePage[] {
  const board = cleanBoard(original);
  return zonePages(pictures(board, messages), paintSketches(board, fitters), fitters, messages, paper);
}

/** All that is to be read: page by page, in the order of painting. */
const read = (pages: readonly ZonePage[]) =>
  pages
    .flatMap(({ sections }) => sections.flatMap(({ layers }) => layers.flatMap(({ texts }) => texts)))
    .filter(({ seen }) => !seen);
/** Of notes. */
const written = (pages: readonly ZonePage[]) => read(pages).filter(({ font }) => font === 'note');

/** Sixty notes on top of one another, and what was drawn around them. */
const crowded: BoardSnapshot = {
  ...emptyBoard(),
  zones: { z: aZone({ title: 'Vol' }) },
  notes: Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `n${String(at)}`,
      aNote({
        text: `briefje ${String(at)}`,
        zone: 'z',
        pos: [(at % 10) * 90, 150 + Math.floor(at / 10) * 80],
      }),
    ]),
  ),
  sketch: {
    's:stroke': sketch('draw', [100, 200], stroke({ color: 'red' })),
    's:image': sketch('image', [500, 300], image()),
  },
};

describe('a crowded zone', () => {
  const pages = pagesOf(crowded);
  const sections = pages.flatMap((page) => page.sections);

  test('is split over pages, each note on one of them, in letters that can be read', () => {
    expect(pages.length).toBeGreaterThan(2);
    expect(sections[1]?.title).toBe(`Vol (2 van ${String(sections.length)})`);
    const texts = written(pages);
    expect(texts.map(({ text }) => text.replace('\n', ' ')).sort()).toEqual(
      Object.values(crowded.notes)
        .map(({ text }) => text)
        .sort(),
    );
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(READABLE);
  });

  test('shows what was drawn on it on a page of its own, on the notes that it was drawn on', () => {
    const last = sections.at(-1);
    const seen = last?.layers.flatMap(({ texts }) => texts.filter((text) => text.seen)) ?? [];
    const drawnOn = Object.values(crowded.notes).filter((note) =>
      paintSketches(crowded, fitters).some(({ box }) => overlaps(box, noteBox(note))),
    );
    expect(drawnOn.length).toBeGreaterThan(0);
    expect(seen.map(({ text }) => text.replace('\n', ' ')).sort()).toEqual(
      drawnOn.map(({ text }) => text).sort(),
    );
    expect(last?.figures.map(({ alt }) => alt)).toEqual(['Twee kinderen bouwen een toren']);
    expect(last?.layers.map(({ svg }) => svg).join('')).toContain('<path');
    expect(sections.slice(0, -1).flatMap(({ figures }) => figures)).toEqual([]);
  });

  test('leads with one bookmark, however many pages it has', () => {
    expect(sections.map(({ first }) => first)).toEqual(sections.map((_, at) => at === 0));
  });
});

test('a zone with room is shown as it lies, with its drawings among the notes', () => {
  const pages = pagesOf({
    ...crowded,
    notes: { n: aNote({ text: 'alleen', zone: 'z', pos: [100, 250] }) },
  });
  expect(pages).toHaveLength(1);
  expect(pages[0]?.sections[0]?.figures).toHaveLength(1);
  expect(written(pages)).toHaveLength(1);
});

test.each(PAPERS)('on %s every note of any board can be read, and everything lies on its sheet', (paper) => {
  const [width, height] = sheetOf(paper);
  const holds = (board: BoardSnapshot): void => {
    const pages = pagesOf(board, paper);
    for (const { sections } of pages)
      for (const { area, layers, figures, top } of sections) {
        for (const box of [area, ...figures]) {
          expect([box.x >= 0, box.y >= 0, box.x + box.w <= width, box.y + box.h <= height]).not.toContain(
            false,
          );
        }
        expect(top).toBeLessThan(height);
        for (const { texts } of layers)
          for (const { x, y } of texts)
            expect([x >= 0, y >= 0, x <= width, y <= height]).not.toContain(false);
      }
    const sizes = written(pages).map(({ size }) => size);
    expect(Math.min(Infinity, ...sizes)).toBeGreaterThanOrEqual(READABLE);
    // What was drawn, the names of frames with it, is shown as it was drawn.
    const drawn = paintSketches(cleanBoard(board), fitters).flatMap(({ texts }) => texts);
    const asDrawn = new Set(drawn.map(({ fitted }) => fitted.lines.join('\n')));
    const tiny = read(pages).filter(
      ({ font, size, text }) => font.startsWith('ui') && size < SMALL_PRINT - 0.01 && !asDrawn.has(text),
    );
    expect(tiny.map(({ text, size }) => [text, size])).toEqual([]);
  };
  holds(studyDay(90));
  fc.assert(fc.property(anyBoard, holds), { numRuns: 30, endOnFailure: true });
});
