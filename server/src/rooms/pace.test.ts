import { describe, expect, test } from 'vitest';
import { Pace } from './pace.ts';

const after = (ticks: number, work: number, late: number, pace = new Pace()) => {
  for (let i = 0; i < ticks; i++) pace.ticked(work, late);
  return pace.interval;
};

describe('the pace of a room', () => {
  test('is 16 ms when the thread has time', () => {
    expect(after(100, 0, 0)).toBe(16);
  });

  test('stays within 33 ms when a tick costs 5 ms', () => {
    expect(after(100, 5, 0)).toBeLessThanOrEqual(33);
  });

  test('stretches to 100 ms under load, its own or that of others, and no further', () => {
    expect(after(100, 40, 0)).toBe(100);
    expect(after(100, 0, 40)).toBe(100);
    expect(after(100, 5000, 5000)).toBe(100);
  });

  test('is not thrown off by one slow tick, and comes back after a busy spell', () => {
    expect(after(1, 20, 0)).toBeLessThan(33);
    const pace = new Pace();
    after(100, 40, 0, pace);
    expect(after(30, 0, 0, pace)).toBe(16);
  });
});
