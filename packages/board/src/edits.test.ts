import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addNote,
  linkNote,
  moveNotes,
  placeBeside,
  moveNoteToZone,
  putInBin,
  setFields,
  takeFromBin,
  toggleReaction,
} from './edits.ts';
import { noteBox, overlaps } from './geometry.ts';
import { MAX_NOTE_TEXT, noteText } from './layout.ts';
import { readBoard, readCollection } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const now = 1_700_000_000_000;

it('notes added to a zone lie in it and not on each other', () => {
  const doc = smallBoard();
  for (let at = 0; at < 12; at++)
    addNote(doc, { text: `briefje ${String(at)}`, at: { zone: 'praktijk' }, now });
  const notes = Object.values(readCollection(doc, 'notes'));
  expect(notes).toHaveLength(12);
  expect(notes.every((note) => note.zone === 'praktijk')).toBe(true);
  notes.forEach((note, at) => {
    expect(notes.slice(at + 1).some((other) => overlaps(noteBox(note), noteBox(other)))).toBe(false);
  });
});

it('a note that lies exactly on another one finds a place of its own', () => {
  const doc = smallBoard();
  const first = addNote(doc, { text: 'a', at: { zone: 'praktijk' }, now });
  const { pos } = readCollection(doc, 'notes')[first] ?? { pos: [0, 0] };
  const second = addNote(doc, { text: 'b', at: { pos }, now });
  const beside = placeBeside(doc, second);
  expect(beside).toBeDefined();
  expect(beside).not.toEqual(pos);
  moveNotes(doc, { [second]: beside ?? pos });
  expect(placeBeside(doc, second)).toBeUndefined();
});

it('a full zone still takes notes, none exactly over another', () => {
  const doc = smallBoard();
  for (let at = 0; at < 40; at++) addNote(doc, { text: 'x', at: { zone: 'praktijk' }, now });
  const places = Object.values(readCollection(doc, 'notes')).map((note) => note.pos.join());
  expect(new Set(places).size).toBe(40);
});

it('a note belongs to the zone that its centre was dropped in', () => {
  const doc = smallBoard();
  const id = addNote(doc, { text: 'los', at: { pos: [-500, -500] }, now });
  expect(readCollection(doc, 'notes')[id]?.zone).toBe('');
  moveNotes(doc, { [id]: [2300, 200] });
  expect(readCollection(doc, 'notes')[id]).toMatchObject({ zone: 'vragen', pos: [2300, 200] });
  moveNoteToZone(doc, id, 'praktijk');
  expect(readCollection(doc, 'notes')[id]?.zone).toBe('praktijk');
});

it('text beyond the longest note is cut', () => {
  const doc = smallBoard();
  const id = addNote(doc, { text: 'a'.repeat(MAX_NOTE_TEXT + 10), at: { zone: 'praktijk' }, now });
  expect(noteText(doc, id)?.length).toBe(MAX_NOTE_TEXT);
});

it('a note in the bin is gone from the board and comes back whole', () => {
  const doc = smallBoard();
  const id = addNote(doc, { text: 'terug', at: { zone: 'praktijk' }, now });
  const before = readBoard(doc);
  putInBin(doc, 'notes', id, now);
  expect(readBoard(doc).notes[id]).toBeUndefined();
  takeFromBin(doc, 'notes', id);
  expect(readBoard(doc)).toEqual(before);
});

it('linking the same pair again changes the label', () => {
  const doc = smallBoard();
  const note = addNote(doc, { text: 'x', at: { zone: 'praktijk' }, now });
  const first = linkNote(doc, { note, theory: 'luisteren', label: 'partly', by: 'p1' });
  expect(linkNote(doc, { note, theory: 'luisteren', label: 'already', by: 'p1' })).toBe(first);
  expect(Object.values(readCollection(doc, 'links'))).toMatchObject([{ label: 'already' }]);
});

it('a person reacts at most once in each kind, and can take it back', () => {
  const doc = smallBoard();
  const note = addNote(doc, { text: 'x', at: { zone: 'praktijk' }, now });
  const react = () => {
    toggleReaction(doc, { note, participant: 'p1', kind: 'heart' }, now);
    return Object.keys(readCollection(doc, 'reactions')).length;
  };
  expect([react(), react(), react()]).toEqual([1, 0, 1]);
});

it('writing a value that stands there already makes no update', () => {
  const doc = smallBoard();
  const id = addNote(doc, { text: 'x', at: { pos: [1, 2] }, now });
  const before = Y.encodeStateVector(doc);
  setFields(doc, 'notes', id, { pos: [1, 2] });
  expect(Y.encodeStateVector(doc)).toEqual(before);
});
