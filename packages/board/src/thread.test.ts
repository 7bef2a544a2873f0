import { expect, it } from 'vitest';
import { addNote, linkNote } from './edits.ts';
import { readBoard } from './snapshot.ts';
import { countAll, matrix, notesInZone, practiceWithoutTheory, whiteSpots } from './thread.ts';
import { smallBoard } from './testing.ts';

const now = 1_700_000_000_000;

it('tells what has no practice, and what practice has no theory', () => {
  const doc = smallBoard();
  const linked = addNote(doc, { text: 'a', at: { zone: 'praktijk' }, group: 'eerste graad', now });
  const loose = addNote(doc, { text: 'b', at: { zone: 'praktijk' }, now });
  addNote(doc, { text: 'geen praktijk', at: { zone: 'vragen' }, now });
  linkNote(doc, { note: linked, theory: 'luisteren', label: 'already', by: 'p1' });
  linkNote(doc, { note: linked, theory: 'luisteren', label: 'chafes', by: 'p2' });
  const board = readBoard(doc);
  expect(whiteSpots(board)).toEqual(['spreken']);
  expect(practiceWithoutTheory(board)).toEqual([loose]);
  const { groups, rows } = matrix(board);
  expect(groups).toEqual(['eerste graad']);
  expect(rows.find((row) => row.theory === 'luisteren')?.total).toMatchObject({ already: 1, chafes: 1 });
  expect(rows.map((row) => countAll(row.total)).reduce((a, b) => a + b)).toBe(2);
});

it('counts a group of any name', () => {
  const doc = smallBoard();
  const note = addNote(doc, { text: 'a', at: { zone: 'praktijk' }, group: '__proto__', now });
  linkNote(doc, { note, theory: 'luisteren', label: 'already', by: 'p1' });
  const { groups, rows } = matrix(readBoard(doc));
  expect(groups).toEqual(['__proto__']);
  expect(rows[0]?.groups['__proto__']).toMatchObject({ already: 1 });
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it('reads the notes of a zone row by row', () => {
  const doc = smallBoard();
  const [third, first, second] = [
    [1120, 600],
    [1120, 160],
    [1400, 180],
  ].map(([x = 0, y = 0]) => addNote(doc, { text: 'x', at: { pos: [x, y] }, now }));
  expect(notesInZone(readBoard(doc).notes, 'praktijk')).toEqual([first, second, third]);
});
