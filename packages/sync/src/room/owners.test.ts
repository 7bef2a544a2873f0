import { addRecord, noteText, readRecord, recordMap, rootMap } from '@samenbord/board';
import type { Role } from '@samenbord/board';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { readLogRecord, writeLogRecord } from '../log.ts';
import { Stage, enter, person, updateOf } from '../testing/stage.ts';
import { Room } from './room.ts';

/** What a reveal, a harvest or the tray puts on the board: a note of An's, a link of hers, and a nameless note. */
function shown(): Stage {
  const stage = Stage.withBoard();
  stage.room.change((doc) => {
    addRecord(doc, 'notes', 'van-an', { text: 'Kring', pos: [1, 2], author: 'an' });
    addRecord(doc, 'notes', 'van-niemand', { text: 'Stil', pos: [5, 2], author: null, anonymous: true });
    addRecord(doc, 'links', 'band', { note: 'van-an', theory: 'kaart', label: 'partly', by: 'an' });
  });
  stage.commit();
  return stage;
}

const restored = (stage: Stage, from: 'records' | 'snapshot'): Stage =>
  new Stage(
    Room.restore(
      'board',
      from === 'records'
        ? { records: stage.records }
        : { snapshot: stage.room.encodeSnapshot(), records: [] },
    ),
  );

let clients = 10;
/** Comes in, does something, and gives the code that the room closed with. */
function does(stage: Stage, who: string, change: (doc: Y.Doc) => void, role: Role = 'participant') {
  const doc = enter(stage, person(who, role), ++clients);
  stage.update(who, updateOf(doc, change));
  stage.commit();
  return stage.inbox(who).closed;
}
const types = (note: string) => (doc: Y.Doc) => noteText(doc, note)?.insert(0, 'Nog iets: ');
const textOf = (stage: Stage, note: string) => noteText(stage.room.doc, note)?.toJSON();
const makerOf = (stage: Stage, note: string) => {
  const map = recordMap(stage.room.doc, 'notes', note);
  return map && readRecord('notes', map).author;
};

describe('[GT10] what the server writes in somebody’s name is theirs', () => {
  test.each(['records', 'snapshot'] as const)('at once, and from %s', (from) => {
    for (const stage of [shown(), restored(shown(), from)]) {
      expect(does(stage, 'an', types('van-an'))).toBeUndefined();
      expect(does(stage, 'an', (doc) => recordMap(doc, 'links', 'band')?.set('label', 'chafes'))).toBe(
        undefined,
      );
      expect(textOf(stage, 'van-an')).toBe('Nog iets: Kring');
      expect(does(stage, 'bram', types('van-an'))).toBe(4403);
    }
  });

  test('also when a facilitator writes another name under it', () => {
    const stage = shown();
    const forge = (doc: Y.Doc) => recordMap(doc, 'notes', 'van-an')?.set('author', 'els');
    expect(does(stage, 'els', forge, 'facilitator')).toBeUndefined();
    expect(makerOf(stage, 'van-an')).toBe('an');
    expect(does(stage, 'an', types('van-an'))).toBeUndefined();
  });

  test('also when it is signed later than it is made', () => {
    const stage = shown();
    stage.room.change((doc) => recordMap(doc, 'notes', 'van-niemand')?.set('author', 'bram'));
    stage.commit();
    expect(does(restored(stage, 'records'), 'bram', types('van-niemand'))).toBeUndefined();
  });

  test('and what it writes in nobody’s name is nobody’s: the log ties it to no one', () => {
    const stage = shown();
    const owned = stage.records.flatMap((record) => readLogRecord(record).ownerships);
    expect(owned).toEqual([
      { root: 'notes', record: 'van-an', participant: 'an' },
      { root: 'links', record: 'band', participant: 'an' },
    ]);
    expect(does(stage, 'an', types('van-niemand'))).toBe(4403);
  });

  test('and stays theirs when it is taken out and put back', () => {
    const stage = shown();
    stage.room.change((doc) => {
      rootMap(doc, 'notes').delete('van-an');
    });
    stage.commit();
    stage.room.change((doc) => {
      addRecord(doc, 'notes', 'van-an', { text: 'Kring', pos: [1, 2], author: 'an' });
    });
    stage.commit();
    expect(does(stage, 'an', types('van-an'))).toBeUndefined();
  });

  test('also on a board whose log is from before owners were kept for it', () => {
    const stage = shown();
    const older = stage.records.map((record) => writeLogRecord({ ...readLogRecord(record), ownerships: [] }));
    const again = new Stage(Room.restore('board', { records: older }));
    const forge = (doc: Y.Doc) => recordMap(doc, 'notes', 'van-an')?.set('author', 'els');
    expect(does(again, 'els', forge, 'facilitator')).toBeUndefined();
    expect(makerOf(again, 'van-an')).toBe('an');
    expect(does(again, 'an', types('van-an'))).toBeUndefined();
  });
});
