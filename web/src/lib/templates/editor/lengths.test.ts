import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { inMinutes } from './lengths.ts';

const phases = (...minutes: number[]) => minutes.map((one, at) => ({ id: String(at), minutes: one }));
const minutesOf = (given: readonly { minutes: number }[]) => given.map(({ minutes }) => minutes);
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

it('divides the time as it was divided', () => {
  expect(minutesOf(inMinutes(phases(5, 10, 20, 15), 25))).toEqual([3, 5, 10, 7]);
  expect(minutesOf(inMinutes(phases(0, 0), 20))).toEqual([10, 10]);
  expect(inMinutes([], 20)).toEqual([]);
});

it('gives each at least a minute, and all of them together what was asked where that is possible', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(90), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 120 }),
      (minutes, wanted) => {
        const made = minutesOf(inMinutes(phases(...minutes), wanted));
        expect(Math.min(...made)).toBeGreaterThanOrEqual(1);
        expect(sum(made)).toBe(Math.max(wanted, minutes.length));
      },
    ),
  );
});
