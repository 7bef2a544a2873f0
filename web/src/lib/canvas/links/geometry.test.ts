import { expect, it } from 'vitest';
import { crosses, edgeTowards, pathOf, threadBetween, zigzagOf } from './geometry.ts';

it('a thread runs from edge to edge, not from centre to centre', () => {
  const { from, to } = threadBetween([0, 0, 200, 200], [600, 0, 320, 200]);
  expect(from).toEqual([200, 100]);
  expect(to).toEqual([600, 100]);
});

it('a point inside the box is where the line ends', () => {
  expect(edgeTowards([0, 0, 200, 200], [120, 100])).toEqual([120, 100]);
  expect(edgeTowards([0, 0, 200, 200], [100, 100])).toEqual([100, 100]);
});

it('a thread is culled only when none of it can be seen', () => {
  const thread = threadBetween([0, 0, 200, 200], [2000, 0, 320, 200]);
  expect(crosses({ minX: 900, minY: 0, maxX: 1000, maxY: 400 }, thread)).toBe(true);
  expect(crosses({ minX: 900, minY: 3000, maxX: 1000, maxY: 4000 }, thread)).toBe(false);
});

it('the zigzag begins and ends where the thread does', () => {
  const thread = threadBetween([0, 0, 200, 200], [600, 0, 320, 200]);
  expect(zigzagOf(thread)).toMatch(/^M200 100L.*L600 100$/);
  expect(pathOf(thread)).toMatch(/^M200 100Q.* 600 100$/);
});
