import { expect, it } from 'vitest';
import { bundledOrder, traded, tradingPartner } from './order.ts';

const inOrder = ['a', 'b', 'c'];
const all = () => true;

it('a note trades places with its neighbour', () => {
  expect(tradingPartner(inOrder, 'b', -1, all)).toBe('a');
  expect(tradingPartner(inOrder, 'b', 1, all)).toBe('c');
});

it('the first has nothing above it and the last nothing below', () => {
  expect(tradingPartner(inOrder, 'a', -1, all)).toBeUndefined();
  expect(tradingPartner(inOrder, 'c', 1, all)).toBeUndefined();
});

it('a neighbour that may not be moved is passed by', () => {
  expect(tradingPartner(inOrder, 'c', -1, (note) => note !== 'b')).toBe('a');
});

it('a note that may not be moved itself stays', () => {
  expect(tradingPartner(inOrder, 'b', 1, (note) => note !== 'b')).toBeUndefined();
});

it('both get the place of the other', () => {
  expect(traded(['a', { pos: [0, 0] }], ['b', { pos: [220, 0] }])).toEqual({ a: [220, 0], b: [0, 0] });
});

it('notes of a bundle stand together, where the first of them stands', () => {
  const bundles: Record<string, string> = { b: 'rust', d: 'rust', e: 'taal' };
  expect(bundledOrder(['a', 'b', 'c', 'd', 'e'], (note) => bundles[note])).toEqual(['a', 'b', 'd', 'c', 'e']);
});
