import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ActionRefused, applyAction } from './actions.ts';
import type { Action } from './action-types.ts';
import { addNote } from './edits.ts';
import { noteBox, overlaps } from './geometry.ts';
import { recordMap } from './layout.ts';
import { readCollection, readRecord } from './snapshot.ts';
import { smallBoard } from './testing.ts';
import { layInTray, readTray } from './tray.ts';
import type { LateArrival } from './tray.ts';

let doc: Y.Doc;
let desk: Y.Doc;
const act = (action: Action) => applyAction(doc, action, { now: 9, desk, by: 'kern', newId: () => 'made' });

beforeEach(() => {
  doc = smallBoard();
  desk = new Y.Doc();
  const elsewhere = smallBoard();
  const id = addNote(elsewhere, { text: 'Laat', at: { zone: 'praktijk' }, now: 5 });
  const map = recordMap(elsewhere, 'notes', id);
  if (!map) throw new Error('no note');
  const arrival: LateArrival = {
    ...readRecord('notes', map),
    author: 'an',
    lateAt: 7,
    why: 'zone-closed',
  };
  layInTray(desk, 'late', arrival);
});

it('a late note waits with its text, writer, zone and time, once', () => {
  const [arrival] = readTray(desk).values();
  expect(arrival).toMatchObject({ text: 'Laat', author: 'an', zone: 'praktijk', lateAt: 7 });
  if (arrival) layInTray(desk, 'late', { ...arrival, lateAt: 99 });
  expect([...readTray(desk).values()]).toEqual([arrival]);
});

it('a late note grows when its writer goes on with it, unless it was taken out of the tray', () => {
  const [arrival] = readTray(desk).values();
  if (!arrival) throw new Error('no note');
  layInTray(desk, 'late', { ...arrival, text: 'Laat maar goed', lateAt: 99 }, { more: true });
  expect(readTray(desk).get('late')).toMatchObject({ text: 'Laat maar goed', lateAt: 7 });
  act({ type: 'tray.drop', id: 'late' });
  layInTray(desk, 'late', { ...arrival, text: 'Laat maar goed!' }, { more: true });
  expect(readTray(desk).size).toBe(0);
});

it('accepted, it lies at a free place of its zone under its writer’s name', () => {
  const other = addNote(doc, { text: 'Er was al een', at: { zone: 'praktijk' }, now: 6 });
  expect(act({ type: 'tray.accept', id: 'late' })).toEqual({ id: 'made' });
  const { made, [other]: first } = readCollection(doc, 'notes');
  expect(made).toMatchObject({ text: 'Laat', author: 'an', zone: 'praktijk', createdAt: 5 });
  expect(made && first && overlaps(noteBox(made), noteBox(first))).toBe(false);
  expect(readTray(desk).size).toBe(0);
});

it('dropped, it is nowhere', () => {
  act({ type: 'tray.drop', id: 'late' });
  expect([readTray(desk).size, Object.keys(readCollection(doc, 'notes'))]).toEqual([0, []]);
  for (const type of ['tray.accept', 'tray.drop'] as const)
    expect(() => act({ type, id: 'late' })).toThrow(ActionRefused);
});
