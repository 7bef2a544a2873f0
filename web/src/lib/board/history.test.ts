import { addNote, readCollection } from '@samenbord/board';
import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { OwnHistory } from './history.ts';
import { ownUndo } from './undo.ts';

const me = { me: true };
let board: Y.Doc;
let lane: Y.Doc;
let history: OwnHistory;
const write = (doc: Y.Doc, text: string) => {
  history.stopCapturing();
  addNote(doc, { text, at: { pos: [0, 0] }, now: 1 }, me);
};
const texts = (doc: Y.Doc) => Object.values(readCollection(doc, 'notes')).map(({ text }) => text);

beforeEach(() => {
  [board, lane] = [new Y.Doc(), new Y.Doc()];
  history = new OwnHistory();
  for (const doc of [board, lane]) history.add(ownUndo(doc, me));
});

it('undoes what was done last, wherever that was, and does it again in the same order', () => {
  write(board, 'eerst');
  write(lane, 'dan stil');
  write(board, 'laatst');
  const seen = () => [texts(board), texts(lane)];
  expect(history.undo()).toBe(true);
  expect(seen()).toEqual([['eerst'], ['dan stil']]);
  history.undo();
  expect(seen()).toEqual([['eerst'], []]);
  history.redo();
  expect(seen()).toEqual([['eerst'], ['dan stil']]);
  history.redo();
  expect(seen()).toEqual([['eerst', 'laatst'], ['dan stil']]);
  expect([history.canUndo, history.canRedo]).toEqual([true, false]);
});

it('has no way back into a document that was put away, and tells so', () => {
  const gone = ownUndo(new Y.Doc(), me);
  history.add(gone);
  write(gone.doc, 'getoond');
  let told = 0;
  const stop = history.onChange(() => told++);
  history.remove(gone);
  expect([history.canUndo, told]).toEqual([false, 1]);
  stop();
  write(board, 'verder');
  expect(told).toBe(1);
});
