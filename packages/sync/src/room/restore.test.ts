import {
  addNote as addNoteToZone,
  addRecord,
  readBoard,
  recordMap,
  setFields,
  zoneOfNote,
} from '@samenbord/board';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import * as f from '../testing/forge.ts';
import { Stage, clientDoc, enter, person, updateOf } from '../testing/stage.ts';
import { AN, BRAM, addNote, noteOf, twoPeople } from '../testing/two-people.ts';
import { Room } from './room.ts';

describe('[RM9] storage brings a room back', () => {
  const worked = () => {
    const { stage, an } = twoPeople();
    stage.update('an', updateOf(an, addNote('n1')));
    stage.commit();
    stage.point('bram', BRAM, 1, {});
    stage.commit();
    return stage;
  };
  const restored = (stage: Stage, from: 'records' | 'snapshot') =>
    new Stage(
      Room.restore(
        'board',
        from === 'records'
          ? { records: stage.records }
          : { snapshot: stage.room.encodeSnapshot(), records: stage.records.slice(-1) },
      ),
    );

  test.each(['records', 'snapshot'] as const)('content, client ids and owners from %s', (from) => {
    const stage = worked();
    const again = restored(stage, from);
    expect(again.picture()).toEqual(stage.picture());
    expect(again.room.idle).toBe(true);
    // Els takes neither An's id, nor Bram's that was only heard of, nor An's note.
    for (const client of [AN, BRAM]) {
      enter(again, person('els'), 33);
      again.update(
        'els',
        f.forge([{ client, clock: Y.getState(again.room.doc.store, client), structs: [f.gc(1)] }]),
      );
      expect(again.inbox('els').closed).toBe(4400);
      again.inbox('els').closed = undefined;
    }
    const els = enter(again, person('els'), 33);
    again.update(
      'els',
      updateOf(els, (doc) => recordMap(doc, 'notes', 'n1')?.set('author', 'els')),
    );
    expect(noteOf(again.room.doc, 'n1')?.author).toBe('an');
  });

  test.each(['records', 'snapshot'] as const)('that a zone went to another place, from %s', (from) => {
    const { stage } = twoPeople();
    stage.room.change((doc) => {
      addRecord(doc, 'zones', 'vak', { kind: 'practice', box: [2000, 0, 700, 400] });
    });
    stage.commit();
    const before = Y.encodeStateAsUpdate(stage.room.doc);
    stage.room.change((doc) => {
      setFields(doc, 'zones', 'vak', { box: [2000, 900, 700, 400] });
    });
    stage.commit();
    const again = restored(stage, from);
    // Els was away while it moved and the server started anew.
    again.join(person('els'));
    const els = clientDoc(33, before);
    again.update(
      'els',
      updateOf(els, (doc) => addNoteToZone(doc, { text: 'x', at: { zone: 'vak' }, now: 5 })),
    );
    const { zones, notes } = readBoard(again.room.doc);
    expect(Object.values(notes).map((note) => zoneOfNote(zones, note))).toEqual(['vak']);
  });

  test('a missing record is noticed', () => {
    const { records } = worked();
    expect(() => Room.restore('board', { records: records.slice(1) })).toThrow('missing');
  });

  test('a damaged record is noticed', () => {
    const { records } = worked();
    const [first = new Uint8Array()] = records;
    expect(() => Room.restore('board', { records: [first.slice(0, -1)] })).toThrow('cut off');
    expect(() => Room.restore('board', { records: [Uint8Array.of(9, 0)] })).toThrow('version');
  });
});
