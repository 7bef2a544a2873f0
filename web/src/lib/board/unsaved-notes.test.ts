import { addNote, noteText, putInBin, setFields } from '@samenbord/board';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { UnsavedNotes } from './unsaved-notes.ts';

function write() {
  const doc = new Y.Doc();
  const unsaved = new UnsavedNotes(doc, 'an');
  const add = (text: string) => addNote(doc, { text, at: { zone: 'mijn-klas' }, now: 1 });
  const texts = () => unsaved.list().map(({ text }) => text);
  return { doc, unsaved, add, texts };
}

it('holds what was added since the server last had everything', () => {
  const { unsaved, add, texts } = write();
  add('bewaard');
  unsaved.saved();
  add('onderweg');
  expect(texts()).toEqual(['onderweg']);
});

it('holds a note whose text changed, and not one that was only moved', () => {
  const { doc, unsaved, add, texts } = write();
  const changed = add('half');
  const moved = add('verplaatst');
  unsaved.saved();
  noteText(doc, changed)?.insert(4, ' af');
  setFields(doc, 'notes', moved, { pos: [40, 40] });
  expect(texts()).toEqual(['half af']);
});

it('lets go of what was thrown away, of empty notes, and of what others wrote', () => {
  const { doc, add, texts } = write();
  putInBin(doc, 'notes', add('toch niet'), 2);
  add('');
  const other = new Y.Doc();
  addNote(other, { text: 'van Bo', at: { zone: 'mijn-klas' }, now: 1 });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(texts()).toEqual([]);
});

it('counts every own note of a copy that nobody has compared with the server', () => {
  const { doc, unsaved, texts } = write();
  const kept = new Y.Doc();
  const own = addNote(kept, { text: 'van gisteren', at: { zone: 'mijn-klas' }, now: 1 });
  const theirs = addNote(kept, { text: 'van Bo', at: { zone: 'mijn-klas' }, now: 1 });
  setFields(kept, 'notes', own, { author: 'an' });
  setFields(kept, 'notes', theirs, { author: 'bo' });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(kept));
  unsaved.mayHoldUnsaved();
  expect(texts()).toEqual(['van gisteren']);
});
