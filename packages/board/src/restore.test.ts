import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyAction } from './actions.ts';
import { DESK_ASIDE } from './aside.ts';
import { addNote, linkNote, moveNotes, putInBin, setFields, takeFromBin, toggleReaction } from './edits.ts';
import { noteText, rootMap } from './layout.ts';
import { readContent, restoreContent } from './restore.ts';
import { addRecord, readBoard, readCollection, setSingleton } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const now = 1_700_000_000_000;
const later = now + 600_000;
const nobodyAside = { now: later, aside: new Set<string>() };

/** One edit of a random kind; `pick` chooses among what there is. */
interface Step {
  kind:
    | 'add'
    | 'type'
    | 'move'
    | 'bin'
    | 'unbin'
    | 'link'
    | 'react'
    | 'agree'
    | 'zone'
    | 'draw'
    | 'remove'
    | 'title';
  pick: number;
  text: string;
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind'][]>(
    ...([
      'add',
      'add',
      'type',
      'type',
      'move',
      'bin',
      'unbin',
      'link',
      'react',
      'agree',
      'zone',
      'draw',
      'remove',
      'title',
    ] as const),
  ),
  pick: fc.nat(1000),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});

function edit(doc: Y.Doc, { kind, pick, text }: Step, at: number): void {
  const notes = Object.keys(readCollection(doc, 'notes', { bin: true }));
  const note = notes[pick % notes.length] ?? '';
  const place: [number, number] = [pick, at];
  switch (kind) {
    case 'add':
      addNote(doc, { text, at: { pos: place }, now });
      return;
    case 'type':
      noteText(doc, note)?.insert(0, text);
      return;
    case 'move':
      moveNotes(doc, { [note]: place });
      return;
    case 'bin':
      putInBin(doc, 'notes', note, now + at);
      return;
    case 'unbin':
      takeFromBin(doc, 'notes', note);
      return;
    case 'link':
      if (note) linkNote(doc, { note, theory: 'luisteren', label: 'already', by: 'an' }, undefined, now);
      return;
    case 'react':
      if (note) toggleReaction(doc, { note, participant: 'an', kind: 'heart' }, now);
      return;
    case 'agree':
      addRecord(doc, 'agreements', `a${String(at)}`, { text, sources: note ? [note] : [] });
      return;
    case 'zone':
      setFields(doc, 'zones', 'praktijk', { title: text.slice(0, 100) });
      return;
    case 'draw':
      addRecord(doc, 'sketch', `s${String(at)}`, { shape: { type: 'geo', text } });
      return;
    case 'remove':
      // What an action of the server or an earlier version may have removed for good.
      for (const collection of ['notes', 'zones', 'agreements'] as const) {
        const ids = [...rootMap(doc, collection).keys()];
        const id = ids[pick % ids.length];
        if (id !== undefined && pick % 3 === 0) rootMap(doc, collection).delete(id);
      }
      return;
    case 'title':
      setSingleton(doc, 'info', { title: text });
  }
}

describe('restoring an earlier moment', () => {
  it('makes the board what it was, whatever was done since, and everywhere the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.array(step, { maxLength: 40 }), (before, after) => {
        const doc = smallBoard();
        before.forEach((one, at) => edit(doc, one, at));
        const point = readContent(doc);
        const seen = readBoard(doc);
        const client = new Y.Doc();
        Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
        after.forEach((one, at) => edit(doc, one, 100 + at));
        restoreContent(doc, point, nobodyAside);
        expect(readBoard(doc)).toEqual(seen);
        expect(readContent(doc)).toMatchObject(point);
        Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
        expect(readBoard(client)).toEqual(readBoard(doc));
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it('can be undone by restoring the moment before', () => {
    const doc = smallBoard();
    const point = readContent(doc);
    const note = addNote(doc, { text: 'Nieuw', at: { zone: 'praktijk' }, now });
    linkNote(doc, { note, theory: 'spreken', label: 'trying', by: 'an' }, undefined, now);
    const before = readContent(doc);
    const seen = readBoard(doc);
    restoreContent(doc, point, nobodyAside);
    expect(readCollection(doc, 'notes')).toEqual({});
    expect(readCollection(doc, 'notes', { bin: true })[note]?.deleted).toBe(later);
    restoreContent(doc, before, nobodyAside);
    expect(readBoard(doc)).toEqual(seen);
  });

  it('leaves what somebody types in the same note at that moment', () => {
    const doc = smallBoard();
    const note = addNote(doc, { text: 'We zingen elke dag', at: { zone: 'praktijk' }, now });
    const point = readContent(doc);
    noteText(doc, note)?.delete(0, 9);
    const client = new Y.Doc();
    Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
    const text = noteText(client, note);
    text?.insert(text.length, ' samen');
    restoreContent(doc, point, nobodyAside);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client));
    expect(noteText(doc, note)?.toJSON()).toBe('We zingen elke dag samen');
  });

  it('leaves the course of the day, the people, the votes and the settings that protect people', () => {
    const doc = smallBoard();
    const point = readContent(doc);
    setSingleton(doc, 'stage', { phase: 'afspreken', timer: { state: 'paused', remaining: 5, minutes: 5 } });
    addRecord(doc, 'people', 'p1', { name: 'Noor', role: 'participant' });
    addRecord(doc, 'votes', 'v1', { question: 'Wat eerst?', dots: 3 });
    addRecord(doc, 'phases', 'extra', { name: 'Nabespreking', order: 9 });
    setSingleton(doc, 'info', { retention: 30, title: 'Anders' });
    const { stage, people, votes, phases } = readBoard(doc);
    restoreContent(doc, point, nobodyAside);
    const board = readBoard(doc);
    expect(board).toMatchObject({ stage, people, votes, phases });
    expect(board.info).toEqual({ ...point.info, retention: 30 });
    expect(Object.keys(point)).not.toContain('people');
  });

  it('never brings back a note that was laid aside, nor what hung on it', () => {
    const doc = smallBoard();
    const desk = new Y.Doc();
    const note = addNote(doc, { text: 'Liever niet', at: { zone: 'praktijk' }, now });
    linkNote(doc, { note, theory: 'spreken', label: 'trying', by: 'an' }, undefined, now);
    addRecord(doc, 'agreements', 'a1', { text: 'Iets', sources: [note] });
    const point = readContent(doc);
    const act = { now: later, newId: () => 'x', by: 'kern', desk, point: () => point };
    applyAction(doc, { type: 'note.aside', note }, act);
    applyAction(doc, { type: 'board.restore', point: 'p' }, act);
    expect(desk.getMap(DESK_ASIDE).has(note)).toBe(true);
    expect(JSON.stringify(readContent(doc))).not.toContain(note);
  });
});
