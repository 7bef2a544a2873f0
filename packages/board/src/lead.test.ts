import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Action } from './action-types.ts';
import { asideIds } from './aside.ts';
import { addNote, linkNote, putInBin, toggleReaction } from './edits.ts';
import { lead } from './lead.ts';
import { DESK_LOG, DESK_UNDO, UNDO_FOR_MS } from './leader-log.ts';
import type { LogEntry } from './leader-log.ts';
import { phasesInOrder } from './phases.ts';
import { undoRefusal } from './actions/undoing.ts';
import { ActionRefused } from './refused.ts';
import { readSituation } from './situation.ts';
import { addRecord, readBoard, readCollection, readStage } from './snapshot.ts';
import { DESK_SCRIPT, scriptOf } from './script.ts';
import { smallBoard } from './testing.ts';
import { layInTray } from './tray.ts';
import { isEverUndone } from './undo.ts';

const start = 1_700_000_000_000;
let doc: Y.Doc;
let desk: Y.Doc;
let made = 0;
beforeEach(() => {
  doc = smallBoard();
  desk = new Y.Doc();
  made = 0;
});

const an = { participant: 'an', name: 'An' };
const bo = { participant: 'bo', name: 'Bo' };
const act = (action: Action, now = start, by = an) =>
  lead(doc, action, { now, desk, by: by.participant, name: by.name, newId: () => `made${String(made++)}` });
const log = () => [...desk.getMap<LogEntry>(DESK_LOG)];
const lastEntry = () => log().at(-1)?.[0] ?? '';
const refusal = (action: Action, now = start): string => {
  const before = [readBoard(doc), log()];
  // What is refused is not offered either.
  const foretold = action.type === 'action.undo' ? undoRefusal(doc, desk, action.entry, now) : undefined;
  try {
    act(action, now);
  } catch (error) {
    expect([readBoard(doc), log()]).toEqual(before);
    if (!(error instanceof ActionRefused)) throw error;
    if (action.type === 'action.undo') expect(foretold).toBe(error.code);
    return error.code;
  }
  throw new Error('was carried out');
};

it('the log tells who did what to which phase, and nothing of what participants wrote', () => {
  const note = addNote(doc, { text: 'geheim', at: { zone: 'praktijk' }, now: start });
  act({ type: 'phase.set', phase: 'afspreken' }, start + 1);
  act({ type: 'note.aside', note }, start + 2, bo);
  expect(log().map(([, entry]) => entry)).toEqual([
    { at: start + 1, by: 'an', name: 'An', type: 'phase.set', about: 'afspreken', undoneBy: '', undoneAt: 0 },
    { at: start + 2, by: 'bo', name: 'Bo', type: 'note.aside', about: '', undoneBy: '', undoneAt: 0 },
  ]);
  expect(JSON.stringify([log(), desk.getMap(DESK_UNDO).toJSON()])).not.toContain('geheim');
});

it('what was refused is not told', () => {
  expect(refusal({ type: 'phase.set', phase: 'nergens' })).toBe('no-such-phase');
  expect(log()).toEqual([]);
});

const TAKEN_BACK: Action[] = [
  { type: 'phase.set', phase: 'afspreken', timer: true },
  { type: 'phase.insert', name: 'Pauze', purpose: '', minutes: 15, kind: 'break' },
  { type: 'phase.insert', name: 'Kijken', purpose: '', minutes: 5, kind: 'work', after: 'afspreken' },
  { type: 'phase.edit', phase: 'afspreken', minutes: 25, name: 'Afronden' },
  { type: 'phase.move', phase: 'afspreken', before: 'schrijven' },
  { type: 'phase.remove', phase: 'afspreken' },
  { type: 'timer.start', minutes: 5 },
  { type: 'timer.add', minutes: 2 },
  { type: 'note.adopt', notes: [], text: 'Elke week een kring', kind: 'together' },
  { type: 'board.lock' },
  { type: 'images.set', allowed: false },
  { type: 'view.spotlight', to: 'praktijk' },
  { type: 'zone.add', title: 'Vragen', kind: 'neutral' },
  { type: 'zone.remove', zone: 'vragen' },
  { type: 'theory.add', zone: 'theorie', cards: [{ title: 'Lezen', text: '', source: '' }] },
  { type: 'theory.change', card: 'spreken', text: 'Durven vertellen.' },
  { type: 'theory.remove', card: 'spreken' },
  { type: 'view.calm', on: true },
  { type: 'view.cursors', shown: false },
  { type: 'day.tell', text: 'Nog vijf minuten' },
  { type: 'thanks.start', name: 'Dank je wel', purpose: 'Schrijf er een.', prompt: '', minutes: 5 },
  { type: 'vote.open', question: 'Eerst?', kind: 'scale' },
  { type: 'view.gather', to: 'praktijk' },
  { type: 'day.close' },
];

