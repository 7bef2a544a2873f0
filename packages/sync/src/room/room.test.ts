import {
  MAX_NOTE_TEXT,
  addNote as addNoteToZone,
  addRecord,
  noteText,
  readCollection,
  readRecord,
  recordMap,
  rootMap,
  setFields,
  setSingleton,
} from '@samenbord/board';
import type { Role } from '@samenbord/board';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { KEEPALIVE_EVERY, MAX_FRAME, MAX_RESYNCS } from '../limits.ts';
import * as f from '../testing/forge.ts';
import { Stage, clientDoc, enter, person, updateOf } from '../testing/stage.ts';
import { writeHello, writeStep1, writeStep2, writeUpdate } from '../wire.ts';
import { Room } from './room.ts';

const AN = 11;
const BRAM = 22;
const addNote =
  (id: string, text = 'Hallo') =>
  (doc: Y.Doc) => {
    addRecord(doc, 'notes', id, { text, pos: [1, 2] });
  };
const noteOf = (doc: Y.Doc, id: string) => {
  const map = recordMap(doc, 'notes', id);
  return map && readRecord('notes', map);
};
const empty = writeStep1(Uint8Array.of(0));
const lastSaved = (stage: Stage, session: string): number | undefined =>
  stage
    .inbox(session)
    .messages.flatMap((message) => (message.type === 'saved' ? [message.frames] : []))
    .at(-1);

function twoPeople(role: Role = 'participant') {
  const stage = Stage.withBoard();
  const an = enter(stage, person('an', role), AN);
  const bram = enter(stage, person('bram', role), BRAM);
  return { stage, an, bram };
}

describe('[RM1] joining', () => {
  test('the room asks first, and answers the first question at once when all is durable', () => {
    const stage = Stage.withBoard();
    stage.join(person('an'));
    expect(stage.take('an')).toEqual(['step1']);
    stage.receive('an', empty);
    expect(stage.take('an')).toEqual(['step2']);
  });

  test('nothing is broadcast to a session that has not asked yet', () => {
    const { stage, an } = twoPeople();
    stage.join(person('els'));
    stage.take('els');
    stage.update('an', updateOf(an, addNote('n1')));
    stage.commit();
    expect(stage.take('els')).toEqual([]);
    expect(stage.take('bram')).toEqual(['update']);
  });

  test('a client of an older protocol is told to reload', () => {
    const { stage } = twoPeople();
    stage.receive('an', writeHello(0));
    expect(stage.inbox('an').closed).toBe(4426);
  });
});

describe('[RM2] nothing leaves the room before it is durable', () => {
  test('a change is broadcast and acknowledged after its commit, not before', () => {
    const { stage, an } = twoPeople();
    stage.update('an', updateOf(an, addNote('n1')));
    expect([stage.take('an'), stage.take('bram')]).toEqual([[], []]);
    stage.tick();
    expect([stage.take('an'), stage.take('bram')]).toEqual([[], []]);
    stage.written();
    expect(lastSaved(stage, 'an')).toBe(2);
    expect(stage.take('bram')).toEqual(['update']);
  });

  test('a step 2 waits for what is uncommitted, and then stands in for the broadcast', () => {
    const { stage, an } = twoPeople();
    stage.update('an', updateOf(an, addNote('n1')));
    stage.join(person('els'));
    stage.take('els');
    stage.receive('els', empty);
    stage.tick();
    expect(stage.take('els')).toEqual([]);
    stage.written();
    expect(stage.take('els')).toEqual(['step2']);
  });

  test('a question asked during a commit is not answered with what came after it', () => {
    const { stage, an } = twoPeople();
    stage.update('an', updateOf(an, addNote('n1')));
    stage.tick();
    stage.update('an', updateOf(an, addNote('n2')));
    stage.join(person('els'));
    stage.receive('els', empty);
    stage.written();
    expect(stage.take('els')).toEqual(['step1']);
    stage.commit();
    expect(stage.take('els')).toEqual(['step2']);
  });

  test('a frame with nothing new is acknowledged with the commit under way', () => {
    const { stage, an } = twoPeople();
    const update = updateOf(an, addNote('n1'));
    stage.update('an', update);
    stage.tick();
    stage.update('an', update);
    expect(stage.take('an')).toEqual([]);
    stage.written();
    expect(lastSaved(stage, 'an')).toBe(3);
  });
});

