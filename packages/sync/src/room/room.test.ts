import { addRecord, rootMap, setSingleton } from '@samenbord/board';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { KEEPALIVE_EVERY, MAX_FRAME, MAX_RESYNCS } from '../limits.ts';
import * as f from '../testing/forge.ts';
import { Stage, clientDoc, enter, person, updateOf } from '../testing/stage.ts';
import { AN, BRAM, addNote, noteOf, twoPeople } from '../testing/two-people.ts';
import { writeHello, writeStep1, writeStep2, writeUpdate } from '../wire.ts';
import { Room } from './room.ts';

const empty = writeStep1(Uint8Array.of(0));
const lastSaved = (stage: Stage, session: string): number | undefined =>
  stage
    .inbox(session)
    .messages.flatMap((message) => (message.type === 'saved' ? [message.frames] : []))
    .at(-1);

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
