import { addNote, linkNote, moveNotes, noteText, readCollection, setSingleton } from '@samenbord/board';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { ownUndo } from './undo.ts';

const me = { me: true };

function desk() {
  const doc = new Y.Doc();
  return { doc, undo: ownUndo(doc, me) };
}
const text = (doc: Y.Doc, id: string) => readCollection(doc, 'notes')[id]?.text;

it('puts a note that is undone in the bin, and takes it out again whole', () => {
  const { doc, undo } = desk();
  const id = addNote(doc, { text: 'Kring', at: { pos: [10, 20] }, now: 5 }, me);
  undo.undo();
  expect(readCollection(doc, 'notes')).toEqual({});
  expect(readCollection(doc, 'notes', { bin: true })[id]).toMatchObject({ text: 'Kring', pos: [10, 20] });
  undo.redo();
  expect(readCollection(doc, 'notes')[id]).toMatchObject({ text: 'Kring', pos: [10, 20], deleted: 0 });
});

it('puts what was added within a larger step in the bin, and removes nothing for good', () => {
  const { doc, undo } = desk();
  const other = addNote(doc, { text: 'Was er al', at: { pos: [0, 0] }, now: 1 }, me);
  undo.stopCapturing();
  let id = '';
  doc.transact(() => {
    moveNotes(doc, { [other]: [300, 0] });
    id = addNote(doc, { text: 'Kring', at: { pos: [10, 20] }, now: 5 }, me);
  }, me);
  expect(text(doc, id)).toBe('Kring');
  undo.undo();
  expect(Object.keys(readCollection(doc, 'notes'))).toEqual([other]);
  expect(readCollection(doc, 'notes', { bin: true })[id]).toMatchObject({ text: 'Kring', pos: [10, 20] });
  undo.redo();
  expect(text(doc, id)).toBe('Kring');
});

it('leaves what a colleague did alone', () => {
  const { doc, undo } = desk();
  const mine = addNote(doc, { text: 'Mijn', at: { pos: [0, 0] }, now: 1 }, me);
  undo.stopCapturing();
  const theirs = addNote(doc, { text: 'Hun', at: { pos: [500, 0] }, now: 2 }, 'remote');
  doc.transact(() => noteText(doc, mine)?.insert(4, ' briefje'), 'remote');
  doc.transact(() => noteText(doc, mine)?.insert(0, 'O '), me);
  undo.undo();
  expect(text(doc, mine)).toBe('Mijn briefje');
  undo.undo();
  expect(text(doc, mine)).toBeUndefined();
  expect(text(doc, theirs)).toBe('Hun');
  undo.redo();
  expect(text(doc, mine)).toBe('Mijn briefje');
});

it('takes back a move and a link', () => {
  const { doc, undo } = desk();
  const id = addNote(doc, { text: 'a', at: { pos: [0, 0] }, now: 1 }, me);
  undo.stopCapturing();
  moveNotes(doc, { [id]: [300, 0] }, me);
  undo.stopCapturing();
  linkNote(doc, { note: id, theory: 'card', label: 'partly', by: 'an' }, me);
  undo.undo();
  expect(readCollection(doc, 'links')).toEqual({});
  undo.undo();
  expect(readCollection(doc, 'notes')[id]?.pos).toEqual([0, 0]);
});

it('does not reach back over a change of phase', () => {
  const { doc, undo } = desk();
  const id = addNote(doc, { text: 'a', at: { pos: [0, 0] }, now: 1 }, me);
  setSingleton(doc, 'stage', { phase: 'volgende' });
  undo.undo();
  expect(text(doc, id)).toBe('a');
});
