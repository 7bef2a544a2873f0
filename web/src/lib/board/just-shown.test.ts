import { addNote, addRecord, setSingleton } from '@samenbord/board';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { JustShown } from './just-shown.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const reveal = (doc: Y.Doc, note: string) => {
  doc.transact(() => {
    addRecord(doc, 'notes', note, { text: 'x', pos: [0, 0] });
    setSingleton(doc, 'stage', { lanes: `na ${note}` });
  });
};

it('knows for a moment which notes a reveal brought', () => {
  const doc = new Y.Doc();
  setSingleton(doc, 'stage', { phase: 'stil' });
  const shown = new JustShown(doc);
  const other = addNote(doc, { text: 'gewoon', at: { pos: [0, 0] }, now: 1 });
  reveal(doc, 'getoond');
  expect([shown.has('getoond'), shown.has(other)]).toEqual([true, false]);
  vi.runAllTimers();
  expect(shown.has('getoond')).toBe(false);
});

it('takes a board that comes as a whole for what it is', () => {
  const doc = new Y.Doc();
  const shown = new JustShown(doc);
  reveal(doc, 'was er al');
  expect(shown.has('was er al')).toBe(false);
});
