import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addNote, moveNotes, setFields } from './edits.ts';
import { contains, noteBox, overlaps, theoryBox, zoneOfNote } from './geometry.ts';
import { growZones } from './growth.ts';
import { addRecord, readCollection } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const now = 1_700_000_000_000;

/** As the server does after every update that brings or moves notes. */
const hangUp = (doc: Y.Doc, zone: string, count: number): string[] =>
  Array.from({ length: count }, () => {
    const id = addNote(doc, { text: 'x', at: { zone }, now });
    growZones(doc, [id]);
    return id;
  });

const zonesOf = (doc: Y.Doc) => readCollection(doc, 'zones');
const boxesOf = (doc: Y.Doc) => Object.values(zonesOf(doc)).map(({ box }) => box);
const apart = (boxes: readonly (readonly [number, number, number, number])[]): boolean =>
  boxes.every((box, at) => boxes.slice(at + 1).every((other) => !overlaps(box, other)));

/** The small board with another practice zone right below the first one, which has room for twelve notes. */
function stacked(): Y.Doc {
  const doc = smallBoard();
  addRecord(doc, 'zones', 'eronder', { kind: 'practice', title: 'Eronder', box: [1100, 1060, 1000, 800] });
  return doc;
}

describe('a full zone', () => {
  it('grows, so that sixty notes lie in it and none on another', () => {
    const doc = stacked();
    hangUp(doc, 'praktijk', 60);
    const notes = Object.values(readCollection(doc, 'notes'));
    expect(apart(notes.map(noteBox))).toBe(true);
    for (const note of notes) expect(zoneOfNote(zonesOf(doc), note)).toBe('praktijk');
  });

  it('pushes down what lies below it, with everything on it', () => {
    const doc = stacked();
    const [below = ''] = hangUp(doc, 'eronder', 1);
    addRecord(doc, 'theory', 'kaart', { zone: 'eronder', pos: [1400, 1300] });
    addRecord(doc, 'sketch', 's:lijn', { pos: [1200, 1700, 0, '', 'a1'], shape: { type: 'draw' } });
    hangUp(doc, 'praktijk', 40);
    expect(apart(boxesOf(doc))).toBe(true);
    const box = zonesOf(doc)['eronder']?.box ?? [0, 0, 0, 0];
    const note = readCollection(doc, 'notes')[below];
    const card = readCollection(doc, 'theory')['kaart'];
    if (!note || !card) throw new Error('what lay on the zone is gone');
    expect(noteBox(note)[1] - box[1]).toBe(150);
    expect(theoryBox(card)[1] - box[1]).toBe(240);
    expect(readCollection(doc, 'sketch')['s:lijn']?.pos[1]).toBe(box[1] + 640);
  });

  it('leaves zones beside it and above it where they are', () => {
    const doc = stacked();
    const before = zonesOf(doc);
    hangUp(doc, 'eronder', 40);
    for (const id of ['theorie', 'praktijk', 'vragen', 'afspraken'])
      expect(zonesOf(doc)[id]?.box).toEqual(before[id]?.box);
  });

  it('holds what came to two zones at once', () => {
    const doc = stacked();
    hangUp(doc, 'praktijk', 12);
    hangUp(doc, 'eronder', 8);
    const both = ['praktijk', 'eronder'].map((zone) => addNote(doc, { text: 'x', at: { zone }, now }));
    growZones(doc, both);
    for (const id of both) {
      const note = readCollection(doc, 'notes')[id];
      const box = zonesOf(doc)[note?.zone ?? '']?.box;
      if (!note || !box) throw new Error('the note lies in no zone');
      expect(contains(box, [note.pos[0] + 200, note.pos[1] + 200])).toBe(true);
    }
    expect(apart(boxesOf(doc))).toBe(true);
  });
});

describe('a zone does not grow', () => {
  it('for a note far below it, whatever that says of itself', () => {
    const doc = smallBoard();
    const before = boxesOf(doc);
    const [id = ''] = hangUp(doc, 'praktijk', 1);
    setFields(doc, 'notes', id, { pos: [1200, 9000] });
    growZones(doc, [id]);
    setFields(doc, 'notes', id, { pos: [9000, 990] });
    growZones(doc, [id]);
    expect(boxesOf(doc)).toEqual(before);
  });

  it('for notes that lie in it', () => {
    const doc = smallBoard();
    const before = boxesOf(doc);
    const [id = ''] = hangUp(doc, 'praktijk', 12);
    moveNotes(doc, { [id]: [1130, 170] });
    growZones(doc, [id, 'no-such-note']);
    expect(boxesOf(doc)).toEqual(before);
  });
});