describe('taking back', () => {
  it.each(TAKEN_BACK)('$type leaves the board as it was, once', (action) => {
    const before = readBoard(doc);
    act(action);
    expect(readBoard(doc)).not.toEqual(before);
    const entry = lastEntry();
    act({ type: 'action.undo', entry }, start + UNDO_FOR_MS, bo);
    expect(readBoard(doc)).toEqual(before);
    expect(desk.getMap<LogEntry>(DESK_LOG).get(entry)).toMatchObject({ undoneBy: 'Bo' });
    expect(refusal({ type: 'action.undo', entry })).toBe('undo-too-late');
  });

  it('ends after ten minutes', () => {
    act({ type: 'board.lock' });
    expect(refusal({ type: 'action.undo', entry: lastEntry() }, start + UNDO_FOR_MS + 1)).toBe(
      'undo-too-late',
    );
    expect(refusal({ type: 'action.undo', entry: 'nergens' })).toBe('no-such-action');
    act({ type: 'view.calm', on: true }, start + UNDO_FOR_MS + 1);
    expect(desk.getMap(DESK_UNDO).size, 'nothing is kept for longer').toBe(1);
  });

  it('never goes over what came later', () => {
    act({ type: 'phase.set', phase: 'afspreken' });
    const first = lastEntry();
    act({ type: 'phase.set', phase: 'schrijven' }, start + 1);
    expect(refusal({ type: 'action.undo', entry: first })).toBe('undo-overtaken');
  });

  it('leaves the phase that everybody is in', () => {
    const { id = '' } = act({ type: 'phase.insert', name: 'Pauze', purpose: '', minutes: 5, kind: 'break' });
    const inserted = lastEntry();
    act({ type: 'phase.set', phase: id });
    expect(refusal({ type: 'action.undo', entry: inserted })).toBe('undo-overtaken');
    expect(refusal({ type: 'phase.remove', phase: id })).toBe('phase-is-current');
  });

  it('brings a note back with its links, reactions and agreements', () => {
    const note = addNote(doc, { text: 'toch goed', at: { zone: 'praktijk' }, now: start });
    linkNote(doc, { note, theory: 'luisteren', label: 'partly', by: 'p1' });
    toggleReaction(doc, { note, participant: 'p2', kind: 'heart' }, start);
    act({ type: 'note.adopt', notes: [note], text: 'Zo', kind: 'together' });
    const before = readBoard(doc);
    act({ type: 'note.aside', note });
    expect(readBoard(doc).links).toEqual({});
    act({ type: 'action.undo', entry: lastEntry() });
    expect(readBoard(doc)).toEqual(before);
  });

  it('brings a note back to the bin, and one that was let in or put back to the desk', () => {
    const binned = addNote(doc, { text: 'oud', at: { zone: 'praktijk' }, now: start });
    const aside = addNote(doc, { text: 'opzij', at: { zone: 'praktijk' }, now: start });
    putInBin(doc, 'notes', binned, start);
    act({ type: 'note.aside', note: aside });
    const late = { ...readCollection(doc, 'notes', { bin: true })[binned]!, text: 'laat', deleted: 0 };
    layInTray(desk, 'laat', { ...late, lateAt: start, why: 'zone-closed' });
    const before = readBoard(doc);

    act({ type: 'bin.restore', root: 'notes', id: binned });
    act({ type: 'action.undo', entry: lastEntry() });
    act({ type: 'bin.restore', root: 'notes', id: aside });
    act({ type: 'action.undo', entry: lastEntry() });
    const { id: accepted = '' } = act({ type: 'tray.accept', id: 'laat' });
    expect(readBoard(doc).notes[accepted]?.text).toBe('laat');
    act({ type: 'action.undo', entry: lastEntry() });

    expect(readBoard(doc)).toEqual(before);
    expect(readCollection(doc, 'notes', { bin: true })[binned]?.deleted).toBe(start);
    expect(asideIds(desk)).toEqual(new Set([aside, accepted]));
  });

  it('opens a vote again without its ballots', () => {
    const { id: vote = '' } = act({
      type: 'vote.open',
      question: 'Eerst?',
      kind: 'dots',
      options: ['a', 'b'],
    });
    const open = readBoard(doc);
    lead(
      doc,
      { type: 'vote.close', vote },
      { now: start, desk, by: 'an', newId: () => 'sluit', ballots: [{ a: 3 }] },
    );
    expect(readBoard(doc).votes[vote]).toMatchObject({ state: 'closed', result: { a: 3, b: 0 } });
    act({ type: 'action.undo', entry: 'sluit' });
    expect(readBoard(doc)).toEqual(open);
  });

  it('makes a board a draft again while nobody came in', () => {
    doc.getMap('stage').set('state', 'draft');
    const before = readBoard(doc);
    act({ type: 'board.open' });
    act({ type: 'action.undo', entry: lastEntry() });
    expect(readBoard(doc)).toEqual(before);
    act({ type: 'board.open' });
    expect(undoRefusal(doc, desk, lastEntry(), start)).toBeUndefined();
    addRecord(doc, 'people', 'p9', { name: 'Els', group: '', role: 'participant' });
    expect(refusal({ type: 'action.undo', entry: lastEntry() })).toBe('people-are-in');
  });

  it('takes groups away, but not others that were made since', () => {
    const made = (board: string) => ({ board, name: board, ages: [], people: [] });
    const make = (board: string, replaced: string[], id: string) =>
      lead(
        doc,
        { type: 'groups.make' },
        { now: start, desk, by: 'an', newId: () => id, groups: { made: [made(board)], replaced } },
      );
    const before = readBoard(doc);
    make('g1', [], 'eerst');
    make('g2', ['g1'], 'tweede');
    expect(refusal({ type: 'action.undo', entry: 'eerst' })).toBe('undo-overtaken');
    act({ type: 'action.undo', entry: 'tweede' });
    expect(readBoard(doc)).toEqual(before);
    expect(refusal({ type: 'groups.dissolve' })).toBe('no-groups');
  });

  it.each(['notes.reveal', 'bin.erase', 'tray.drop'] as const)('never concerns %s', (type) => {
    expect(isEverUndone(type)).toBe(false);
  });

  it('is not possible once a note laid aside was erased', () => {
    const note = addNote(doc, { text: 'weg', at: { zone: 'praktijk' }, now: start });
    act({ type: 'note.aside', note });
    const entry = lastEntry();
    act({ type: 'bin.erase', root: 'notes', id: note });
    expect(refusal({ type: 'action.undo', entry })).toBe('not-in-bin');
  });

  it('of a closed day is its closing only', () => {
    act({ type: 'board.lock' });
    const lock = lastEntry();
    act({ type: 'day.close' });
    expect(refusal({ type: 'action.undo', entry: lock })).toBe('board-closed');
  });
});

