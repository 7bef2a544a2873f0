import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import {
  MAX_LANE_NOTES,
  addNote,
  addRecord,
  readBoard,
  readBallot,
  readStage,
  recordMap,
  setSingleton,
  waitingNotes,
} from '@samenbord/board';
import type { Action, NoteColor } from '@samenbord/board';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { RoomHost } from '../rooms/host.ts';
import { openDatabase } from '../storage/database.ts';
import { sqliteStore } from '../storage/sqlite.ts';
import type { Store } from '../storage/store.ts';
import { Lanes } from './lanes.ts';

const BOARD = 'b1';
const AN = { participant: 'an', name: 'An' };
const WRITERS = ['an', 'bo', 'cas', 'dirk'];
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let folder: string;
let database: DatabaseSync;
let store: Store;
let rooms: RoomHost;
let lanes: Lanes;
/** How many changes to stored lanes go well before the disk gives up. */
let goesWell: number;

function start(): void {
  const disk = sqliteStore(database);
  const orFail = async (work: () => Promise<void>): Promise<void> => {
    if (--goesWell < 0) throw new Error('the machine lost its power');
    await work();
  };
  store = {
    ...disk,
    snapshot: (key, ...rest) =>
      goesWell === Infinity || key === BOARD
        ? disk.snapshot(key, ...rest)
        : orFail(() => disk.snapshot(key, ...rest)),
    erase: (...keys) => orFail(() => disk.erase(...keys)),
  };
  rooms = new RoomHost({ store, log });
  lanes = new Lanes({ rooms, store, database, log, now: () => 1_800_000_000_000 });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lanes-'));
  database = openDatabase(folder);
  goesWell = Infinity;
  start();
  await rooms.create(BOARD, readBoard(new Y.Doc()));
  await rooms.change(BOARD, (doc) => {
    for (const [at, id] of ['praktijk', 'vragen'].entries())
      addRecord(doc, 'zones', id, { kind: 'practice', title: id, order: at, box: [at * 1300, 0, 1200, 900] });
  });
});
afterEach(async () => {
  await rooms.shutdown();
  database.close();
  rmSync(folder, { recursive: true });
});

const write = (participant: string, zone: string, color: NoteColor = 'yellow') =>
  rooms.changeLane(BOARD, participant, (lane) => {
    const id = addNote(lane, { text: `${participant} over ${zone}`, at: { zone }, now: 1, color });
    lane.getMap<Y.Map<unknown>>('notes').get(id)?.set('zone', zone);
    return id;
  });
const everybodyWrites = async () => {
  for (const who of WRITERS) for (const zone of ['praktijk', 'vragen']) await write(who, zone);
};
const textsOnBoard = () =>
  rooms.read(BOARD, (doc) =>
    Object.values(readBoard(doc).notes)
      .map(({ text }) => text)
      .sort(),
  );
const waiting = async () => {
  const texts: string[] = [];
  for (const who of await rooms.lanes(BOARD))
    texts.push(
      ...(await rooms.readLane(BOARD, who, (lane) =>
        Object.values(waitingNotes(lane)).map(({ text }) => text),
      )),
    );
  return texts.sort();
};
const about = (zone: string) => WRITERS.map((who) => `${who} over ${zone}`);
const open = async (vote: Partial<Extract<Action, { type: 'vote.open' }>> = {}): Promise<void> => {
  await rooms.change(BOARD, (doc) =>
    addRecord(doc, 'votes', 'v1', { question: 'Eerst?', options: ['kring', 'hoek'], dots: 2, ...vote }),
  );
};
const stored = async (): Promise<string> => {
  await rooms.shutdown();
  const rows = ['log_snapshot', 'log_record'].flatMap((table) =>
    database.prepare(`SELECT key, frame FROM ${table} WHERE key LIKE '%/own/%'`).all(),
  );
  start();
  return rows.map(({ frame }) => (frame instanceof Uint8Array ? Buffer.from(frame).toString() : '')).join();
};

