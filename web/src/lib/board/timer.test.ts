import { describe, expect, it } from 'vitest';
import { breakEnd, clockTime, viewTimer } from './timer.ts';

const MINUTE = 60_000;

describe('viewTimer', () => {
  it('fills while it runs', () => {
    const timer = { state: 'running', endsAt: 10 * MINUTE, minutes: 10 } as const;
    expect(viewTimer(timer, 0)).toMatchObject({ filled: 0, minutesLeft: 10 });
    expect(viewTimer(timer, 5 * MINUTE)).toMatchObject({ filled: 0.5, minutesLeft: 5 });
    expect(viewTimer(timer, 9.5 * MINUTE)).toMatchObject({ minutesLeft: 1 });
    expect(viewTimer(timer, 11 * MINUTE)).toMatchObject({ filled: 1, minutesLeft: 0 });
  });

  it('stands still while it is paused', () => {
    const timer = { state: 'paused', remaining: 4 * MINUTE, minutes: 8 } as const;
    expect(viewTimer(timer, 0)).toEqual(viewTimer(timer, 99 * MINUTE));
    expect(viewTimer(timer, 0)).toMatchObject({ state: 'paused', filled: 0.5, minutesLeft: 4 });
  });

  it('does not run backwards when the clocks differ', () => {
    expect(viewTimer({ state: 'running', endsAt: 10 * MINUTE, minutes: 5 }, 0).filled).toBe(0);
  });
});

describe('breakEnd', () => {
  it('follows the timer, and the length of the break when none runs', () => {
    expect(breakEnd({ state: 'running', endsAt: 500, minutes: 1 }, 0, 15)).toBe(500);
    expect(breakEnd({ state: 'stopped' }, 1000, 15)).toBe(1000 + 15 * MINUTE);
  });
});

it('writes the time as in Flanders', () => {
  expect(clockTime(new Date(2026, 10, 23, 10, 5).getTime())).toBe('10.05');
});
