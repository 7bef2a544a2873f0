import { expect, test } from 'vitest';
import { cleanBoard } from '../content/clean-board.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { OverviewSize, Paper } from '../options.ts';
import { aNote, aZone, emptyBoard } from '../testing/boards.ts';
import { fittersFor } from './draw-note.ts';
import { overviewPage } from './overview.ts';
import { pictures } from './pictures.ts';

const messages = messagesFor('nl');
const { fitters } = fittersFor();

/** Of a board as wide and high as its one zone. */
function pageOf(w: number, h: number, paper: Paper, size: OverviewSize) {
  const board = cleanBoard({
    ...emptyBoard(),
    zones: { z: aZone({ box: [0, 0, w, h] }) },
    notes: { n: aNote({ text: 'Kring op maandag', zone: 'z', pos: [100, 200] }) },
  });
  return overviewPage(pictures(board, messages), [], fitters, messages, paper, size);
}
const sheet = (...of: Parameters<typeof pageOf>): string => {
  const { width, height } = pageOf(...of);
  return `${String(Math.round(width))} × ${String(Math.round(height))}`;
};

test('the whole board lies on the chosen paper while its notes can be read there', () => {
  expect(sheet(1100, 800, 'a4', 'large')).toBe('842 × 595');
  expect(sheet(1100, 800, 'a3', 'large')).toBe('1191 × 842');
});

test('a wider board gets a larger sheet, unless the chosen paper was wanted', () => {
  expect(sheet(4000, 2000, 'a4', 'large')).toBe('1684 × 1191');
  expect(sheet(4000, 2000, 'a3', 'large')).toBe('1684 × 1191');
  expect(sheet(4000, 2000, 'a4', 'paper')).toBe('842 × 595');
  expect(sheet(4000, 2000, 'a3', 'paper')).toBe('1191 × 842');
  expect(sheet(2000, 9000, 'a4', 'paper')).toBe('595 × 842');
});

test('however small it becomes, all of it is on the sheet', () => {
  for (const size of ['large', 'paper'] as const) {
    const { width, height, area, links } = pageOf(90_000, 40_000, 'a4', size);
    for (const { x, y, w, h } of [area, ...links]) {
      expect([x, y].every((edge) => edge >= 0)).toBe(true);
      expect([x + w <= width, y + h <= height]).toEqual([true, true]);
    }
  }
});
