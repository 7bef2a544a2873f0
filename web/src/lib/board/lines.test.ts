import { expect, it } from 'vitest';
import { noteLines } from './lines.ts';

it('takes list marks and empty lines off a pasted list', () => {
  expect(noteLines('- Kring op maandag\r\n\n• Hoekenwerk\n3) Zorgoverleg\n  Buiten rekenen ')).toEqual([
    'Kring op maandag',
    'Hoekenwerk',
    'Zorgoverleg',
    'Buiten rekenen',
  ]);
});

it('leaves numbers that belong to the sentence', () => {
  expect(noteLines('5 kleuters kozen zelf\n2,5-jarigen')).toEqual(['5 kleuters kozen zelf', '2,5-jarigen']);
});
