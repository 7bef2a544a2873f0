import { expect, test } from 'vitest';
import { breakLines } from './lines.ts';

/** Every character is one em wide. */
const ruler = { width: (text: string): number => [...text].length };

test('words move to the next line whole', () => {
  expect(breakLines('een twee drie', 8, ruler)).toEqual({ lines: ['een twee', 'drie'], cut: false });
});

test('line breaks of the writer stay, empty lines too', () => {
  expect(breakLines('a\n\nb', 8, ruler).lines).toEqual(['a', '', 'b']);
});

test('a line may end after a hyphen, as in a browser', () => {
  expect(breakLines('een co-teaching', 11, ruler).lines).toEqual(['een co-', 'teaching']);
  expect(breakLines('co-teaching', 9, ruler)).toEqual({ lines: ['co-', 'teaching'], cut: false });
});

test('a word that no line holds is cut between graphemes', () => {
  const { lines, cut } = breakLines('👩🏽‍🏫👩🏽‍🏫👩🏽‍🏫', 8, ruler);
  expect(cut).toBe(true);
  expect(lines).toEqual(['👩🏽‍🏫👩🏽‍🏫', '👩🏽‍🏫']);
});

test('no character but white space is lost, however narrow the line', () => {
  const text = 'Eén lang-uitgesproken woord: meervoudigepersoonlijkheidsstoornis …';
  for (const width of [1, 2, 5, 11, 100])
    expect(breakLines(text, width, ruler).lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});

test('a word of ten thousand characters is broken at once', () => {
  expect(breakLines('x'.repeat(10_000), 10, ruler).lines).toHaveLength(1000);
});
