import { addRecord, linkNote, putInBin, setFields, toggleReaction } from '@samenbord/board';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Surroundings } from './surroundings.ts';

it('counts reactions of a note, and says which note a changed reaction touches', () => {
  const doc = new Y.Doc();
  addRecord(doc, 'notes', 'n', { text: 'klas' });
  const around = new Surroundings(doc);
  const heart = { note: 'n', participant: 'els', kind: 'heart' } as const;
  toggleReaction(doc, heart, 1);
  expect(around.reactions.refresh('n:els:heart')).toEqual(['n']);
  expect(around.reactionCounts('n')).toEqual({ heart: 1, recognise: 0, curious: 0 });
  toggleReaction(doc, heart, 2);
  around.reactions.refresh('n:els:heart');
  expect(around.reactionCounts('n').heart).toBe(0);
});

it('counts links of a card by label, and follows a changed label', () => {
  const doc = new Y.Doc();
  const link = { note: 'n', theory: 't', label: 'partly', by: 'els' } as const;
  const id = linkNote(doc, link);
  const around = new Surroundings(doc);
  expect(around.linkCounts('t')).toEqual({ already: 0, partly: 1, chafes: 0, trying: 0 });
  linkNote(doc, { ...link, label: 'chafes' });
  expect(around.refreshLink(id)).toEqual({ theory: ['t', 't'], notes: ['n', 'n'] });
  expect(around.linkCounts('t')).toEqual({ already: 0, partly: 0, chafes: 1, trying: 0 });
  expect(around.linkCountsOfNote('n')).toEqual(around.linkCounts('t'));
});

it('knows which notes lie in a cluster, and which clusters a moved note touches', () => {
  const doc = new Y.Doc();
  addRecord(doc, 'notes', 'n', { text: 'klas', cluster: 'een' });
  const around = new Surroundings(doc);
  expect([...around.clusters.of('een')]).toEqual(['n']);
  setFields(doc, 'notes', 'n', { cluster: 'twee' });
  expect(around.clusters.refresh('n')).toEqual(['een', 'twee']);
  expect([...around.clusters.of('een')]).toEqual([]);
  putInBin(doc, 'notes', 'n', 1);
  expect(around.clusters.refresh('n')).toEqual(['twee']);
  expect([...around.clusters.of('twee')]).toEqual([]);
});
