import { addNote, putInBin } from '@samenbord/board';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { Newcomers } from './newcomers.ts';

let here: Y.Doc;
let there: Y.Doc;
let said: number[];

const arrive = () => {
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
};
const write = (doc: Y.Doc) => addNote(doc, { text: 'Kring', at: { pos: [0, 0] }, now: 1 });

beforeEach(() => {
  vi.useFakeTimers();
  [here, there, said] = [new Y.Doc(), new Y.Doc(), []];
});
afterEach(() => {
  vi.useRealTimers();
});

const listen = () => new Newcomers(here, 'me', (count) => said.push(count));

it('notes that come shortly after each other are said in one go', () => {
  listen();
  write(there);
  arrive();
  write(there);
  arrive();
  expect(said).toEqual([]);
  vi.runAllTimers();
  expect(said).toEqual([2]);
});

it('nothing is said of what was there before, nor of what is written here', () => {
  write(there);
  arrive();
  listen();
  write(here);
  vi.runAllTimers();
  expect(said).toEqual([]);
});

it('a note that is gone again by then is not news', () => {
  listen();
  const note = write(there);
  arrive();
  putInBin(there, 'notes', note, 2);
  arrive();
  vi.runAllTimers();
  expect(said).toEqual([]);
});

it('nothing is said any more after the end', () => {
  const newcomers = listen();
  write(there);
  arrive();
  newcomers.destroy();
  vi.runAllTimers();
  expect(said).toEqual([]);
});
