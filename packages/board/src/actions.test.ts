import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ActionRefused, applyAction } from './actions.ts';
import type { Action } from './action-types.ts';
import { DESK_ASIDE } from './aside.ts';
import { addNote, linkNote, putInBin, toggleReaction } from './edits.ts';
import { readContent } from './restore.ts';
import { neighbours, phasesInOrder } from './phases.ts';
import { readBoard, readStage } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const start = 1_700_000_000_000;
let doc: Y.Doc;
let desk: Y.Doc;

beforeEach(() => {
  doc = smallBoard();
  desk = new Y.Doc();
});

const act = (action: Action, now = start, by = 'kern') =>
  applyAction(doc, action, { now, desk, by, newId: () => 'made' });
const refusal = (action: Action, now = start): string => {
  const before = readBoard(doc);
  try {
    act(action, now);
  } catch (error) {
    expect(readBoard(doc)).toEqual(before);
    if (error instanceof ActionRefused) return error.code;
    throw error;
  }
  throw new Error('was carried out');
};

it('a phase moves on once, also when two facilitators click at the same time', () => {
  act({ type: 'phase.set', phase: 'afspreken', expected: 'schrijven' }, start + 5);
  expect(readStage(doc)).toMatchObject({ phase: 'afspreken', since: start + 5 });
  expect(refusal({ type: 'phase.set', phase: 'afspreken', expected: 'schrijven' })).toBe('phase-moved-on');
  expect(refusal({ type: 'phase.set', phase: 'nergens' })).toBe('no-such-phase');
});

it('a phase keeps when the board first came to it', () => {
  act({ type: 'phase.set', phase: 'afspreken' }, start + 5);
  act({ type: 'phase.set', phase: 'schrijven' }, start + 6);
  act({ type: 'phase.set', phase: 'afspreken' }, start + 7);
  expect(readBoard(doc).phases.afspreken?.startedAt).toBe(start + 5);
});

it('a break comes right after the current phase, and the day goes on where it was', () => {
  const { id = '' } = act({
    type: 'phase.insert',
    name: 'Pauze',
    purpose: 'Even op adem komen.',
    minutes: 15,
    kind: 'break',
  });
  const order = phasesInOrder(readBoard(doc).phases).map(([phase]) => phase);
  expect(order).toEqual(['schrijven', id, 'afspreken']);
  expect(readBoard(doc).phases[id]).toMatchObject({ kind: 'break', minutes: 15 });
  act({ type: 'phase.set', phase: id });
  expect(neighbours(readBoard(doc).phases, id)).toEqual({ previous: 'schrijven', next: 'afspreken' });
});

it('a timer runs, pauses with what is left, and goes on', () => {
  act({ type: 'timer.start', minutes: 10 });
  expect(readStage(doc).timer).toEqual({ state: 'running', endsAt: start + 600_000, minutes: 10 });
  act({ type: 'timer.pause' }, start + 60_000);
  expect(readStage(doc).timer).toEqual({ state: 'paused', remaining: 540_000, minutes: 10 });
  act({ type: 'timer.resume' }, start + 120_000);
  expect(readStage(doc).timer).toEqual({ state: 'running', endsAt: start + 660_000, minutes: 10 });
  act({ type: 'timer.stop' });
  expect(refusal({ type: 'timer.pause' })).toBe('timer-not-running');
});

it('two more minutes count from now when the time had run out', () => {
  act({ type: 'timer.start', minutes: 1 });
  act({ type: 'timer.add' }, start + 300_000);
  expect(readStage(doc).timer).toEqual({ state: 'running', endsAt: start + 420_000, minutes: 3 });
});

it('a timer that is lengthened again and again stays within what the board can hold', () => {
  act({ type: 'timer.start', minutes: 600 });
  act({ type: 'timer.add' });
  expect(readStage(doc).timer).toEqual({ state: 'running', endsAt: start + 36_000_000, minutes: 600 });
});

