import {
  OPEN_WORK,
  addNote,
  addRecord,
  laidTogether,
  layTogether,
  linkNote,
  moveNotes,
  noteText,
  putInBin,
  readCollection,
  recordMap,
  rootMap,
  setFields,
  setSingleton,
} from '@samenbord/board';
import type { PhaseRules } from '@samenbord/board';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import * as f from '../testing/forge.ts';
import { contentOf, enter, person, Stage, updateOf } from '../testing/stage.ts';
import { writeStep2 } from '../wire.ts';
import { Room } from './room.ts';

/** An writes, Bram watches. The board stands in phase "now"; `then` says what the phase "next" allows. */
function day(then: Partial<PhaseRules>) {
  const stage = Stage.withBoard();
  stage.now = 1_000_000;
  stage.room.change((doc) => {
    addRecord(doc, 'phases', 'now', { may: OPEN_WORK });
    addRecord(doc, 'phases', 'next', { may: { ...OPEN_WORK, ...then } });
    addRecord(doc, 'zones', 'theorie', { kind: 'theory', box: [2000, 0, 900, 900] });
    setSingleton(doc, 'stage', { phase: 'now' });
  });
  stage.commit();
  const an = enter(stage, person('an'), 11);
  const bram = enter(stage, person('bram'), 22);
  const goOn = () => {
    stage.room.change((doc) => setSingleton(doc, 'stage', { phase: 'next' }));
    stage.commit();
  };
  const write = (doc: Y.Doc, who: string, edit: (doc: Y.Doc) => void): void => {
    stage.update(who, updateOf(doc, edit));
    stage.commit();
  };
  /** What both hear until now; Bram's replica is looked at after every frame. */
  const hear = (seen: (doc: Y.Doc) => void = () => undefined): void => {
    for (const [who, doc] of [
      ['an', an],
      ['bram', bram],
    ] as const)
      for (const message of stage.inbox(who).messages.splice(0))
        if (message.type === 'update' || message.type === 'step2') {
          Y.applyUpdate(doc, message.update);
          if (doc === bram) seen(doc);
        }
  };
  const notices = (who: string): string[] =>
    stage.inbox(who).messages.flatMap((message) => (message.type === 'notice' ? [message.code] : []));
  const add = (text: string, at: Parameters<typeof addNote>[1]['at'] = { pos: [10, 20] }): string => {
    let id = '';
    write(an, 'an', (doc) => (id = addNote(doc, { text, at, now: 5 })));
    return id;
  };
  return { stage, an, bram, goOn, write, hear, notices, add };
}

const equal = (...docs: readonly Y.Doc[]): void => {
  const [first, ...others] = docs;
  for (const other of others) {
    if (!first) return;
    expect(contentOf(other)).toEqual(contentOf(first));
    expect(Y.encodeStateVector(other)).toEqual(Y.encodeStateVector(first));
    const [a, b] = [first, other].map((doc) => Y.createDeleteSetFromStructStore(doc.store));
    expect(a && b && Y.equalDeleteSets(a, b)).toBe(true);
  }
};