it('phases change their order and stay numbered', () => {
  act({ type: 'phase.move', phase: 'afspreken', before: 'schrijven' });
  expect(phasesInOrder(readBoard(doc).phases).map(([id, { order }]) => [id, order])).toEqual([
    ['afspreken', 0],
    ['schrijven', 1],
  ]);
  act({ type: 'phase.move', phase: 'afspreken' });
  expect(phasesInOrder(readBoard(doc).phases).map(([id]) => id)).toEqual(['schrijven', 'afspreken']);
  expect(refusal({ type: 'phase.move', phase: 'afspreken', before: 'nergens' })).toBe('no-such-phase');
});

it('a zone goes only when nothing lies in it', () => {
  addNote(doc, { text: 'kring', at: { zone: 'praktijk' }, now: start });
  expect(refusal({ type: 'zone.remove', zone: 'praktijk' })).toBe('zone-not-empty');
  expect(refusal({ type: 'zone.remove', zone: 'theorie' })).toBe('zone-not-empty');
  expect(refusal({ type: 'zone.remove', zone: 'nergens' })).toBe('no-such-zone');
});

it('calm takes reactions and pointers away, and gives them back', () => {
  act({ type: 'view.calm', on: true });
  expect(readSituation(doc)).toMatchObject({ hideCursors: true, rules: { react: false } });
  act({ type: 'view.calm', on: false });
  expect(readSituation(doc)).toMatchObject({ hideCursors: false, rules: { react: true } });
});

