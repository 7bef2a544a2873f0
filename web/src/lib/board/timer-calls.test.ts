import { expect, it } from 'vitest';
import { timerCall } from './timer-calls.ts';
import { viewTimer } from './timer.ts';

const MINUTE = 60_000;
const left = (minutes: number) => viewTimer({ state: 'running', endsAt: minutes * MINUTE, minutes: 20 }, 0);
const stopped = viewTimer({ state: 'stopped' }, 0);
const paused = viewTimer({ state: 'paused', remaining: 3 * MINUTE, minutes: 20 }, 0);

it('a timer that starts, or goes on, is said', () => {
  expect(timerCall(stopped, left(20))).toBe('started');
  expect(timerCall(paused, left(3))).toBe('started');
});

it('twenty minutes are said in four words: begin, five left, the last one, over', () => {
  const calls = [];
  let before = stopped;
  for (let seconds = 20 * 60; seconds >= 0; seconds -= 1) {
    const now = left(seconds / 60);
    calls.push(timerCall(before, now));
    before = now;
  }
  expect(calls.filter((call) => call !== undefined)).toEqual(['started', 'five', 'last', 'over']);
});

it('time that is added is not said, nor a timer that stops', () => {
  expect(timerCall(left(1), left(3))).toBeUndefined();
  expect(timerCall(left(1), stopped)).toBeUndefined();
  expect(timerCall(left(1), paused)).toBeUndefined();
});
