import { expect, it } from 'vitest';
import { addNote, linkNote, setFields } from './edits.ts';
import { NO_QUERY, allTags, findNotes, isAsking } from './search.ts';
import type { NoteQuery } from './search.ts';
import { readBoard } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const now = 1_700_000_000_000;
const doc = smallBoard();
const add = (text: string, zone: string) => addNote(doc, { text, at: { zone }, now });
const kring = add('Één verhaal per kind in de kring', 'praktijk');
const breuk = add('Breuken blijven moeilijk', 'praktijk');
const vraag = add('Wie leest dit?', 'vragen');
setFields(doc, 'notes', kring, { author: 'an', tags: ['Taal', 'kring'] });
setFields(doc, 'notes', breuk, { author: 'bo', color: 'pink', tags: ['taal'] });
setFields(doc, 'notes', vraag, { author: 'an', anonymous: true, claim: 'k1' });
setFields(doc, 'notes', breuk, { claim: 'k1' });
linkNote(doc, { note: kring, theory: 'spreken', label: 'already', by: 'an' });

const found = (query: Partial<NoteQuery>) => [...findNotes(readBoard(doc), { ...NO_QUERY, ...query })];

it('words are found without capitals and accents, in any order, also in tags', () => {
  expect(found({ text: 'een KIND' })).toEqual([kring]);
  expect(found({ text: 'kind verhaal' })).toEqual([kring]);
  expect(found({ text: 'taal' })).toEqual([kring, breuk]);
  expect(found({ text: 'kind breuken' })).toEqual([]);
});

it('by colour, tag, zone and card, together or apart', () => {
  expect(found({ color: 'pink' })).toEqual([breuk]);
  expect(found({ tag: 'TAAL' })).toEqual([kring, breuk]);
  expect(found({ zone: 'vragen' })).toEqual([vraag]);
  expect(found({ card: 'spreken' })).toEqual([kring]);
  expect(found({ card: 'luisteren' })).toEqual([]);
  expect(found({ tag: 'taal', color: 'pink' })).toEqual([breuk]);
});

it('by what they lack, and one’s own; a nameless note is found by who holds its key only', () => {
  expect(found({ unlinked: true })).toEqual([breuk, vraag]);
  expect(found({ author: 'an' })).toEqual([kring]);
  const mine = { ...NO_QUERY, author: 'an' };
  expect([...findNotes(readBoard(doc), mine, (claim) => claim === 'k1')]).toEqual([kring, vraag]);
});

it('asking nothing finds all', () => {
  expect(isAsking(NO_QUERY)).toBe(false);
  expect(isAsking({ ...NO_QUERY, text: ' ' })).toBe(false);
  expect(isAsking({ ...NO_QUERY, unlinked: true })).toBe(true);
  expect(found({})).toHaveLength(3);
});

it('tags are listed once, however they are written', () => {
  expect(allTags(Object.values(readBoard(doc).notes))).toEqual(['kring', 'Taal']);
});
