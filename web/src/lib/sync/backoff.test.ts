import { expect, it } from 'vitest';
import { retryDelay } from './backoff.ts';

it('never waits longer than five seconds, so that a restarted server is found within ten', () => {
  for (const failures of [0, 1, 5, 20, 5000]) expect(retryDelay(failures, 0.999)).toBeLessThanOrEqual(5000);
});

it('spreads the tries over at least half of the wait', () => {
  expect(retryDelay(5, 0)).toBe(2500);
  expect(retryDelay(5, 0.5)).toBe(3750);
});

it('tries again at once after a first loss', () => {
  expect(retryDelay(0, 0.5)).toBeLessThanOrEqual(200);
});
