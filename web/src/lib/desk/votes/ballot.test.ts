import { expect, it } from 'vitest';
import { memoryStorage } from '#lib/api/seats.ts';
import { Ballot } from './ballot.svelte.ts';

const whose = ['bord', 'an', 'v1'];

it('gives out no more dots than a person has', () => {
  const ballot = new Ballot({ dots: 2, kind: 'dots' }, whose, memoryStorage());
  ballot.keep(ballot.with('kring', 1) ?? {});
  ballot.keep(ballot.with('kring', 1) ?? {});
  expect([ballot.on('kring'), ballot.left, ballot.with('hoek', 1)]).toEqual([2, 0, undefined]);
  expect(ballot.with('hoek', -1)).toBeUndefined();
});

it('takes one answer on a scale in place of another', () => {
  const ballot = new Ballot({ dots: 1, kind: 'scale' }, whose, memoryStorage());
  ballot.keep(ballot.with('2', 1) ?? {});
  ballot.keep(ballot.with('5', 1) ?? {});
  expect([ballot.on('2'), ballot.on('5')]).toEqual([0, 1]);
});

it('is there again after a reload, and only for the same person', () => {
  const storage = memoryStorage();
  const vote = { dots: 3, kind: 'dots' } as const;
  new Ballot(vote, whose, storage).keep({ kring: 2 });
  expect(new Ballot(vote, whose, storage).on('kring')).toBe(2);
  expect(new Ballot(vote, ['bord', 'bo', 'v1'], storage).on('kring')).toBe(0);
});