describe('[RM15] a change that came too late is undone in the same frame', () => {
  test('nobody sees the move, what else was changed stands, and later work goes on', () => {
    const { stage, an, bram, goOn, write, hear, notices, add } = day({ move: 'none' });
    const id = add('Kring');
    hear();
    goOn();
    write(an, 'an', (doc) => {
      moveNotes(doc, { [id]: [300, 300] });
      setFields(doc, 'notes', id, { color: 'pink' });
    });
    expect(notices('an')).toEqual(['moving-over']);
    hear((doc) => expect(readCollection(doc, 'notes')[id]?.pos).toEqual([10, 20]));
    expect(readCollection(stage.room.doc, 'notes')[id]).toMatchObject({ pos: [10, 20], color: 'pink' });
    write(an, 'an', (doc) => noteText(doc, id)?.insert(5, '!'));
    hear();
    expect(noteText(bram, id)?.toJSON()).toBe('Kring!');
    equal(stage.room.doc, an, bram);
  });

  test('notes that were laid together lie apart again', () => {
    const { stage, an, bram, goOn, write, hear, notices, add } = day({ move: 'own' });
    const ids = [add('Kring'), add('Rust', { pos: [700, 20] })];
    hear();
    goOn();
    write(an, 'an', (doc) => layTogether(doc, ids, 'Samen'));
    expect(notices('an')).toEqual(['moving-over']);
    hear();
    const { doc } = stage.room;
    expect(laidTogether(readCollection(doc, 'clusters'), readCollection(doc, 'notes')).size).toBe(0);
    equal(doc, an, bram);
  });

  test('text and the bin are set back on a locked board', () => {
    const { stage, an, bram, write, hear, notices, add } = day({});
    const id = add('Samen lezen');
    hear();
    stage.room.change((doc) => setSingleton(doc, 'stage', { locked: true }));
    write(an, 'an', (doc) => {
      noteText(doc, id)?.delete(0, 6);
      putInBin(doc, 'notes', id, 9);
    });
    expect(notices('an')).toEqual(['locked']);
    hear((doc) => expect(readCollection(doc, 'notes')[id]?.text).toBe('Samen lezen'));
    equal(stage.room.doc, an, bram);
  });

  test('a link that came too late goes to the bin, also when it comes in two steps', () => {
    const { stage, an, bram, goOn, hear, notices, add } = day({ link: false });
    const note = add('Kring');
    hear();
    goOn();
    const origin = {};
    const updates: Uint8Array[] = [];
    an.on('update', (update: Uint8Array, from: unknown) => from !== 'remote' && updates.push(update));
    linkNote(an, { note, theory: 'kaart', label: 'partly', by: 'an' }, origin, 5);
    expect(updates).toHaveLength(2);
    for (const update of updates) stage.update('an', update);
    stage.commit();
    expect(notices('an')).toEqual(['linking-over']);
    hear();
    expect(readCollection(stage.room.doc, 'links')).toEqual({});
    expect(Object.keys(readCollection(stage.room.doc, 'links', { bin: true }))).toHaveLength(1);
    equal(stage.room.doc, an, bram);
  });

  test('a stock client is told nothing that it doesn’t know', () => {
    const { stage, an, goOn, add } = day({ move: 'none' });
    const id = add('Kring');
    goOn();
    stage.join(person('an', 'participant', 'stock'), { greets: false });
    stage.update(
      'stock',
      updateOf(an, (doc) => moveNotes(doc, { [id]: [1, 1] })),
    );
    stage.commit();
    expect(stage.take('stock')).toEqual(['step1']);
  });
});

