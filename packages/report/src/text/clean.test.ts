import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MISSING, cleanText, drawable, oneLine } from './clean.ts';

test('letters, marks and emoji stay as they were written', () => {
  const text = 'Coöperatief – “één” café, Łódź, Ĝ, 👩🏽‍🏫 🇧🇪 1️⃣ ½ €\ntweede regel';
  expect(cleanText(text)).toBe(text);
});

test('a letter and its mark become one character', () => {
  expect(cleanText('e\u0301e\u0308n')).toBe('éën');
});

test('controls and what could turn text around are taken out', () => {
  expect(cleanText('a\u0000b\u001bc\u202ed\u2066e\u200ff\ufeffg\u00adh')).toBe('abcdefgh');
});

test('every kind of line break becomes one', () => {
  expect(cleanText('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
});

test('half characters become a replacement, private ones a box', () => {
  expect(cleanText('a\ud83d b\udc00')).toBe('a\ufffd b\ufffd');
  expect(cleanText('\ue000\u{f0000}')).toBe(MISSING + MISSING);
});

test('a tower of marks is cut down', () => {
  expect([...cleanText(`z${'\u0321'.repeat(500)}`)].length).toBe(5);
});

test('cleaning twice changes nothing more, whatever was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean.isWellFormed()).toBe(true);
    }),
  );
});

test('a character without a glyph becomes a box, a joiner needs none', () => {
  const draws = (codePoint: number): boolean => codePoint < 0x100;
  expect(drawable('a\u{ac00}b\u200dc\n', draws)).toBe(`a${MISSING}b\u200dc\n`);
});

test('one line holds no break', () => {
  expect(oneLine('  a \n\n b ')).toBe('a b');
});
