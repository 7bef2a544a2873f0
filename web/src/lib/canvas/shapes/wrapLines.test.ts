import { expect, it } from 'vitest';
import { wrapLines } from './wrapLines.ts';

const letters = (word: string) => word.length;

it('fills lines with whole words', () => {
  expect(wrapLines('een klas vol kinderen', 9, letters)).toEqual(['een klas', 'vol', 'kinderen']);
});

it('keeps the line ends that were typed, empty lines too', () => {
  expect(wrapLines('een\n\ntwee', 9, letters)).toEqual(['een', '', 'twee']);
});

it('breaks a word that is longer than a line, and loses no letter of it', () => {
  const lines = wrapLines('meervoudigepersoonlijkheid', 10, letters);
  expect(lines.every((line) => line.length <= 10)).toBe(true);
  expect(lines.join('')).toBe('meervoudigepersoonlijkheid');
});
