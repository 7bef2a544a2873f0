import { LINK_LABELS } from '@samenbord/board';
import { expect, it } from 'vitest';
import { threadBetween } from './geometry.ts';
import { placeSigns, signSize, signsAt } from './signs.ts';

const thread = threadBetween([0, 0, 200, 200], [600, 0, 320, 200]);
const none = { already: [], partly: [], chafes: [], trying: [] };

it('each label has a mark of its own form, as often as there are links', () => {
  const forms = LINK_LABELS.map((label) => signsAt([[10, 20]], label, 20).signs);
  expect(new Set(forms).size).toBe(LINK_LABELS.length);
  const twice = signsAt(
    [
      [10, 20],
      [10, 20],
    ],
    'already',
    20,
  );
  expect(twice.signs).toBe((forms[0] ?? '').repeat(2));
});

it('a mark is about as large on the screen at every zoom, and the same for zooms close by', () => {
  for (const zoom of [0.05, 0.17, 0.25, 0.6, 1, 3]) {
    expect(signSize(zoom) * zoom).toBeGreaterThan(12);
    expect(signSize(zoom) * zoom).toBeLessThan(19);
  }
  expect(signSize(0.26)).toBe(signSize(0.25));
});

it('a mark lies on its thread, near to the card', () => {
  const [[x, y] = [0, 0]] = placeSigns({ ...none, already: [thread] }, 20).already;
  expect(x).toBeGreaterThan(400);
  expect(x).toBeLessThan(600);
  expect(Math.abs(y - 100)).toBeLessThan(30);
});

it('of two hundred threads to one card no mark lies over another, and each label is marked', () => {
  const card = [3000, 0, 460, 260] as const;
  const threads = Array.from({ length: 50 }, (_, at) => threadBetween([0, at * 20, 200, 200], [...card]));
  const placed = placeSigns({ already: threads, partly: threads, chafes: threads, trying: threads }, 160);
  const all = Object.values(placed).flat();
  expect(Object.values(placed).every((places) => places.length > 0)).toBe(true);
  for (const [at, [x, y]] of all.entries())
    for (const [ox, oy] of all.slice(at + 1)) expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(160);
});
