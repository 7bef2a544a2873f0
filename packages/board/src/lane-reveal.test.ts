import { beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addNote } from './edits.ts';
import { noteBox, overlaps } from './geometry.ts';
import { editClaimed } from './lane-claims.ts';
import { revealNotes, revealScope } from './lane-reveal.ts';
import type { LaneNotes } from './lane-reveal.ts';
import { recordMap } from './layout.ts';
import { OPEN_WORK } from './phases.ts';
import type { Note, PhaseRules } from './records.ts';
import { ActionRefused } from './refused.ts';
import { addRecord, readBoard, readRecord, readStage, setSingleton } from './snapshot.ts';
import * as Yjs from 'yjs';
import { smallBoard } from './testing.ts';

const now = 1_800_000_000_000;
let doc: Y.Doc;
let ids = 0;

const aNote = (text: string, more: Partial<Note> = {}): Note => ({
  ...readRecord('notes', new Yjs.Doc().getMap()),
  text,
  zone: 'praktijk',
  createdAt: 12,
  ...more,
});
const lane = (participant: string, ...notes: Note[]): LaneNotes => ({
  participant,
  notes: Object.fromEntries(notes.map((note) => [`lane-note-${String(++ids)}`, note])),
});
const phaseSays = (may: Partial<PhaseRules>) =>
  recordMap(doc, 'phases', 'schrijven')?.set('may', { ...OPEN_WORK, ...may });
const reveal = (lanes: readonly LaneNotes[], zone = '') =>
  revealNotes(doc, lanes, revealScope(doc, lanes, zone), {
    mark: 'reveal-1',
    now,
    newId: () => `board-note-${String(++ids)}`,
  });
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof ActionRefused) return error.code;
    throw error;
  }
  throw new Error('was carried out');
};
const shown = () => Object.values(readBoard(doc).notes);

beforeEach(() => {
  doc = smallBoard();
});