const isUnfinished = () => database.prepare('SELECT 1 FROM lane_tasks').get() !== undefined;

/** Everything in the data folder while the server runs: the database and its write-ahead log. */
const files = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

describe('a reveal', () => {
  test('leaves nothing of what it took from a lane, in the write-ahead log neither', async () => {
    const ids = [];
    for (const who of WRITERS) {
      ids.push(await write(who, 'praktijk'));
      await write(who, 'vragen');
    }
    expect(ids.every((id) => files().includes(id))).toBe(true);
    await lanes.reveal(BOARD, { type: 'notes.reveal', zone: 'praktijk' });
    expect(ids.filter((id) => files().includes(id))).toEqual([]);
  });

  test('of one zone leaves the rest in the lanes, and nothing of what was shown', async () => {
    await everybodyWrites();
    expect(await lanes.reveal(BOARD, { type: 'notes.reveal', zone: 'praktijk' })).toEqual({
      revealed: 4,
      waiting: false,
    });
    expect(await textsOnBoard()).toEqual(about('praktijk'));
    expect(await waiting()).toEqual(about('vragen'));
    expect(await stored()).not.toContain('over praktijk');
  });

  test('takes no more from one lane than a lane takes, and the rest with the next one', async () => {
    await rooms.changeLane(BOARD, 'an', (lane) => {
      for (let at = 0; at < MAX_LANE_NOTES + 20; at++)
        addRecord(lane, 'notes', `laat-${String(at)}`, { text: 'laat', pos: [0, 0] });
    });
    await write('bo', 'praktijk');
    const revealed = () => lanes.reveal(BOARD, { type: 'notes.reveal' });
    expect(await revealed()).toMatchObject({ revealed: MAX_LANE_NOTES + 1 });
    expect(await waiting()).toHaveLength(20);
    expect(await revealed()).toMatchObject({ revealed: 20 });
    expect(await textsOnBoard()).toHaveLength(MAX_LANE_NOTES + 21);
  });

  test('of everything removes the lanes', async () => {
    await everybodyWrites();
    await lanes.reveal(BOARD, { type: 'notes.reveal' });
    await rooms.shutdown();
    expect(await store.planes(BOARD)).toEqual([BOARD]);
  });

  // The disk gives up before the first lane, after one, and after three.
  test.each([0, 1, 3])('cut off after %i lanes is finished at the next start, once', async (before) => {
    await everybodyWrites();
    await rooms.shutdown();
    start();
    // Lanes that are put away unchanged write nothing.
    goesWell = before;
    await lanes.reveal(BOARD, { type: 'notes.reveal', zone: 'praktijk' });
    expect(isUnfinished()).toBe(true);
    goesWell = Infinity;
    await rooms.shutdown();
    start();
    await lanes.finishAll();
    expect(isUnfinished()).toBe(false);
    expect(await textsOnBoard()).toEqual(about('praktijk'));
    expect(await waiting()).toEqual(about('vragen'));
    await lanes.reveal(BOARD, { type: 'notes.reveal' });
    expect(await textsOnBoard()).toEqual([...about('praktijk'), ...about('vragen')].sort());
    expect(await waiting()).toEqual([]);
  });

  test('cut off before the board changed never was', async () => {
    await everybodyWrites();
    const scope = { zone: '', nobodyNamed: false, anonymous: true };
    database
      .prepare('INSERT INTO lane_tasks VALUES (?, ?)')
      .run(BOARD, JSON.stringify({ kind: 'reveal', mark: 'nooit', scope }));
    await lanes.finishAll();
    expect(await waiting()).toEqual([...about('praktijk'), ...about('vragen')].sort());
    expect(await rooms.read(BOARD, (doc) => readStage(doc).lanes)).toBe('');
  });

  test('that is refused changes nothing', async () => {
    await write('an', 'praktijk');
    await rooms.change(BOARD, (doc) => setSingleton(doc, 'stage', { state: 'closed' }));
    await expect(lanes.reveal(BOARD, { type: 'notes.reveal' })).rejects.toMatchObject({
      code: 'board-closed',
    });
    expect(await textsOnBoard()).toEqual([]);
    expect(await waiting()).toEqual(['an over praktijk']);
  });
});

