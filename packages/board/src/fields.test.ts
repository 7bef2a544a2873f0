import { describe, expect, it } from 'vitest';
import * as f from './fields.ts';

describe('a point', () => {
  it.each([[[0, 0]], [[-12.5, 1e6]]])('may be %j', (value) => {
    expect(f.point.accepts(value)).toBe(true);
  });
  it.each([[[0]], [[0, Infinity]], [[0, NaN]], [[0, 1e7]], [['0', 0]], [null], [{ 0: 1, 1: 2, length: 2 }]])(
    'may not be %j',
    (value) => {
      expect(f.point.accepts(value)).toBe(false);
    },
  );
});

it('a box has a size', () => {
  expect(f.box.accepts([0, 0, 1, 1])).toBe(true);
  expect(f.box.accepts([0, 0, 0, 1])).toBe(false);
  expect(f.box.accepts([0, 0, 1, -1])).toBe(false);
});

it('a date is a day that exists, or empty', () => {
  expect(['', '2026-11-23'].every(f.date.accepts)).toBe(true);
  expect(['2026-13-01', '23/11/2026', '2026-11-23T10:00'].some(f.date.accepts)).toBe(false);
});

it('takes a flag for the time at which something went into the bin', () => {
  expect([0, 5, true, false].every(f.binned.accepts)).toBe(true);
  expect([-1, 'gisteren', null, undefined].some(f.binned.accepts)).toBe(false);
  expect([5, true, false, 'gisteren'].map(f.binned.read)).toEqual([5, 1, 0, 0]);
});

it('an id cannot name what every object inherits', () => {
  expect(f.isId('note-1:p_2')).toBe(true);
  expect(f.isId('__proto__')).toBe(false);
  expect(f.isId('')).toBe(false);
  expect(f.isId('a'.repeat(65))).toBe(false);
});

it('an object has exactly its keys', () => {
  const pair = f.object<{ board: string; note: string }>({ board: f.id, note: f.id });
  expect(pair.accepts({ board: 'a', note: 'b' })).toBe(true);
  expect(pair.accepts({ board: 'a' })).toBe(false);
  expect(pair.accepts({ board: 'a', note: 'b', more: 1 })).toBe(false);
});

it('JSON is bounded in size and depth', () => {
  const nest = (depth: number): object => (depth === 0 ? {} : { a: nest(depth - 1) });
  expect(f.json(1000).accepts({ a: [1, 'x', null, true] })).toBe(true);
  expect(f.json(1000).accepts(nest(40))).toBe(false);
  expect(f.json(1000).accepts({ a: 'x'.repeat(1000) })).toBe(false);
  expect(f.json(1000).accepts([1])).toBe(false);
});