it('an agreement keeps the notes that it grew from', () => {
  const note = addNote(doc, { text: 'elke ochtend een kring', at: { zone: 'praktijk' }, now: start });
  const result = act({
    type: 'note.adopt',
    notes: [note, note],
    text: 'Elke klas een kring',
    kind: 'together',
  });
  expect(result.id).toBe('made');
  expect(readBoard(doc).agreements['made']).toMatchObject({
    text: 'Elke klas een kring',
    sources: [note],
    state: 'new',
  });
  expect(refusal({ type: 'note.adopt', notes: ['weg'], text: 'x', kind: 'own' })).toBe('no-such-note');
});

it('a note laid aside leaves the board with all that hung on it, and lies on the desk', () => {
  const note = addNote(doc, { text: 'ongepast', at: { zone: 'praktijk' }, now: start });
  linkNote(doc, { note, theory: 'luisteren', label: 'chafes', by: 'p1' });
  toggleReaction(doc, { note, participant: 'p1', kind: 'heart' }, start);
  act({ type: 'note.adopt', notes: [note], text: 'x', kind: 'own' });
  act({ type: 'note.aside', note });
  const board = readBoard(doc);
  expect(board).toMatchObject({ notes: {}, links: {}, reactions: {} });
  expect(board.agreements['made']?.sources).toEqual([]);
  expect(desk.getMap(DESK_ASIDE).get(note)).toMatchObject({ text: 'ongepast', asideAt: start });
  expect(JSON.stringify(readContent(doc))).not.toContain('ongepast');
});

it('a closed day changes only by being reopened', () => {
  act({ type: 'day.close' });
  expect(refusal({ type: 'timer.start', minutes: 5 })).toBe('board-closed');
  act({ type: 'day.reopen' });
  expect(readStage(doc).state).toBe('open');
});

it('facilitators lock the board, twice without harm, and unlock it', () => {
  act({ type: 'board.lock' });
  act({ type: 'board.lock' });
  expect(readStage(doc).locked).toBe(true);
  act({ type: 'board.unlock' });
  expect(readStage(doc).locked).toBe(false);
});

it('facilitators keep images to themselves, and share them again', () => {
  expect(readStage(doc).imagesOff).toBe(false);
  act({ type: 'images.set', allowed: false });
  expect(readStage(doc).imagesOff).toBe(true);
  act({ type: 'images.set', allowed: true });
  expect(readStage(doc).imagesOff).toBe(false);
});

it('takes a binned record out of the bin, once', () => {
  const note = addNote(doc, { text: 'Weg', at: { zone: 'praktijk' }, now: start });
  expect(refusal({ type: 'bin.restore', root: 'notes', id: note })).toBe('not-in-bin');
  putInBin(doc, 'notes', note, start);
  act({ type: 'bin.restore', root: 'notes', id: note });
  expect(readBoard(doc).notes[note]?.text).toBe('Weg');
  expect(refusal({ type: 'bin.restore', root: 'notes', id: 'nergens' })).toBe('not-in-bin');
});

it('erases what lies in the bin or on the desk for good, also when the day is closed', () => {
  const [binned, aside, live] = ['een', 'twee', 'drie'].map((text) =>
    addNote(doc, { text, at: { zone: 'praktijk' }, now: start }),
  ) as [string, string, string];
  linkNote(doc, { note: binned, theory: 'spreken', label: 'trying', by: 'an' }, undefined, start);
  putInBin(doc, 'notes', binned, start);
  act({ type: 'note.aside', note: aside });
  expect(refusal({ type: 'bin.erase', root: 'notes', id: live })).toBe('not-in-bin');
  act({ type: 'day.close' });
  for (const id of [binned, aside]) act({ type: 'bin.erase', root: 'notes', id });
  expect(JSON.stringify([readContent(doc), desk.getMap(DESK_ASIDE).toJSON()])).not.toMatch(
    new RegExp(`${binned}|${aside}`),
  );
  expect(Object.keys(readBoard(doc).notes)).toEqual([live]);
});

it('knows no restore point that nobody gave it', () => {
  expect(refusal({ type: 'board.restore', point: 'nergens' })).toBe('no-such-point');
});