describe('a vote', () => {
  test('counts each person once, whatever they gave before', async () => {
    await open();
    await Promise.all(WRITERS.map((who) => lanes.vote(BOARD, who, 'v1', { kring: 2 })));
    await lanes.vote(BOARD, 'an', 'v1', { hoek: 1 });
    await lanes.closeVote(BOARD, { type: 'vote.close', vote: 'v1' }, AN);
    expect(await rooms.read(BOARD, (doc) => readBoard(doc).votes['v1'])).toMatchObject({
      result: { kring: 6, hoek: 1 },
      voters: 4,
    });
  });

  test('takes no more dots than there are, and changes nothing then', async () => {
    await open();
    await lanes.vote(BOARD, 'an', 'v1', { kring: 1 });
    await expect(lanes.vote(BOARD, 'an', 'v1', { kring: 2, hoek: 1 })).rejects.toMatchObject({
      code: 'too-many-dots',
    });
    expect(await rooms.readLane(BOARD, 'an', (lane) => readBallot(lane, 'v1'))).toEqual({ kring: 1 });
  });

  test('leaves no ballot behind, and silent notes where they are', async () => {
    await open();
    await write('an', 'praktijk');
    await lanes.vote(BOARD, 'an', 'v1', { hoek: 2 });
    await lanes.vote(BOARD, 'bo', 'v1', { hoek: 2 });
    expect(await stored()).toContain('hoek');
    await lanes.closeVote(BOARD, { type: 'vote.close', vote: 'v1' }, AN);
    expect(await waiting()).toEqual(['an over praktijk']);
    expect(await stored()).not.toContain('hoek');
  });

  test('that is taken back leaves no ballot, and one that is open again begins anew', async () => {
    await open();
    await lanes.vote(BOARD, 'an', 'v1', { hoek: 2 });
    const change = (state: 'gone' | 'open') => () =>
      rooms.change(BOARD, (doc) => {
        if (state === 'gone') doc.getMap('votes').delete('v1');
        else recordMap(doc, 'votes', 'v1')?.set('state', 'open');
        return {};
      });
    await lanes.closeVote(BOARD, { type: 'vote.close', vote: 'v1' }, AN);
    await lanes.withdrawVote(BOARD, 'v1', change('open'));
    await lanes.vote(BOARD, 'bo', 'v1', { kring: 1 });
    await lanes.closeVote(BOARD, { type: 'vote.close', vote: 'v1' }, AN);
    expect(await rooms.read(BOARD, (doc) => readBoard(doc).votes['v1'])).toMatchObject({
      result: { kring: 1, hoek: 0 },
      voters: 1,
    });
    await lanes.withdrawVote(BOARD, 'v1', change('open'));
    await lanes.vote(BOARD, 'an', 'v1', { hoek: 2 });
    await lanes.withdrawVote(BOARD, 'v1', change('gone'));
    expect(await rooms.readLane(BOARD, 'an', (lane) => readBallot(lane, 'v1'))).toBeUndefined();
    expect(isUnfinished()).toBe(false);
  });

  test('cut off after the count drops the ballots at the next start', async () => {
    await open();
    await lanes.vote(BOARD, 'an', 'v1', { hoek: 2 });
    await rooms.shutdown();
    start();
    goesWell = 0;
    await lanes.closeVote(BOARD, { type: 'vote.close', vote: 'v1' }, AN);
    expect(isUnfinished()).toBe(true);
    goesWell = Infinity;
    await rooms.shutdown();
    start();
    await lanes.finishAll();
    expect(await stored()).not.toContain('hoek');
  });
});
