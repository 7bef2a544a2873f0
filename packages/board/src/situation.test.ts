import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { addNote, putInBin } from './edits.ts';
import { recordMap } from './layout.ts';
import type { Actor } from './rules.ts';
import { mayNow, readSituation } from './situation.ts';
import { setSingleton } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const an: Actor = { role: 'participant', participant: 'an' };

it('practice and neutral zones take notes, theory and agreements only when they name the phase', () => {
  const doc = smallBoard();
  expect(readSituation(doc).closedZones).toEqual(new Set(['theorie', 'afspraken']));
  recordMap(doc, 'zones', 'praktijk')?.set('phases', ['afspreken']);
  recordMap(doc, 'zones', 'theorie')?.set('phases', ['schrijven']);
  expect(readSituation(doc).closedZones).toEqual(new Set(['praktijk', 'afspraken']));
  setSingleton(doc, 'stage', { phase: 'afspreken' });
  expect(readSituation(doc).closedZones).toEqual(new Set(['theorie', 'afspraken']));
});

it('a note just made is one’s own until the server has signed it; afterwards the signature counts', () => {
  const doc = smallBoard();
  const note = addNote(doc, { text: 'Kring', at: { zone: 'praktijk' }, now: 1 });
  const type = { do: 'text', root: 'notes', record: note } as const;
  expect(mayNow(doc, an, type).allowed).toBe(true);
  recordMap(doc, 'notes', note)?.set('author', 'bram');
  expect(mayNow(doc, an, type).allowed).toBe(false);
  const elsewhere = new Y.Doc();
  putInBin(doc, 'notes', note, 5);
  recordMap(doc, 'notes', note)?.set('author', null);
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc));
  expect(mayNow(elsewhere, an, type).allowed).toBe(false);
});
