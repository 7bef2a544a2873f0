import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { LaneNotes } from './lane-reveal.ts';
import { recordMap } from './layout.ts';
import { OPEN_WORK } from './phases.ts';
import { readAhead } from './read-ahead.ts';
import type { Note } from './records.ts';
import { ActionRefused } from './refused.ts';
import { addRecord, readRecord } from './snapshot.ts';
import { smallBoard } from './testing.ts';

let doc: Y.Doc;
const phaseSays = (see: boolean, ahead: boolean) => {
  const phase = recordMap(doc, 'phases', 'schrijven');
  phase?.set('may', { ...OPEN_WORK, see });
  phase?.set('readAhead', ahead);
};
const aNote = (text: string, more: Partial<Note> = {}): Note => ({
  ...readRecord('notes', new Y.Doc().getMap()),
  ...{
    text,
    zone: 'praktijk',
    readAhead: true,
    group: 'kleuters',
    claim: 'hash',
    author: 'an',
    createdAt: 12,
  },
  ...more,
});
const lanes = (...writers: string[]): LaneNotes[] =>
  writers.map((participant) => ({ participant, notes: { [participant]: aNote(`van ${participant}`) } }));

beforeEach(() => {
  doc = smallBoard();
  for (const id of ['an', 'bo', 'cas', 'dirk'])
    addRecord(doc, 'people', id, {
      name: id,
      group: 'kleuters',
      role: id === 'dirk' ? 'facilitator' : 'participant',
    });
  phaseSays(false, true);
});

it('gives words, colours and zones, and nothing that tells whose they are', () => {
  expect(readAhead(doc, lanes('an', 'bo', 'cas')).toSorted((a, b) => (a.text < b.text ? -1 : 1))).toEqual([
    { text: 'van an', color: 'yellow', zone: 'praktijk' },
    { text: 'van bo', color: 'yellow', zone: 'praktijk' },
    { text: 'van cas', color: 'yellow', zone: 'praktijk' },
  ]);
});

it('gives nothing of fewer than three participants', () => {
  expect(readAhead(doc, lanes('an', 'bo'))).toEqual([]);
  expect(readAhead(doc, lanes('an', 'bo', 'dirk')), 'one of them leads').toEqual([]);
});

it('passes over what was written before anybody was told', () => {
  const before = { participant: 'an', notes: { a: aNote('eerder', { readAhead: false }) } };
  expect(readAhead(doc, [before, ...lanes('bo', 'cas')])).toEqual([]);
  const two = { participant: 'an', notes: { a: aNote('eerder', { readAhead: false }), b: aNote('later') } };
  expect(readAhead(doc, [two, ...lanes('bo', 'cas')]).map(({ text }) => text)).not.toContain('eerder');
});

it.each([
  ['see: true, ahead: true', true, true],
  ['see: false, ahead: false', false, false],
])('is refused where the phase does not say so (%s)', (_name, see, ahead) => {
  phaseSays(see, ahead);
  expect(() => readAhead(doc, lanes('an', 'bo', 'cas'))).toThrow(ActionRefused);
});
