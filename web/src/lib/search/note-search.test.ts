import { addNote, addRecord, linkNote, putInBin, readCollection, setFields } from '@samenbord/board';
import { SvelteMap } from 'svelte/reactivity';
import { Awareness } from 'y-protocols/awareness';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BoardState } from '#lib/board/board.svelte.ts';
import { NoteSearch } from './note-search.svelte.ts';

const me = { participant: 'els', name: 'Els', role: 'participant', group: '' } as const;

function search() {
  const doc = new Y.Doc();
  addRecord(doc, 'theory', 'kaart', { title: 'Durven' });
  const add = (text: string) => addNote(doc, { text, at: { pos: [0, 0] }, now: 1 });
  const kring = add('Kring op maandag');
  const breuken = add('Breuken');
  const board = new BoardState({ doc, awareness: new Awareness(doc), me });
  return { doc, kring, breuken, search: new NoteSearch(board, { doc, me }) };
}

it('finds nothing in particular while nothing is asked', () => {
  const { search: looking } = search();
  expect(looking.found).toBeUndefined();
  expect(looking.count).toBe(2);
});

it('follows what is typed, written, linked and thrown away', () => {
  const { doc, kring, breuken, search: looking } = search();
  looking.query.text = 'kring';
  expect([...(looking.found ?? [])]).toEqual([kring]);
  const more = addNote(doc, { text: 'Nog een kring', at: { pos: [0, 0] }, now: 2 });
  expect([...(looking.found ?? [])]).toEqual([kring, more]);
  putInBin(doc, 'notes', kring, 3);
  expect([...(looking.found ?? [])]).toEqual([more]);
  looking.clear();
  looking.showCard('kaart');
  expect(looking.open).toBe(true);
  expect(looking.found?.size).toBe(0);
  linkNote(doc, { note: breuken, theory: 'kaart', label: 'trying', by: 'els' });
  expect([...(looking.found ?? [])]).toEqual([breuken]);
  looking.showCard('');
  expect([looking.found, looking.open]).toEqual([undefined, false]);
});

it('finds among what only this person sees as well, also what they wrote themselves', () => {
  const { doc, kring } = search();
  const lane = new Y.Doc();
  const silent = addNote(lane, { text: 'Stille kring', at: { pos: [0, 0] }, now: 2, anonymous: true });
  const hidden = new SvelteMap(Object.entries(readCollection(lane, 'notes')));
  const board = new BoardState({ doc, awareness: new Awareness(doc), me });
  const looking = new NoteSearch(board, { doc, me }, { notes: hidden, keys: { of: () => undefined } });
  expect(looking.count).toBe(3);
  looking.query.text = 'kring';
  expect(new Set(looking.found)).toEqual(new Set([silent, kring]));
  looking.query.author = 'els';
  expect([...(looking.found ?? [])]).toEqual([silent]);
  looking.query.author = '';
  hidden.clear();
  expect(new Set(looking.found)).toEqual(new Set([kring]));
});

it('finds one’s own notes without a name after they were shown, as only the device with their keys can', () => {
  const { doc, kring } = search();
  const shown = addNote(doc, { text: 'Stil', at: { pos: [0, 0] }, now: 2, anonymous: true, claim: 'mijn' });
  addNote(doc, { text: 'Van een ander', at: { pos: [0, 0] }, now: 2, anonymous: true, claim: 'ander' });
  const mine = (keys: ReadonlyMap<string, string>) => {
    const board = new BoardState({ doc, awareness: new Awareness(doc), me });
    const looking = new NoteSearch(
      board,
      { doc, me },
      { notes: new Map(), keys: { of: (claim) => keys.get(claim) } },
    );
    looking.query.author = 'els';
    return [...(looking.found ?? [])];
  };
  setFields(doc, 'notes', kring, { author: 'els' });
  expect(mine(new Map([['mijn', 'sleutel']]))).toEqual([kring, shown]);
  expect(mine(new Map()), 'on another device').toEqual([kring]);
});
