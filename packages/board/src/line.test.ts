import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyAction } from './actions.ts';
import type { Action } from './action-types.ts';
import { addNote, linkNote, putInBin } from './edits.ts';
import { agreementsThroughDays, carriedOver, dayOfLine, touches } from './line.ts';
import { recordMap } from './layout.ts';
import { readBoard, writeBoard } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const now = 1_700_000_000_000;
const act = (doc: Y.Doc, action: Action, id = 'made') =>
  applyAction(doc, action, { now, by: 'an', desk: new Y.Doc(), newId: () => id });

function firstDay(): Y.Doc {
  const doc = smallBoard();
  const note = addNote(doc, { text: ' Elke ochtend een kring ', at: { zone: 'praktijk' }, now });
  const gone = addNote(doc, { text: 'Weggegooid', at: { zone: 'praktijk' }, now });
  linkNote(doc, { note, theory: 'luisteren', label: 'trying', by: 'an' });
  linkNote(doc, { note: gone, theory: 'spreken', label: 'partly', by: 'an' });
  act(doc, { type: 'note.adopt', notes: [note, gone], text: 'Een kring', kind: 'own' }, 'kring');
  recordMap(doc, 'agreements', 'kring')?.set('who', 'An');
  act(doc, { type: 'note.adopt', notes: [], text: 'Toch niet', kind: 'together' }, 'niet');
  act(doc, { type: 'agreement.join', agreement: 'kring' });
  act(doc, { type: 'agreement.own', agreement: 'kring', text: 'met een praatstok' });
  act(doc, { type: 'agreement.change', agreement: 'niet', state: 'dropped' });
  putInBin(doc, 'notes', gone, now);
  return doc;
}

it('a day leaves behind the theory that was touched and its agreements, and nobody’s name', () => {
  const day = dayOfLine(readBoard(firstDay()));
  expect(day).toMatchObject({ title: 'Studiedag', date: '2026-11-23' });
  expect(day.theory.map((card) => [card.title, touches(card)])).toEqual([['luisteren', 1]]);
  expect(day.agreements.find(({ id }) => id === 'kring')).toEqual({
    ...{ id: 'kring', text: 'Een kring', kind: 'own', state: 'new', due: '' },
    quotes: ['Elke ochtend een kring'],
  });
  expect(JSON.stringify(day)).not.toMatch(/"an"|praatstok|Weggegooid|"An"/);
});

it('a next day begins with the agreements that were not let go of, and what they grew from', () => {
  const before = readBoard(firstDay());
  const carried = carriedOver(dayOfLine(before), 'bord1', now);
  expect(Object.keys(carried)).toEqual(['kring']);
  expect(carried['kring']).toMatchObject({
    ...{ sources: [], joined: [], ownWays: {}, quotes: ['Elke ochtend een kring'] },
    origin: { board: 'bord1', title: 'Studiedag', date: '2026-11-23' },
  });
});

it('what is for the whole team stays so on the next day; a name does not', () => {
  const doc = firstDay();
  act(doc, { type: 'note.adopt', notes: [], text: 'Stil', kind: 'together', who: 'het team' }, 'stil');
  const carried = carriedOver(dayOfLine(readBoard(doc)), 'bord1', now);
  expect(carried['stil']?.who).toBe('het team');
  expect(carried['kring']?.who).toBe('');
});

it('an agreement goes on from day to day with the state that it had on each', () => {
  const before = readBoard(firstDay());
  const doc = new Y.Doc();
  writeBoard(doc, { ...before, notes: {}, agreements: carriedOver(dayOfLine(before), 'bord1', now) });
  const note = addNote(doc, { text: 'Het werd stiller', at: { zone: 'praktijk' }, now });
  act(doc, { type: 'note.adopt', notes: [note], text: 'Ook in de refter', kind: 'together' }, 'refter');
  act(doc, { type: 'agreement.change', agreement: 'kring', state: 'done', text: 'Een kring, elke dag' });
  const line = agreementsThroughDays([dayOfLine(before), dayOfLine(readBoard(doc))]);
  expect(line.map(({ id, text, state, days }) => [id, text, state, days.map((day) => day.state)])).toEqual([
    ['kring', 'Een kring, elke dag', 'done', ['new', 'done']],
    ['niet', 'Toch niet', 'dropped', ['dropped']],
    ['refter', 'Ook in de refter', 'new', ['new']],
  ]);
  expect(line[0]?.quotes).toEqual(['Elke ochtend een kring']);
});
