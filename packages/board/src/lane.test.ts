import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote, moveNoteToZone, moveNotes, putInBin } from './edits.ts';
import { noteBox, overlaps } from './geometry.ts';
import {
  MAX_LANE_NOTES,
  canInLane,
  copyLane,
  hasBallots,
  holdsNotes,
  mayInLane,
  promiseAnonymity,
  readBallot,
  waitingNotes,
  writeBallot,
} from './lane.ts';
import { recordMap } from './layout.ts';
import { OPEN_WORK } from './phases.ts';
import { addRecord, readCollection } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const an = { role: 'participant', participant: 'an' } as const;
const open = { state: 'open', notes: 0 } as const;
const write = (lane: Y.Doc, text: string) => addNote(lane, { text, at: { pos: [0, 0] }, now: 1 });

it('a lane takes notes of its owner and nothing else', () => {
  const add = { do: 'add', root: 'notes', record: 'n' } as const;
  expect(canInLane(an, add, open).allowed).toBe(true);
  expect(canInLane({ ...an, role: 'facilitator' }, add, open).allowed).toBe(true);
  expect(canInLane({ ...an, role: 'screen' }, add, open).allowed).toBe(false);
  expect(canInLane(an, { ...add, root: 'links' }, open).allowed).toBe(false);
  expect(canInLane(an, { ...add, root: 'votes' }, open).allowed).toBe(false);
  expect(canInLane(an, { ...add, do: 'remove' }, open).allowed).toBe(false);
  expect(canInLane(an, add, { ...open, state: 'closed' }).allowed).toBe(false);
  expect(canInLane(an, add, { ...open, notes: MAX_LANE_NOTES }).allowed).toBe(false);
  const go = (adds: number) => canInLane(an, add, { ...open, notes: MAX_LANE_NOTES - 10, adds }).allowed;
  expect([go(10), go(11)]).toEqual([true, false]);
});

it('of a lane that holds more than it takes, what is over waits for the next reveal', () => {
  const lane = new Y.Doc();
  lane.transact(() => {
    for (let at = 0; at < MAX_LANE_NOTES + 20; at++)
      addRecord(lane, 'notes', `laat-${String(at)}`, { text: 'laat', pos: [0, 0] });
  });
  const first = waitingNotes(lane);
  expect(Object.keys(first)).toHaveLength(MAX_LANE_NOTES);
  const anew = new Y.Doc();
  copyLane(lane, anew, (id) => !Object.hasOwn(first, id));
  expect(Object.keys(waitingNotes(anew))).toHaveLength(20);
});

it('offers the own lane where the phase wants notes', () => {
  const board = smallBoard();
  const lane = new Y.Doc();
  const may = (zone: string) =>
    mayInLane(board, lane, an, { do: 'add', root: 'notes', record: '', zone }).allowed;
  expect([may('praktijk'), may('theorie')]).toEqual([true, false]);
  const set = (key: string) =>
    mayInLane(board, lane, an, { do: 'set', root: 'notes', record: 'n', key, value: 'x' }).allowed;
  expect([set('color'), set('cluster')]).toEqual([true, false]);
  recordMap(board, 'phases', 'schrijven')?.set('may', { ...OPEN_WORK, add: false });
  expect(may('praktijk')).toBe(false);
});

it('a note in a lane lies free on the board that it is for', () => {
  const [board, lane] = [smallBoard(), new Y.Doc()];
  const shown = addNote(board, { text: 'stond er', at: { zone: 'praktijk' }, now: 1 });
  const first = addNote(lane, { text: 'stil', at: { zone: 'praktijk' }, now: 2 }, undefined, board);
  moveNotes(lane, { [first]: [5000, 5000] }, undefined, board);
  moveNoteToZone(lane, first, 'praktijk', undefined, board);
  const note = readCollection(lane, 'notes')[first];
  const other = readCollection(board, 'notes')[shown];
  expect(note?.zone).toBe('praktijk');
  expect(note && other && overlaps(noteBox(note), noteBox(other))).toBe(false);
});

it('only notes with words outside the bin wait to be shown', () => {
  const lane = new Y.Doc();
  expect(holdsNotes(lane)).toBe(false);
  write(lane, '   ');
  putInBin(lane, 'notes', write(lane, 'weg'), 1);
  expect(holdsNotes(lane)).toBe(false);
  const id = write(lane, 'hier');
  expect(holdsNotes(lane)).toBe(true);
  expect(Object.keys(waitingNotes(lane))).toEqual([id]);
});

it('a promise that nobody is named stands with the note', () => {
  const lane = new Y.Doc();
  const id = write(lane, 'hier');
  promiseAnonymity(lane, [id, 'nergens']);
  expect(waitingNotes(lane)[id]?.anonymous).toBe(true);
});

it('what stays of a lane begins anew, without a trace of what went', () => {
  const lane = new Y.Doc();
  const [gone, stays] = [write(lane, 'getoond geheim'), write(lane, 'blijft')];
  writeBallot(lane, 'v1', { kring: 2 });
  const anew = new Y.Doc();
  expect(copyLane(lane, anew, (id) => id !== gone)).toEqual([stays]);
  expect(readCollection(anew, 'notes')[stays]).toEqual(readCollection(lane, 'notes')[stays]);
  expect(readBallot(anew, 'v1')).toEqual({ kring: 2 });
  expect(hasBallots(anew)).toBe(true);
  expect(anew.store.clients.has(lane.clientID)).toBe(false);
  expect(Buffer.from(Y.encodeStateAsUpdate(anew)).toString()).not.toContain('geheim');
});
