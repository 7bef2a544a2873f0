import { expect, it } from 'vitest';
import { tidy } from './tidy.ts';

it.each([
  [undefined, ''],
  ['  Noor\n\tPeeters\u0000 ', 'Noor Peeters'],
  ['\u202Eevil\u202C', 'evil'],
  ['juf Amélie 👩🏽‍🏫', 'juf Amélie 👩🏽‍🏫'],
])('keeps %j as %j', (typed, kept) => {
  expect(tidy(typed)).toBe(kept);
});
