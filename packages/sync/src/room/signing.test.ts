import {
  addNote as addNoteToZone,
  addRecord,
  MAX_NOTE_TEXT,
  noteBox,
  noteText,
  overlaps,
  readCollection,
  recordMap,
  setFields,
  zoneOfNote,
} from '@samenbord/board';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { updateOf } from '../testing/stage.ts';
import { addNote, noteOf, twoPeople } from '../testing/two-people.ts';

describe('[RM8] the server signs', () => {
  test('a note gets its author in the same commit and the same frame', () => {
    const { stage, an, bram } = twoPeople();
    stage.update('an', updateOf(an, addNote('n1')));
    stage.commit();
    const [message] = stage.inbox('bram').messages;
    if (message?.type === 'update') Y.applyUpdate(bram, message.update);
    expect(noteOf(bram, 'n1')?.author).toBe('an');
  });

  test('an author that is made up, then or later, is put right', () => {
    const { stage, an, bram } = twoPeople();
    stage.update(
      'an',
      updateOf(an, (doc) => addRecord(doc, 'notes', 'n1', { text: 'x', author: 'bram' })),
    );
    expect(noteOf(stage.room.doc, 'n1')?.author).toBe('an');
    Y.applyUpdate(bram, Y.encodeStateAsUpdate(stage.room.doc));
    stage.update(
      'bram',
      updateOf(bram, (doc) => recordMap(doc, 'notes', 'n1')?.set('author', 'bram')),
    );
    expect(noteOf(stage.room.doc, 'n1')?.author).toBe('an');
  });

  test('a full zone grows with the note that comes to it, in the same frame, and with notes that are moved', () => {
    const { stage, an, bram } = twoPeople();
    stage.room.change((doc) => {
      addRecord(doc, 'zones', 'vak', { kind: 'practice', box: [2000, 0, 260, 400] });
      addRecord(doc, 'zones', 'eronder', { kind: 'practice', box: [2000, 460, 260, 400] });
    });
    stage.commit();
    stage.inbox('bram').messages.length = 0;
    Y.applyUpdate(an, Y.encodeStateAsUpdate(stage.room.doc));
    const boxes = (doc: Y.Doc) =>
      ['vak', 'eronder'].map((id) => readCollection(doc, 'zones')[id]?.box.slice(1));
    const add = (doc: Y.Doc) => addNoteToZone(doc, { text: 'x', at: { zone: 'vak' }, now: 5 });
    stage.update('an', updateOf(an, add));
    expect(boxes(stage.room.doc)).toEqual([
      [0, 260, 400],
      [460, 260, 400],
    ]);
    stage.update('an', updateOf(an, add));
    stage.commit();
    Y.applyUpdate(bram, Y.encodeStateAsUpdate(an));
    for (const message of stage.inbox('bram').messages)
      if (message.type === 'update') Y.applyUpdate(bram, message.update);
    expect(boxes(bram)).toEqual([
      [0, 260, 590],
      [650, 260, 400],
    ]);
    const [first = ''] = Object.keys(readCollection(bram, 'notes'));
    stage.update(
      'an',
      updateOf(an, (doc) => {
        setFields(doc, 'notes', first, { pos: [2020, 590] });
      }),
    );
    expect(boxes(stage.room.doc)[0]).toEqual([0, 260, 810]);
  });

  test('a reaction and a link say who made them', () => {
    const { stage, an } = twoPeople();
    stage.update(
      'an',
      updateOf(an, (doc) => addRecord(doc, 'reactions', 'r', { participant: 'bram', kind: 'heart' })),
    );
    stage.update(
      'an',
      updateOf(an, (doc) => addRecord(doc, 'links', 'l', { by: 'bram', label: 'already' })),
    );
    expect(recordMap(stage.room.doc, 'reactions', 'r')?.get('participant')).toBe('an');
    expect(recordMap(stage.room.doc, 'links', 'l')?.get('by')).toBe('an');
  });

  test('notes added by somebody who has not seen zones grow yet lie in their zone, and not on others', () => {
    const { stage, an, bram } = twoPeople();
    stage.room.change((doc) => {
      addRecord(doc, 'zones', 'vak', { kind: 'practice', box: [2000, 0, 700, 400] });
      addRecord(doc, 'zones', 'eronder', { kind: 'practice', box: [2000, 460, 700, 400] });
    });
    stage.commit();
    for (const doc of [an, bram]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(stage.room.doc));
    const write = (who: string, doc: Y.Doc, zone: string) => {
      stage.update(
        who,
        updateOf(doc, (own) => addNoteToZone(own, { text: zone, at: { zone }, now: 5 })),
      );
    };
    // Neither hears of the other, nor of what the server makes of it.
    for (let round = 0; round < 8; round++) {
      write('an', an, 'vak');
      write('bram', bram, 'eronder');
    }
    const zones = readCollection(stage.room.doc, 'zones');
    const notes = Object.values(readCollection(stage.room.doc, 'notes'));
    expect(notes).toHaveLength(16);
    expect(notes.map((note) => zoneOfNote(zones, note))).toEqual(notes.map(({ zone }) => zone));
    const boxes = [...notes.map(noteBox)];
    expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => overlaps(box, other)))).toEqual([]);
  });

  test('notes that two people add to a zone at the same moment do not hide each other', () => {
    const { stage, an, bram } = twoPeople();
    stage.room.change((doc) => {
      addRecord(doc, 'zones', 'klas', { box: [5000, 0, 1000, 1000] });
    });
    const add = (id: string) => (doc: Y.Doc) => {
      addRecord(doc, 'notes', id, { text: id, zone: 'klas', pos: [5020, 150] });
    };
    stage.update('an', updateOf(an, add('n1')));
    stage.update('bram', updateOf(bram, add('n2')));
    expect(noteOf(stage.room.doc, 'n1')?.pos).toEqual([5020, 150]);
    expect(noteOf(stage.room.doc, 'n2')?.pos).toEqual([5240, 150]);
  });

  test('a note that two people filled at once is cut to size, between characters', () => {
    const { stage, an, bram } = twoPeople('facilitator');
    const both = [updateOf(an, addNote('n1', '🙂'))];
    stage.update('an', both[0] ?? new Uint8Array());
    Y.applyUpdate(bram, Y.encodeStateAsUpdate(stage.room.doc));
    const fill = (doc: Y.Doc) => noteText(doc, 'n1')?.insert(0, 'x'.repeat(MAX_NOTE_TEXT - 3));
    const [first, second] = [updateOf(an, fill), updateOf(bram, fill)];
    stage.update('an', first);
    stage.update('bram', second);
    const text = noteText(stage.room.doc, 'n1')?.toJSON() ?? '';
    expect(text.length).toBe(MAX_NOTE_TEXT);
    expect(text.isWellFormed()).toBe(true);
  });
});