describe('[RM13] asking again', () => {
  test('a session that follows is answered at most once a second', () => {
    const { stage } = twoPeople();
    stage.now = 5000;
    for (let i = 0; i < 50; i++) {
      stage.receive('an', empty);
      stage.tick();
      stage.now += 20;
    }
    expect(stage.take('an')).toEqual(['step2']);
    stage.now += 1000;
    stage.tick();
    expect(stage.take('an')).toEqual(['step2']);
  });
});

describe('[RM12] the desk', () => {
  test('is written by facilitators only', () => {
    const stage = new Stage(Room.empty('desk'));
    const els = enter(stage, person('els', 'facilitator'), AN);
    stage.update('els', updateOf(els, addNote('n1')));
    expect(stage.inbox('els').closed).toBeUndefined();
    const bram = enter(stage, person('bram'), BRAM);
    stage.update('bram', updateOf(bram, addNote('n2')));
    expect(stage.inbox('bram').closed).toBe(4403);
  });
});

describe('[RM3] one commit at a time', () => {
  test('while one is under way, changes gather for the next', () => {
    const { stage, an } = twoPeople();
    const before = stage.records.length;
    for (const id of ['n1', 'n2', 'n3']) {
      stage.update('an', updateOf(an, addNote(id)));
      stage.tick();
    }
    expect(stage.records.length).toBe(before + 1);
    stage.commit();
    stage.commit();
    expect(stage.records.length).toBe(before + 2);
    expect(stage.take('bram')).toEqual(['update', 'update']);
  });
});

describe('[RM4] a client that is out of step is asked for everything', () => {
  test('what it sent is acknowledged only after its next step 2', () => {
    const { stage, an } = twoPeople();
    const lost = updateOf(an, addNote('n1'));
    stage.update('an', updateOf(an, addNote('n2')));
    expect(stage.take('an')).toEqual(['step1']);
    stage.update('an', lost);
    stage.commit();
    expect(lastSaved(stage, 'an')).toBeUndefined();
    stage.receive('an', writeStep2(Y.encodeStateAsUpdate(an)));
    stage.commit();
    expect(lastSaved(stage, 'an')).toBe(4);
    expect(rootMap(stage.room.doc, 'notes').size).toBe(2);
  });

  test('it is asked once, however many changes come before its answer', () => {
    const { stage, an } = twoPeople();
    updateOf(an, addNote('lost'));
    for (let i = 0; i < 50; i++) stage.update('an', updateOf(an, addNote(`n${String(i)}`)));
    expect(stage.take('an')).toEqual(['step1']);
  });

  test('answers that never help end the connection', () => {
    const { stage } = twoPeople();
    const useless = f.forge([{ client: 99, clock: 7, structs: [f.gc(1)] }]);
    for (let i = 0; i <= MAX_RESYNCS; i++) stage.receive('an', writeStep2(useless));
    expect(stage.inbox('an').closed).toBe(4400);
  });
});

describe('[RM5] a closed board', () => {
  test('takes nothing, says so, keeps the connection, and asks again when it is reopened', () => {
    const { stage, an } = twoPeople();
    const setState = (state: 'open' | 'closed') => {
      stage.room.change((doc) => setSingleton(doc, 'stage', { state }));
      stage.commit();
      stage.take('an');
    };
    setState('closed');
    stage.update('an', updateOf(an, addNote('n1')));
    expect(stage.inbox('an').messages).toEqual([{ type: 'notice', code: 'board-closed', params: {} }]);
    stage.take('an');
    stage.commit();
    expect(lastSaved(stage, 'an')).toBeUndefined();
    expect(noteOf(stage.room.doc, 'n1')).toBeUndefined();

    stage.room.change((doc) => setSingleton(doc, 'stage', { state: 'open' }));
    stage.commit();
    expect(stage.take('an')).toEqual(['update', 'step1']);
    stage.receive('an', writeStep2(Y.encodeStateAsUpdate(an)));
    stage.commit();
    expect(lastSaved(stage, 'an')).toBe(3);
    expect(noteOf(stage.room.doc, 'n1')?.text).toBe('Hallo');
  });
});

