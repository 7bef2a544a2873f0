import { expect, it } from 'vitest';
import { dotsLeft, dotsOn, isSameBallot, withDots } from './ballot.ts';

it('gives out no more dots than a person has', () => {
  const vote = { dots: 2, kind: 'dots' } as const;
  const one = withDots(vote, {}, 'kring', 1) ?? {};
  const two = withDots(vote, one, 'kring', 1) ?? {};
  expect([dotsOn(two, 'kring'), dotsLeft(vote, two), withDots(vote, two, 'hoek', 1)]).toEqual([
    2,
    0,
    undefined,
  ]);
  expect(withDots(vote, two, 'hoek', -1)).toBeUndefined();
});

it('takes one answer on a scale in place of another', () => {
  const vote = { dots: 1, kind: 'scale' } as const;
  expect(withDots(vote, { 2: 1 }, '5', 1)).toEqual({ 5: 1 });
});

it('takes ballots for the same that give as many dots', () => {
  expect(isSameBallot({ kring: 2, hoek: 0 }, { kring: 2 })).toBe(true);
  expect(isSameBallot({}, { kring: 0 })).toBe(true);
  expect(isSameBallot({ kring: 2 }, { kring: 1 })).toBe(false);
  expect(isSameBallot({ kring: 1 }, { hoek: 1 })).toBe(false);
});
