import { addNote, addRecord, copyLane, noteText, putInBin, readCollection } from '@samenbord/board';
import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { carryOver } from './carry-over.ts';

let board: Y.Doc;
let from: Y.Doc;
let to: Y.Doc;
const write = (text: string) =>
  addNote(from, { text, at: { pos: [0, 0] }, claim: `hash van ${text}`, now: 1 });
const waiting = () => Object.values(readCollection(to, 'notes')).map(({ text }) => text);
/** As the server does at a reveal. */
const show = (text: string, shownAs = text) =>
  addRecord(board, 'notes', `getoond ${text}`, { text: shownAs, pos: [9, 9], claim: `hash van ${text}` });

beforeEach(() => {
  [board, from, to] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
});

it('takes along what the server never had, and only that', () => {
  write('aangekomen');
  const left = write('onderweg');
  expect(carryOver(from, [left], { to, board })).toEqual([]);
  expect(waiting()).toEqual(['onderweg']);
  expect(readCollection(to, 'notes')[left]?.claim).toBe('hash van onderweg');
});

it('brings nothing a second time that was shown before its sender heard of it', () => {
  const note = write('net getoond');
  show('net getoond');
  expect(carryOver(from, [note], { to, board })).toEqual([]);
  expect(waiting()).toEqual([]);
});

it('brings the last words to a note that waits on, and keeps it one note', () => {
  const note = write('eerst');
  copyLane(from, to, () => true);
  noteText(from, note)?.insert(5, ' en dan');
  expect(carryOver(from, [note], { to, board })).toEqual([]);
  expect(waiting()).toEqual(['eerst en dan']);
});

it('tells which note was shown in the middle of a word', () => {
  const note = write('ik zag een kind');
  show('ik zag een kind', 'ik zag e');
  expect(carryOver(from, [note], { to, board })).toMatchObject([
    { shown: 'getoond ik zag een kind', note: { text: 'ik zag een kind' } },
  ]);
  expect(waiting()).toEqual([]);
});

it('leaves what was thrown away', () => {
  const note = write('toch niet');
  putInBin(from, 'notes', note, 2);
  expect(carryOver(from, [note], { to, board })).toEqual([]);
  expect(waiting()).toEqual([]);
});
