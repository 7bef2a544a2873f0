import { expect, it } from 'vitest';
import { addNote, linkNote, setFields } from './edits.ts';
import { MAX_NOTE_TEXT } from './layout.ts';
import { mergeNotes } from './merge.ts';
import { addRecord, readBoard } from './snapshot.ts';
import { smallBoard } from './testing.ts';
import { liveLinks } from './thread.ts';

const now = 1_700_000_000_000;
const by = 'els';

function three(...texts: string[]) {
  const doc = smallBoard();
  const ids = texts.map((text) => addNote(doc, { text, at: { zone: 'praktijk' }, now }));
  return { doc, ids };
}

it('every text is kept in the first one, the same words once, and the others lie in the bin', () => {
  const { doc, ids } = three('Kring op maandag', 'Elke week een kring', 'Kring op maandag');
  expect(mergeNotes(doc, [ids[2]!, ids[0]!, ids[1]!], { by, now })).toBe(ids[0]);
  const { notes } = readBoard(doc);
  expect(Object.keys(notes)).toEqual([ids[0]]);
  expect(notes[ids[0]!]?.text).toBe('Kring op maandag\nElke week een kring');
});

it('links, tags and agreements go along', () => {
  const { doc, ids } = three('a', 'b');
  const [kept, other] = [ids[0]!, ids[1]!];
  linkNote(doc, { note: kept, theory: 'luisteren', label: 'already', by });
  for (const theory of ['luisteren', 'spreken'])
    linkNote(doc, { note: other, theory, label: 'chafes', by: 'an' });
  setFields(doc, 'notes', kept, { tags: ['rust'] });
  setFields(doc, 'notes', other, { tags: ['kring', 'rust'] });
  addRecord(doc, 'agreements', 'afspraak', { text: 'Samen', sources: [other] });
  mergeNotes(doc, ids, { by, now });
  const board = readBoard(doc);
  const links = liveLinks(board).map((id) => `${board.links[id]!.theory} ${board.links[id]!.label}`);
  expect(links.sort()).toEqual(['luisteren already', 'spreken chafes']);
  expect(board.notes[kept]?.tags).toEqual(['rust', 'kring']);
  expect(board.agreements['afspraak']?.sources).toEqual([kept]);
});

it('nothing happens when the texts don’t fit one note, or there is only one', () => {
  const { doc, ids } = three('a'.repeat(MAX_NOTE_TEXT - 1), 'bb');
  const before = readBoard(doc);
  expect(mergeNotes(doc, ids, { by, now })).toBeUndefined();
  expect(mergeNotes(doc, [ids[0]!, ids[0]!], { by, now })).toBeUndefined();
  expect(readBoard(doc)).toEqual(before);
});