describe('[RM6] what is not allowed ends the connection and changes nothing', () => {
  const zone = updateOf(clientDoc(BRAM), (doc) => addRecord(doc, 'zones', 'z', { title: 'x' }));
  test.each<[string, Uint8Array, number]>([
    ['half a frame', writeUpdate(zone).slice(0, -3), 4400],
    ['an unknown message', Uint8Array.of(42), 4400],
    ['a broken state vector', writeStep1(Uint8Array.of(9, 1)), 4400],
    ['a colleague’s client id', writeUpdate(f.forge([{ client: AN, clock: 0, structs: [f.gc(999)] }])), 4400],
    ['a zone by a participant', writeUpdate(zone), 4403],
    ['a frame that is too large', new Uint8Array(MAX_FRAME + 1), 4413],
  ])('%s', (_, frame, code) => {
    const { stage, an } = twoPeople();
    stage.point('an', AN, 1, {});
    stage.update('an', updateOf(an, addNote('n1')));
    stage.commit();
    const before = stage.picture();
    stage.receive('bram', frame);
    expect(stage.inbox('bram').closed).toBe(code);
    expect(stage.room.sessions.has('bram')).toBe(false);
    expect(stage.inbox('an').closed).toBeUndefined();
    expect(stage.picture()).toEqual(before);
  });

  test('a screen that writes is closed, one that answers the first question is not', () => {
    const stage = Stage.withBoard();
    const doc = enter(stage, person('wand', 'screen'), BRAM);
    expect(stage.inbox('wand').closed).toBeUndefined();
    stage.update('wand', updateOf(doc, addNote('n1')));
    expect(stage.inbox('wand').closed).toBe(4403);
  });
});

describe('[RM7] after a fault the room is of no use', () => {
  test('when a commit fails everybody is asked to come back, and nothing of it was shown', () => {
    const { stage, an } = twoPeople();
    stage.update('an', updateOf(an, addNote('n1')));
    stage.tick();
    stage.carryOut(stage.room.failed(0));
    expect([stage.inbox('an').closed, stage.inbox('bram').closed]).toEqual([1012, 1012]);
    expect(stage.take('bram')).toEqual([]);
    expect([stage.room.broken, stage.room.idle]).toEqual([true, true]);
    stage.join(person('els'));
    expect(stage.inbox('els').closed).toBe(1012);
  });
});

describe('[RM7] a fault of its own', () => {
  test('when yjs keeps something back, everybody is asked to come back and nothing of it is shown', () => {
    const { stage, an } = twoPeople();
    stage.room.doc.store.pendingStructs = { missing: new Map([[77, 0]]), update: Uint8Array.of(0, 0) };
    stage.update('an', updateOf(an, addNote('n1')));
    stage.commit();
    expect([stage.inbox('an').closed, stage.inbox('bram').closed]).toEqual([1012, 1012]);
    expect(stage.take('bram')).toEqual([]);
    expect(() => stage.room.change(() => 1)).toThrow('broken');
  });
});

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

describe('[RM10] the server changes the board itself', () => {
  test('its change goes with the next commit', () => {
    const { stage } = twoPeople();
    expect(stage.room.change((doc) => rootMap(doc, 'info').set('title', 'Dag'))).toBe('Dag');
    expect(stage.room.idle).toBe(false);
    stage.commit();
    expect(stage.take('an')).toEqual(['update']);
  });

  test('a change that throws before it writes leaves nothing to commit', () => {
    const stage = Stage.withBoard();
    expect(() =>
      stage.room.change(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(stage.room.idle).toBe(true);
  });
});

test('[WI4] a stock client gets nothing that it would complain about', () => {
  const stage = Stage.withBoard();
  stage.join(person('stock'), { greets: false });
  stage.receive('stock', empty);
  stage.update(
    'stock',
    updateOf(clientDoc(AN), (doc) => addRecord(doc, 'notes', 'n1', { text: 'x' })),
  );
  stage.commit();
  stage.room.change((doc) => setSingleton(doc, 'stage', { state: 'closed' }));
  stage.commit();
  stage.update(
    'stock',
    updateOf(clientDoc(BRAM), (doc) => addRecord(doc, 'notes', 'n2', { text: 'x' })),
  );
  stage.now = KEEPALIVE_EVERY;
  stage.commit();
  const kinds = new Set(stage.take('stock'));
  expect(kinds).toEqual(new Set(['step1', 'step2', 'update', 'awareness']));
});

describe('[RM11] the connection is kept alive', () => {
  test('something is sent at least every 15 seconds', () => {
    const { stage } = twoPeople();
    stage.now = KEEPALIVE_EVERY;
    stage.tick();
    expect(stage.take('an')).toEqual(['keepalive']);
    stage.now += KEEPALIVE_EVERY - 1;
    stage.tick();
    expect(stage.take('an')).toEqual([]);
  });
});