it('everybody is called to what is on the board only', () => {
  const note = addNote(doc, { text: 'kijk', at: { zone: 'praktijk' }, now: start });
  for (const to of [note, 'praktijk', 'luisteren', '']) {
    act({ type: 'view.gather', to }, start + 7);
    expect(readStage(doc).gather).toEqual({ to, at: start + 7 });
  }
  expect(refusal({ type: 'view.gather', to: 'nergens' })).toBe('no-such-target');
  expect(refusal({ type: 'view.spotlight', to: 'nergens' })).toBe('no-such-target');
});

it('the thanks go to a zone of their own, in a phase of their own', () => {
  const { id: zone = '' } = act({
    type: 'thanks.start',
    name: 'Dank je wel',
    purpose: 'Schrijf er een.',
    prompt: 'Wie wil je bedanken?',
    minutes: 5,
  });
  const { phase } = readStage(doc);
  expect(readBoard(doc).zones[zone]).toMatchObject({ title: 'Dank je wel', phases: [phase], each: 1 });
  expect(readSituation(doc).closedZones?.has(zone)).toBe(false);
  act({ type: 'phase.set', phase: 'schrijven' });
  expect(readSituation(doc).closedZones?.has(zone)).toBe(true);
});

it('the script stays on the desk', () => {
  act({ type: 'script.set', phase: 'schrijven', text: 'Zeg dit.' });
  expect(desk.getMap(DESK_SCRIPT).toJSON()).toEqual({ schrijven: 'Zeg dit.' });
  expect(JSON.stringify(readBoard(doc))).not.toContain('Zeg dit.');
  act({ type: 'script.set', phase: 'schrijven', text: ' ' });
  expect(desk.getMap(DESK_SCRIPT).toJSON()).toEqual({});
  expect(refusal({ type: 'script.set', phase: 'nergens', text: 'x' })).toBe('no-such-phase');
});

it('the script is taken back as a whole, as long as nobody else wrote on it', () => {
  const told = () => [...desk.getMap<LogEntry>(DESK_LOG).values()].map(({ type }) => type);
  const write = (text: string, by = an) => act({ type: 'script.set', phase: 'schrijven', text }, start, by);
  write('Begin met een lied.');
  // Saved while it is typed, after somebody else did something too.
  act({ type: 'board.lock' });
  write('Begin met een gedicht');
  write('Begin met een gedicht.');
  expect(told()).toEqual(['script.set', 'board.lock', 'script.set']);
  const mine = lastEntry();
  act({ type: 'action.undo', entry: mine });
  expect(scriptOf(desk, 'schrijven')).toBe('Begin met een lied.');
  write('Nog iets.');
  const again = lastEntry();
  write('Van Bo.', bo);
  expect(refusal({ type: 'action.undo', entry: again })).toBe('undo-overtaken');
  expect(scriptOf(desk, 'schrijven')).toBe('Van Bo.');
});

it('a draft is opened once, and may ask something before', () => {
  expect(refusal({ type: 'board.open' })).toBe('board-not-draft');
  doc.getMap('stage').set('state', 'draft');
  expect(refusal({ type: 'early.open', question: 'Wat?', zone: 'nergens' })).toBe('no-such-zone');
  act({ type: 'early.open', question: 'Wat?', zone: 'praktijk' });
  expect(readStage(doc).early).toEqual({ question: 'Wat?', zone: 'praktijk' });
  act({ type: 'board.open' }, start + 9);
  expect(readStage(doc)).toMatchObject({ state: 'open', since: start + 9, early: null });
});
