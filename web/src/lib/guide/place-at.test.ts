import { readRecord } from '@samenbord/board';
import type { Note, TheoryCard, Zone } from '@samenbord/board';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { placeAt } from './place-at.ts';

const nothing = () => new Y.Doc().getMap();
const zone: Zone = { ...readRecord('zones', nothing()), box: [0, 0, 2000, 2000] };
const note = (x: number): Note => ({ ...readRecord('notes', nothing()), pos: [x, 300] });
const card: TheoryCard = { ...readRecord('theory', nothing()), pos: [1000, 1000] };
const board: Parameters<typeof placeAt>[0] = {
  zones: [['zone', zone]],
  notes: new Map([
    ['under', note(100)],
    ['above', note(200)],
  ]),
  cards: new Map([['card', card]]),
};

it.each([
  [[250, 350], { kind: 'note', id: 'above' }],
  [[120, 350], { kind: 'note', id: 'under' }],
  [[1010, 1010], { kind: 'card', id: 'card' }],
  [[1900, 1900], { kind: 'zone', id: 'zone' }],
  [[3000, 10], undefined],
] as const)('at %j lies %j', (at, there) => {
  expect(placeAt(board, at)).toEqual(there);
});
