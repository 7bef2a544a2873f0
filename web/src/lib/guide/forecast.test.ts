import { OPEN_WORK, newStage } from '@samenbord/board';
import type { Phase } from '@samenbord/board';
import { describe, expect, it } from 'vitest';
import { forecast, minutesLate, timeToday } from './forecast.ts';

const MINUTE = 60_000;
const nine = new Date(2026, 10, 27, 9, 0).getTime();
const phase = (order: number, minutes: number, startedAt = 0): Phase => ({
  ...{ order, minutes, startedAt, readAhead: false, groupSize: 0 },
  ...{ name: '', kind: 'work', purpose: '', may: OPEN_WORK },
});
const stage = { ...newStage({ phase: 'b', since: nine + 12 * MINUTE, state: 'open' }) };
const phases = [
  ['a', phase(0, 10, nine)],
  ['b', phase(1, 20, nine + 12 * MINUTE)],
  ['c', phase(2, 30)],
] as const;

describe('when the day ends', () => {
  it('follows from what is left now and what still comes', () => {
    const now = nine + 17 * MINUTE;
    const { moments, endsAt } = forecast(phases, stage, now);
    expect(moments.map(({ when, took }) => [when, took])).toEqual([
      ['past', 12],
      ['now', undefined],
      ['coming', undefined],
    ]);
    expect(moments[2]?.startsAt).toBe(nine + 32 * MINUTE);
    expect(endsAt).toBe(nine + 62 * MINUTE);
  });

  it('moves on with the clock once the current phase is over its time', () => {
    const now = nine + 40 * MINUTE;
    expect(forecast(phases, stage, now).endsAt).toBe(now + 30 * MINUTE);
  });

  it('follows the timer, which stands still while it is paused', () => {
    const now = nine + 17 * MINUTE;
    const running = { ...stage, timer: { state: 'running', endsAt: now + 3 * MINUTE, minutes: 20 } } as const;
    const paused = { ...stage, timer: { state: 'paused', remaining: 5 * MINUTE, minutes: 20 } } as const;
    expect(forecast(phases, running, now).endsAt).toBe(now + 33 * MINUTE);
    expect(forecast(phases, paused, now).endsAt).toBe(now + 35 * MINUTE);
  });

  it('is told against the plan in whole minutes', () => {
    expect(minutesLate(nine + 10 * MINUTE, nine)).toBe(10);
    expect(minutesLate(nine - 90_000, nine)).toBe(-1);
    expect(timeToday('09:00', nine + 3 * MINUTE)).toBe(nine);
    expect(timeToday('', nine)).toBeUndefined();
  });
});