describe('[RM16] a late note is kept, and shown to nobody', () => {
  test.each<[string, Partial<PhaseRules>, Parameters<typeof addNote>[1]['at'], string]>([
    ['after the phase closed', { add: false }, { pos: [10, 20] }, 'adding-over'],
    ['in a zone that takes none', {}, { zone: 'theorie' }, 'zone-closed'],
  ])('%s it goes to the desk with its text and writer', (_, then, at, why) => {
    const { stage, an, bram, goOn, hear, notices, add } = day(then);
    goOn();
    hear();
    const id = add('Geheim 🙂', at);
    expect(stage.desk).toMatchObject([
      { id, participant: 'an', why, root: 'notes', record: { text: 'Geheim 🙂', author: 'an', deleted: 0 } },
    ]);
    expect(notices('an')).toEqual([why]);
    const received = stage
      .inbox('bram')
      .messages.flatMap((message) => (message.type === 'update' ? [Buffer.from(message.update)] : []));
    expect(received.length).toBeGreaterThan(0);
    expect(received.some((bytes) => bytes.includes('Geheim'))).toBe(false);
    hear();
    expect(readCollection(an, 'notes', { bin: true })).toEqual({});
    equal(stage.room.doc, an, bram);
  });

  test('where each writes one note, a second goes to the desk, comes by no other way, and may take its place', () => {
    const { stage, an, bram, write, hear, notices, add } = day({});
    stage.room.change((doc) => addRecord(doc, 'zones', 'dank', { box: [4000, 0, 900, 900], each: 1 }));
    stage.commit();
    hear();
    const thanks = (doc: Y.Doc) =>
      Object.values(readCollection(doc, 'notes')).flatMap(({ zone, text }) =>
        zone === 'dank' ? [text] : [],
      );
    const first = add('Dank je, Els', { zone: 'dank' });
    // Two at once count as two.
    write(bram, 'bram', (doc) => {
      for (const text of ['Dank aan wie koffie zette', 'En nog een'])
        addNote(doc, { text, at: { zone: 'dank' }, now: 1 });
    });
    add('Nog een', { zone: 'dank' });
    expect(stage.desk).toMatchObject([
      { why: 'zone-full', record: { text: 'En nog een' } },
      { why: 'zone-full', record: { text: 'Nog een' } },
    ]);
    hear();
    const elsewhere = add('Elders', { pos: [10, 20] });
    write(an, 'an', (doc) => setFields(doc, 'notes', elsewhere, { zone: 'dank' }));
    expect(notices('an')).toContain('zone-full');
    hear();
    expect(thanks(stage.room.doc).toSorted()).toEqual(['Dank aan wie koffie zette', 'Dank je, Els']);
    write(an, 'an', (doc) => putInBin(doc, 'notes', first, 5));
    add('Dank je, allemaal', { zone: 'dank' });
    write(an, 'an', (doc) => setFields(doc, 'notes', first, { deleted: 0 }));
    hear();
    expect(thanks(stage.room.doc).toSorted()).toEqual(['Dank aan wie koffie zette', 'Dank je, allemaal']);
    equal(stage.room.doc, an, bram);
  });

  test('in silence it goes to the writer’s own lane, and neither log nor anybody else has a byte of it', () => {
    const { stage, an, bram, goOn, hear, add } = day({ see: false });
    goOn();
    const id = add('Geheim');
    expect(stage.lanes).toMatchObject([
      { id, participant: 'an', why: 'silence', record: { text: 'Geheim' } },
    ]);
    expect(stage.desk).toEqual([]);
    expect(stage.records.some((record) => Buffer.from(record).includes('Geheim'))).toBe(false);
    hear();
    equal(stage.room.doc, an, bram);
  });

  test('the same note sent again is kept once', () => {
    const { stage, an, bram, goOn, hear, add } = day({ add: false });
    goOn();
    add('Laat');
    stage.receive('an', writeStep2(Y.encodeStateAsUpdate(an)));
    expect(stage.desk).toHaveLength(1);
    expect(stage.inbox('an').closed).toBeUndefined();
    hear();
    equal(stage.room.doc, an, bram);
  });

  test('what its writer types and takes away before hearing of it is kept with it', () => {
    const { stage, an, bram, goOn, write, hear, add } = day({ add: false });
    goOn();
    const id = add('Laat');
    write(an, 'an', (doc) => noteText(doc, id)?.insert(4, ' maar góed 🙂'));
    write(an, 'an', (doc) => noteText(doc, id)?.delete(0, 5));
    write(an, 'an', (doc) => setFields(doc, 'notes', id, { color: 'pink' }));
    expect(stage.desk.at(-1)).toMatchObject({
      id,
      participant: 'an',
      earlier: 'maar góed 🙂',
      record: { text: 'maar góed 🙂', color: 'pink', author: 'an' },
    });
    hear();
    equal(stage.room.doc, an, bram);
    // Its client takes away with the note what stood in it, and may say so any time.
    stage.receive('an', writeStep2(Y.encodeStateAsUpdate(an)));
    expect(stage.desk).toHaveLength(4);
    expect(stage.records.some((record) => Buffer.from(record).includes('maar'))).toBe(false);
  });

  test('and none of it is acknowledged before it can be on disk there', () => {
    const { stage, an, goOn, add } = day({ add: false });
    goOn();
    const id = add('Laat');
    stage.take('an');
    stage.update(
      'an',
      updateOf(an, (doc) => noteText(doc, id)?.delete(0, 1)),
    );
    expect(stage.take('an')).toEqual([]);
    stage.commit();
    expect(stage.take('an')).toContain('saved');
  });

  test('a note that is made step by step is kept with what comes in each step', () => {
    const { stage, an, bram, goOn, write, hear, notices } = day({ add: false });
    goOn();
    write(an, 'an', (doc) => rootMap(doc, 'notes').set('stap', new Y.Map()));
    expect(stage.desk).toEqual([]);
    write(an, 'an', (doc) => recordMap(doc, 'notes', 'stap')?.set('text', new Y.Text()));
    write(an, 'an', (doc) => recordMap(doc, 'notes', 'stap')?.set('pos', [7, 8]));
    write(an, 'an', (doc) => noteText(doc, 'stap')?.insert(0, 'Stap voor stap'));
    expect(stage.desk).toMatchObject([{ id: 'stap', record: { text: 'Stap voor stap', pos: [7, 8] } }]);
    expect(notices('an')).toEqual(['adding-over']);
    hear();
    equal(stage.room.doc, an, bram);
  });

  test('what is typed once writing has become silent goes to the lane, whatever lies on the desk', () => {
    const { stage, an, goOn, write, add } = day({ add: false });
    stage.room.change((doc) => addRecord(doc, 'phases', 'stil', { may: { ...OPEN_WORK, see: false } }));
    goOn();
    const id = add('Laat');
    stage.room.change((doc) => setSingleton(doc, 'stage', { phase: 'stil' }));
    write(an, 'an', (doc) => noteText(doc, id)?.insert(4, ' en stil'));
    expect(stage.desk.map(({ record }) => 'text' in record && record.text)).toEqual(['Laat']);
    expect(stage.lanes).toMatchObject([{ id, why: 'silence', record: { text: 'Laat en stil' } }]);
    expect(stage.lanes[0]?.earlier).toBeUndefined();
  });

  test('nobody goes on with what somebody else wrote late, and nothing malformed is kept', () => {
    const { stage, an, bram, goOn, add } = day({ add: false });
    goOn();
    const id = add('Laat');
    const text = noteText(an, id)?._item?.id;
    const record = recordMap(an, 'notes', id)?._item?.id;
    if (!text || !record) throw new Error('unreachable');
    stage.update('bram', f.forge([{ client: 22, clock: 0, structs: [f.characters('x', { parent: text })] }]));
    const clock = Y.getState(an.store, 11);
    stage.update(
      'an',
      f.forge([{ client: 11, clock, structs: [f.values(['hier'], { parent: record, key: 'pos' })] }]),
    );
    expect(stage.desk).toHaveLength(1);
    expect([stage.inbox('an').closed, stage.inbox('bram').closed]).toEqual([undefined, undefined]);
    expect(noteText(bram, id)).toBeUndefined();
  });

  test('what its writer goes on with after a restart is shown to nobody either, and what was kept stays kept', () => {
    const { stage, an, goOn, add } = day({ see: false });
    goOn();
    const id = add('Geheim');
    const again = new Stage(Room.restore('board', { records: stage.records }));
    const bram = enter(again, person('bram'), 44);
    // She has not heard yet that it was late.
    an.transact(() => noteText(an, id)?.insert(6, ' en meer'));
    again.join(person('an'));
    again.receive('an', writeStep2(Y.encodeStateAsUpdate(an)));
    again.commit();
    for (const message of again.inbox('bram').messages.splice(0))
      if (message.type === 'update') {
        expect(Buffer.from(message.update).includes('meer')).toBe(false);
        Y.applyUpdate(bram, message.update);
      }
    expect(again.records.some((record) => Buffer.from(record).includes('meer'))).toBe(false);
    expect(again.inbox('an').closed).toBeUndefined();
    expect([stage.lanes, again.lanes].map((kept) => kept.length)).toEqual([1, 0]);
    Y.applyUpdate(an, Y.encodeStateAsUpdate(again.room.doc));
    equal(again.room.doc, an, bram);
  });

  test('a restart brings back the same clocks', () => {
    const { stage, an, goOn, hear, add } = day({ add: false });
    goOn();
    add('Laat');
    hear();
    equal(Room.restore('board', { records: stage.records }).doc, an);
  });
});
