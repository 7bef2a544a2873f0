import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { ActionRefused, applyAction } from '../actions.ts';
import type { Action } from '../action-types.ts';
import { linkNote } from '../edits.ts';
import { overlaps, theoryBox } from '../geometry.ts';
import { MAX_RECORDS } from '../layout.ts';
import { readCollection } from '../snapshot.ts';
import { smallBoard } from '../testing.ts';

let made = 0;
const act = (doc: Y.Doc, action: Action) =>
  applyAction(doc, action, { now: 1, newId: () => `new${String(made++)}`, by: 'lead', desk: new Y.Doc() });
const words = (title: string) => ({ title, text: `Over ${title}.`, source: 'Eigen visie' });
const refused = (doc: Y.Doc, action: Action) => {
  const before = JSON.stringify(readCollection(doc, 'theory'));
  try {
    act(doc, action);
  } catch (error) {
    expect(JSON.stringify(readCollection(doc, 'theory'))).toBe(before);
    return error instanceof ActionRefused ? error.code : error;
  }
  return undefined;
};

it('lays cards in their zone, none over another', () => {
  const doc = smallBoard();
  act(doc, { type: 'theory.add', zone: 'theorie', cards: [words('rust'), words('ruimte')] });
  const cards = Object.values(readCollection(doc, 'theory'));
  expect(cards.map(({ title, zone }) => [title, zone]).slice(2)).toEqual([
    ['rust', 'theorie'],
    ['ruimte', 'theorie'],
  ]);
  const boxes = cards.map(theoryBox);
  expect(boxes.some((box, at) => boxes.slice(0, at).some((other) => overlaps(box, other)))).toBe(false);
});

it('lays none in a zone that is not for theory, nor more than the board holds', () => {
  const doc = smallBoard();
  expect(refused(doc, { type: 'theory.add', zone: 'praktijk', cards: [words('rust')] })).toBe('no-such-zone');
  expect(refused(doc, { type: 'theory.add', zone: 'weg', cards: [words('rust')] })).toBe('no-such-zone');
  const cards = Array.from({ length: MAX_RECORDS.theory }, () => words('rust'));
  expect(refused(doc, { type: 'theory.add', zone: 'theorie', cards })).toBe('board-full');
});

it('changes only the words that are given', () => {
  const doc = smallBoard();
  const before = readCollection(doc, 'theory')['spreken'];
  act(doc, { type: 'theory.change', card: 'spreken', text: 'Durven vertellen.' });
  expect(readCollection(doc, 'theory')['spreken']).toEqual({ ...before, text: 'Durven vertellen.' });
  expect(refused(doc, { type: 'theory.change', card: 'weg', text: '' })).toBe('no-such-card');
});

it('takes a card away with its links, and no others', () => {
  const doc = smallBoard();
  const link = (theory: string) => linkNote(doc, { note: 'n', theory, label: 'partly', by: 'an' });
  link('spreken');
  const kept = link('luisteren');
  act(doc, { type: 'theory.remove', card: 'spreken' });
  expect(Object.keys(readCollection(doc, 'theory'))).toEqual(['luisteren']);
  expect(Object.keys(readCollection(doc, 'links', { bin: true }))).toEqual([kept]);
  expect(refused(doc, { type: 'theory.remove', card: 'spreken' })).toBe('no-such-card');
});