describe('a reveal', () => {
  it('names the writers', () => {
    expect(reveal([lane('an', aNote('kring', { onBehalf: 'L3' })), lane('bo', aNote('hoek'))])).toBe(2);
    expect(shown().find(({ text }) => text === 'kring')).toMatchObject({ author: 'an', onBehalf: 'L3' });
    expect(readStage(doc).lanes).toBe('reveal-1');
  });

  it('names nobody when the phase says so, and says nothing else of them', () => {
    phaseSays({ anonymous: 'always' });
    const more = { onBehalf: 'klas van An', cluster: 'c', pinned: true, tags: ['an'], group: 'kleuters' };
    reveal(['an', 'bo', 'cas'].map((who) => lane(who, aNote(`van ${who}`, more))));
    for (const note of shown())
      expect(note).toMatchObject({
        author: null,
        anonymous: true,
        onBehalf: '',
        cluster: '',
        pinned: false,
        tags: [],
        group: '',
      });
  });

  it('gives all notes the same time and fresh ids', () => {
    const lanes = [lane('an', aNote('a', { createdAt: 1 })), lane('bo', aNote('b', { createdAt: 2 }))];
    reveal(lanes);
    expect(shown().map(({ createdAt }) => createdAt)).toEqual([now, now]);
    for (const { notes } of lanes)
      for (const id of Object.keys(notes)) expect(readBoard(doc).notes[id]).toBeUndefined();
  });

  it('keeps what the writer sees: words, colour, size, zone and claim', () => {
    const look = { color: 'lilac', size: 'large', zone: 'vragen', claim: 'hash' } as const;
    reveal([lane('an', aNote('zo', look))]);
    expect(shown()[0]).toMatchObject({ text: 'zo', ...look });
  });

  it('leaves out what is empty, in the bin or in another zone', () => {
    const lanes = [
      lane('an', aNote('  '), aNote('weg', { deleted: 5 }), aNote('later', { zone: 'vragen' }), aNote('nu')),
    ];
    reveal(lanes, 'praktijk');
    expect(shown().map(({ text }) => text)).toEqual(['nu']);
    expect(codeOf(() => revealScope(doc, [lane('an', aNote(''))], ''))).toBe('nothing-to-reveal');
  });

  it('shows anonymous notes once three people have written any', () => {
    phaseSays({ anonymous: 'always' });
    const two = [lane('an', aNote('a'), aNote('b'), aNote('c')), lane('bo', aNote('d'))];
    expect(codeOf(() => reveal(two))).toBe('too-few-writers');
    expect(shown()).toEqual([]);
    reveal([...two, lane('cas', aNote('e'))]);
    expect(shown()).toHaveLength(5);
  });

  it('shows named notes while anonymous ones wait for more writers', () => {
    phaseSays({ anonymous: 'choice' });
    const lanes = [
      lane('an', aNote('a')),
      lane('bo', aNote('b')),
      lane('cas', aNote('stil', { anonymous: true })),
    ];
    reveal(lanes);
    expect(
      shown()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['a', 'b']);
  });

  it('keeps a promise of the phase of writing when the board has moved on', () => {
    phaseSays({ anonymous: 'never' });
    const promised = ['an', 'bo', 'cas'].map((who) => lane(who, aNote(who, { anonymous: true })));
    reveal(promised);
    expect(shown().map(({ author }) => author)).toEqual([null, null, null]);
  });

  it('tells the group of an anonymous note only when enough people share it and wrote', () => {
    phaseSays({ anonymous: 'always' });
    const people = (count: number, group: string) => {
      for (let at = 0; at < count; at++)
        addRecord(doc, 'people', `${group}-${String(at)}`, { name: 'x', group, role: 'participant' });
    };
    people(5, 'kleuters');
    people(4, 'derde graad');
    people(6, 'eerste graad');
    const write = (group: string, writers: number) =>
      Array.from({ length: writers }, (_, at) => lane(`${group}-${String(at)}`, aNote(group, { group })));
    reveal([...write('kleuters', 3), ...write('derde graad', 4), ...write('eerste graad', 2)]);
    for (const { text, group } of shown()) expect(group).toBe(text === 'kleuters' ? 'kleuters' : '');
  });

  it('lays fifty notes in a zone that holds a dozen, none on another', () => {
    addNote(doc, { text: 'stond er al', at: { zone: 'praktijk' }, now });
    const zones = ['praktijk', 'vragen', 'nergens', ''];
    reveal(
      Array.from({ length: 50 }, (_, at) =>
        lane(
          `p${String(at)}`,
          aNote(String(at), { zone: zones[at % 4] ?? '', size: at % 7 ? 'normal' : 'large' }),
        ),
      ),
    );
    const boxes = shown().map(noteBox);
    for (const [at, box] of boxes.entries())
      for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
    const { zones: after } = readBoard(doc);
    for (const note of shown()) expect(after[note.zone]).toBeDefined();
  });

  it('goes around a zone that is in the way', () => {
    setSingleton(doc, 'info', { title: 'vol' });
    addRecord(doc, 'zones', 'onder', { kind: 'neutral', title: 'onder', box: [1100, 1020, 1000, 400] });
    reveal([lane('an', ...Array.from({ length: 40 }, (_, at) => aNote(String(at))))]);
    const boxes = shown().map(noteBox);
    for (const [at, box] of boxes.entries())
      for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
    expect(readBoard(doc).zones['praktijk']?.box).toEqual([1100, 0, 1000, 1000]);
  });

  it('is in an order that says nothing of who wrote when', () => {
    const orders = new Set<string>();
    for (let round = 0; round < 40; round++) {
      doc = smallBoard();
      reveal(['an', 'bo', 'cas'].map((who) => lane(who, aNote(who))));
      orders.add(
        shown()
          .map(({ text }) => text)
          .join(),
      );
    }
    expect(orders.size).toBeGreaterThan(3);
  });

  it('is refused whole when the notes don’t all fit', () => {
    const many = lane('an', ...Array.from({ length: 5001 }, () => aNote('x')));
    expect(codeOf(() => reveal([many]))).toBe('board-full');
    expect(readStage(doc).lanes).toBe('');
  });
});

describe('the writer of an anonymous note', () => {
  const edit = (more: { claim?: string; text?: string; delete?: boolean }) =>
    editClaimed(doc, { note: 'n1', claim: 'hash', now, ...more });

  beforeEach(() => {
    addRecord(doc, 'notes', 'n1', { text: 'eerst', pos: [0, 0], claim: 'hash', anonymous: true });
  });

  it('changes and deletes it with its key', () => {
    edit({ text: 'daarna' });
    expect(readBoard(doc).notes['n1']).toMatchObject({ text: 'daarna', author: null });
    edit({ delete: true });
    expect(readBoard(doc).notes['n1']).toBeUndefined();
    expect(codeOf(() => edit({ text: 'te laat' }))).toBe('no-such-note');
  });

  it('is nobody without the key, and a note without a claim has none', () => {
    expect(codeOf(() => edit({ claim: 'anders', text: 'x' }))).toBe('not-your-note');
    recordMap(doc, 'notes', 'n1')?.set('claim', '');
    expect(codeOf(() => edit({ claim: '', text: 'x' }))).toBe('not-your-note');
  });

  it('writes only while the phase lets people write', () => {
    phaseSays({ add: false });
    expect(codeOf(() => edit({ text: 'x' }))).toBe('not-in-this-phase');
    setSingleton(doc, 'stage', { state: 'closed' });
    expect(codeOf(() => edit({ text: 'x' }))).toBe('board-closed');
    expect(readBoard(doc).notes['n1']?.text).toBe('eerst');
  });
});
