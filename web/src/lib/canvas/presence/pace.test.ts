import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from './pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('tells the first value at once and then only the latest', () => {
  const told: number[] = [];
  const tell = atMostEvery(66, (value: number) => told.push(value));
  for (const value of [1, 2, 3]) tell(value);
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(66);
  expect(told).toEqual([1, 3]);
  vi.advanceTimersByTime(500);
  expect(told).toEqual([1, 3]);
});

it('what must be told now goes at once and drops what waited', () => {
  const told: string[] = [];
  const tell = atMostEvery(66, (value: string) => told.push(value));
  tell('a');
  tell('b');
  tell.now('end');
  vi.advanceTimersByTime(500);
  expect(told).toEqual(['a', 'end']);
});
