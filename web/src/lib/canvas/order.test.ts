import { expect, it } from 'vitest';
import { noteIndex, theoryIndex, zoneIndex } from './order.ts';

it('lays zones below cards and cards below notes', () => {
  expect(zoneIndex(59) < theoryIndex('kaart', 0)).toBe(true);
  expect(theoryIndex('kaart', 0) < noteIndex('a', 0)).toBe(true);
});

it('lays later notes on top, and notes of one millisecond apart', () => {
  const now = Date.UTC(2026, 10, 23);
  expect(noteIndex('b', now) < noteIndex('a', now + 1)).toBe(true);
  expect(noteIndex('a', now)).not.toBe(noteIndex('b', now));
});

it('leaves zones in the order of the board', () => {
  const keys = [0, 1, 9, 10, 61, 62].map(zoneIndex);
  expect([...keys].sort()).toEqual(keys);
});
