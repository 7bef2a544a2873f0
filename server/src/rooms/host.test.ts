import { addNote, eraseRecord, readBoard, readStage, setSingleton } from '@samenbord/board';
import type { BoardSnapshot, Role } from '@samenbord/board';
import { writeHello } from '@samenbord/sync';
import type { SessionInfo } from '@samenbord/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Client } from './client.fake.ts';
import { FakeClock, settled } from './clock.fake.ts';
import { GatedStore } from './gated-store.fake.ts';
import { RoomHost } from './host.ts';

const EMPTY: BoardSnapshot = {
  ...readBoard(new Y.Doc()),
  info: { ...readBoard(new Y.Doc()).info, title: 'Studiedag' },
};

let sessions = 0;
const session = (participant: string, role: Role = 'participant'): SessionInfo => ({
  id: `s${String(++sessions)}`,
  actor: { role, participant },
  name: participant,
  group: '',
});

describe('the host of rooms', () => {
  let clock: FakeClock;
  let gate: GatedStore;
  let host: RoomHost;
  const errors: string[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (...entry: unknown[]) => errors.push(JSON.stringify(entry)),
  };

  const newHost = () => new RoomHost({ store: gate.store, clock, log });
  const create = async (board = 'b1') => {
    const created = host.create(board, EMPTY);
    await clock.advance(50);
    await created;
  };
  const join = async (participant: string, role?: Role, plane: 'board' | 'desk' = 'board') => {
    const client = new Client();
    client.seat = await host.join('b1', plane, session(participant, role), client);
    client.seat.receive(writeHello());
    client.seat.receive(Uint8Array.of(0, 0, 1, 0));
    await clock.advance(50);
    return client;
  };
  const titleOf = async (board = 'b1') => {
    const title = host.read(board, (doc) => readBoard(doc).info.title);
    await clock.advance(50);
    return title;
  };

  beforeEach(async () => {
    clock = new FakeClock();
    gate = new GatedStore();
    host = newHost();
    errors.length = 0;
    await create();
  });

  test('makes a board that another host on the same store finds', async () => {
    host = newHost();
    expect(await titleOf()).toBe('Studiedag');
  });

  test('makes no board twice, and finds none that was never made', async () => {
    await expect(host.create('b1', EMPTY)).rejects.toThrow('bad-request');
    await expect(host.read('b2', () => 1)).rejects.toThrow('no-such-board');
    await expect(host.join('b2', 'board', session('p'), new Client())).rejects.toThrow('no-such-board');
  });

  test('acknowledges and shows a note only after it is durable', async () => {
    const [an, bo] = [await join('an'), await join('bo')];
    gate.gated = true;
    an.write('Hoe differentiëren we?');
    await clock.advance(500);
    expect(gate.waiting.length).toBe(1);
    expect(an.saved).toBe(0);
    expect(bo.texts).toEqual([]);
    await gate.openGate();
    expect(an.saved).toBe(1);
    expect(bo.texts).toEqual(['Hoe differentiëren we?']);
  });

  test('gathers what comes in during one commit in the next one', async () => {
    const an = await join('an');
    gate.gated = true;
    for (const text of ['één', 'twee', 'drie']) {
      an.write(text);
      await clock.advance(40);
    }
    expect(gate.waiting.length).toBe(1);
    await gate.openGate();
    await clock.advance(100);
    expect(gate.waiting.length).toBe(1);
    await gate.openGate();
    expect(an.saved).toBe(3);
  });

  test('ticks less often when the disk is slow', async () => {
    const an = await join('an');
    const disk = async () => {
      an.write('traag');
      gate.gated = true;
      await clock.advance(100);
      await gate.openGate();
    };
    for (let i = 0; i < 20; i++) await disk();
    an.write('nog');
    expect(clock.next).toBeGreaterThan(33);
  });

  test('resolves a change of the server when it is durable and sent, and not before', async () => {
    const an = await join('an');
    gate.gated = true;
    let done = false;
    const change = host
      .change('b1', (doc) => setSingleton(doc, 'stage', { phase: 'pauze' }))
      .then(() => (done = true));
    await clock.advance(200);
    expect(done).toBe(false);
    expect(readStage(an.doc).phase).not.toBe('pauze');
    await gate.openGate();
    await change;
    expect(readStage(an.doc).phase).toBe('pauze');
  });

  test('answers a change that alters nothing, and passes on what a change throws', async () => {
    const nothing = host.change('b1', () => 'unchanged');
    await clock.advance(100);
    expect(await nothing).toBe('unchanged');
    const refuse = () => {
      throw new Error('not now');
    };
    await expect(host.change('b1', refuse)).rejects.toThrow('not now');
    expect(await titleOf()).toBe('Studiedag');
  });

  test('writes the desk before the board, so that a note laid aside is always somewhere', async () => {
    gate.gated = true;
    const change = host.change('b1', (doc, desk) => {
      desk.getMap('aside').set('n1', 'tekst');
      setSingleton(doc, 'info', { title: 'Zonder n1' });
    });
    await clock.advance(200);
    expect(gate.waiting.map(({ key }) => key)).toEqual(['b1/desk']);
    await gate.openGate();
    await clock.advance(50);
    expect(gate.waiting.map(({ key }) => key)).toEqual(['b1']);
    await gate.openGate();
    await change;
  });

  test('reads nothing that could still be lost', async () => {
    gate.gated = true;
    const change = host.change('b1', (doc) => setSingleton(doc, 'info', { title: 'Nieuw' }));
    await settled();
    const title = host.read('b1', (doc) => readBoard(doc).info.title);
    let read = false;
    void title.then(() => (read = true));
    await clock.advance(200);
    expect(read).toBe(false);
    await gate.openGate();
    await change;
    expect(await title).toBe('Nieuw');
  });

  test('after a failed append closes everybody with 1012, fails what waited, and starts over from the log', async () => {
    const an = await join('an');
    gate.failing = true;
    const change = host.change('b1', (doc) => setSingleton(doc, 'info', { title: 'Verloren' }));
    const failed = expect(change).rejects.toMatchObject({ code: 'restart' });
    an.write('komt straks terug');
    await clock.advance(100);
    await failed;
    expect(an.closed).toEqual({ code: 1012, reason: 'restart' });
    expect(an.saved).toBe(0);
    expect(errors.join()).toContain('b1');
    gate.failing = false;
    expect(await titleOf()).toBe('Studiedag');
  });

  test('keeps updates from a slow reader until it has caught up, and then it has them all', async () => {
    const [an, bo] = [await join('an'), await join('bo')];
    bo.queued = 2_000_000;
    for (const text of ['één', 'twee']) {
      an.write(text);
      await clock.advance(50);
    }
    expect(bo.texts).toEqual([]);
    bo.queued = 0;
    // The next sign of life goes out at once, and its leaving shows that there is room again.
    await clock.advance(30_000);
    expect(bo.texts.sort()).toEqual(['twee', 'één']);
    an.write('drie');
    await clock.advance(50);
    expect(bo.texts.length).toBe(3);
  });

  test('keeps nothing in the log of what was taken out for good', async () => {
    const adding = host.change('b1', (doc) =>
      addNote(doc, { text: 'liever niet', at: { pos: [0, 0] }, now: 1 }),
    );
    await clock.advance(50);
    const note = await adding;
    const bytes = async () => {
      const log = await gate.inner.load('b1');
      return Buffer.concat([log?.snapshot ?? new Uint8Array(), ...(log?.records ?? [])]).toString();
    };
    expect(await bytes()).toContain('liever niet');
    const erasing = host.change('b1', (doc) => eraseRecord(doc, 'notes', note), { forget: true });
    await clock.advance(50);
    await erasing;
    expect(await bytes()).not.toContain('liever niet');
    expect(gate.snapshots).toBe(1);
  });

  test('tells whenever something on a board has become durable, and not of the desk', async () => {
    const told: string[] = [];
    host = new RoomHost({ store: gate.store, clock, log, onCommitted: (board) => told.push(board) });
    const onDesk = host.change('b1', (_doc, desk) => desk.getMap('aside').set('a', 1));
    await clock.advance(50);
    await onDesk;
    expect(told).toEqual([]);
    const onBoard = host.change('b1', (doc) => setSingleton(doc, 'info', { title: 'Anders' }));
    await clock.advance(50);
    await onBoard;
    expect(told).toEqual(['b1']);
  });

  test('lets go of an empty room after a while, with a snapshot, and has it back when somebody comes', async () => {
    const an = await join('an');
    an.write('blijft');
    await clock.advance(100);
    an.seat?.leave(true);
    await clock.advance(60_000);
    expect(clock.next).toBeUndefined();
    expect(await gate.inner.load('b1')).toMatchObject({ records: [] });
    expect((await join('bo')).texts).toEqual(['blijft']);
  });

  test('keeps a room for somebody who only reloads the page', async () => {
    const an = await join('an');
    an.seat?.leave(true);
    await clock.advance(20_000);
    const back = await join('an');
    await clock.advance(120_000);
    expect(gate.snapshots).toBe(0);
    expect(back.heard.some(({ type }) => type === 'keepalive')).toBe(true);
  });

  test('shortens a long log while the day goes on, without losing a note', async () => {
    const an = await join('an');
    for (let i = 0; i < 520; i++) {
      an.write(`briefje ${String(i)}`);
      await clock.advance(40);
    }
    expect(gate.snapshots).toBe(1);
    expect((await gate.inner.load('b1'))?.records.length).toBeLessThan(100);
    host = newHost();
    expect((await join('bo')).texts.length).toBe(520);
  });

  test('counts people, not their tabs, and no screens', async () => {
    await join('an');
    await join('an');
    await join('bo');
    await join('bord', 'screen');
    expect(host.presence('b1')).toEqual({ present: 2, unsaved: 0 });
    expect(host.presence('never loaded')).toEqual({ present: 0, unsaved: 0 });
  });

  test('counts devices that hold changes back, dropped, or left with work, until they are back', async () => {
    const [an, bo, cas] = [await join('an'), await join('bo'), await join('cas')];
    an.saysUnsaved(3);
    expect(host.presence('b1').unsaved).toBe(1);
    an.saysUnsaved(3);
    an.seat?.leave(true);
    bo.seat?.leave(false);
    cas.seat?.leave(true);
    await clock.advance(100);
    expect(host.presence('b1')).toEqual({ present: 0, unsaved: 2 });
    await join('bo');
    expect(host.presence('b1')).toEqual({ present: 1, unsaved: 1 });
  });

  test('does not wait for a device that came back before its old connection was found dead', async () => {
    const old = await join('an');
    await join('an');
    old.seat?.leave(false);
    expect(host.presence('b1')).toEqual({ present: 1, unsaved: 0 });
  });

  test('closes one participant everywhere, or everybody', async () => {
    const [an, desk, bo] = [
      await join('an', 'facilitator'),
      await join('an', 'facilitator', 'desk'),
      await join('bo'),
    ];
    host.disconnect('b1', 'an');
    expect([an.closed?.code, desk.closed?.code, bo.closed?.code]).toEqual([4401, 4401, undefined]);
    host.disconnect('b1', undefined, 4403);
    expect(bo.closed).toEqual({ code: 4403, reason: 'forbidden' });
    expect(host.presence('b1').present).toBe(0);
  });

  test('erases a board that is being written to, and nothing brings it back', async () => {
    const an = await join('an');
    const desk = await join('fien', 'facilitator', 'desk');
    gate.gated = true;
    an.write('weg ermee');
    await clock.advance(50);
    const erased = host.erase('b1');
    await expect(host.join('b1', 'board', session('bo'), new Client())).rejects.toThrow('no-such-board');
    await gate.openGate();
    await erased;
    an.write('nog iets');
    await clock.advance(60_000);
    expect([an.closed?.code, desk.closed?.code]).toEqual([4404, 4404]);
    expect(await gate.inner.load('b1')).toBeUndefined();
    expect(await gate.inner.load('b1/desk')).toBeUndefined();
    await expect(host.read('b1', () => 1)).rejects.toThrow('no-such-board');
  });

  test('shuts down with everything written, sockets closed with 1001, and takes nobody in any more', async () => {
    const an = await join('an');
    an.write('laatste woord');
    const down = host.shutdown();
    await clock.advance(100);
    await down;
    expect(an.saved).toBe(1);
    expect(an.closed?.code).toBe(1001);
    await expect(host.join('b1', 'board', session('bo'), new Client())).rejects.toThrow('restart');
    host = newHost();
    expect((await join('bo')).texts).toEqual(['laatste woord']);
  });

  test('refuses a participant with too many connections', async () => {
    for (let i = 0; i < 20; i++) await join('an');
    await expect(host.join('b1', 'board', session('an'), new Client())).rejects.toThrow('too-many');
    await join('bo');
  });
});
