import { DatabaseSync } from 'node:sqlite';
import { addNote, noteText, putInBin, readContent, setSingleton } from '@samenbord/board';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { FakeClock, settled } from '../rooms/clock.fake.ts';
import { RestorePoints } from './restore-points.ts';

const MINUTE = 60_000;
const silent = () => undefined;

let clock: FakeClock;
let database: DatabaseSync;
let doc: Doc;
let points: RestorePoints;
/** Holds reading the board up until the test lets it go. */
let gate: Promise<void>;

const start = () =>
  new RestorePoints({
    database,
    read: async (_board, fn) => {
      const result = fn(doc);
      await gate;
      return result;
    },
    clock,
    log: { info: silent, warn: silent, error: silent },
  });

beforeEach(() => {
  clock = new FakeClock();
  database = new DatabaseSync(':memory:');
  doc = new Doc();
  setSingleton(doc, 'stage', { phase: 'schrijven' });
  gate = Promise.resolve();
  points = start();
});
afterEach(async () => {
  await points.close();
  database.close();
});

const write = (text: string): string => {
  const note = addNote(doc, { text, at: { pos: [0, 0] }, now: clock.now() });
  points.changed('b1');
  return note;
};
const reasons = async () => (await points.list('b1')).map(({ reason }) => reason);
const texts = async () =>
  (await points.list('b1')).map(({ id }) =>
    Object.values(points.content('b1', id)?.notes ?? {})
      .map(({ text }) => text)
      .sort(),
  );

describe('points are made', () => {
  it('at the beginning and every five minutes in which something was done', async () => {
    write('een');
    expect(await reasons()).toEqual(['start']);
    await clock.advance(4 * MINUTE);
    write('twee');
    await clock.advance(MINUTE);
    expect(await reasons()).toEqual(['time', 'start']);
    await clock.advance(60 * MINUTE);
    expect(await reasons()).toEqual(['time', 'start']);
    write('drie');
    await clock.advance(5 * MINUTE);
    expect(await texts()).toEqual([['drie', 'een', 'twee'], ['een', 'twee'], ['een']]);
  });

  it('only when something is different from the last one', async () => {
    write('een');
    await points.list('b1');
    points.changed('b1');
    await clock.advance(5 * MINUTE);
    await points.take('b1', 'phase');
    expect(await reasons()).toEqual(['start']);
    setSingleton(doc, 'stage', { phase: 'afspreken' });
    await points.take('b1', 'phase');
    expect(await points.list('b1')).toMatchObject([
      { reason: 'phase', phase: 'afspreken', notes: 1, at: clock.now() },
      { reason: 'start', phase: 'schrijven' },
    ]);
  });

  it('no more once the server stops', async () => {
    write('een');
    await points.close();
    write('twee');
    await clock.advance(10 * MINUTE);
    expect(await texts()).toEqual([['een']]);
  });
});

describe('what is erased from a board', () => {
  it('stands in no point afterwards, and the rest stays', async () => {
    const note = write('liever niet');
    write('wel');
    await points.take('b1', 'time');
    await points.forgetting('b1', { root: 'notes', id: note }, () => Promise.resolve());
    expect(await texts()).toEqual([['wel']]);
    expect((await points.list('b1')).map(({ notes }) => notes)).toEqual([1]);
  });

  it('stands in no point that was being made at that moment', async () => {
    const note = write('liever niet');
    await points.list('b1');
    let open: () => void = silent;
    gate = new Promise((resolve) => (open = resolve));
    addNote(doc, { text: 'wel', at: { pos: [0, 0] }, now: 1 });
    const taken = points.take('b1', 'time');
    await settled();
    const erased = points.forgetting('b1', { root: 'notes', id: note }, () => Promise.resolve());
    open();
    await Promise.all([taken, erased]);
    expect(await texts()).toEqual([['wel'], []]);
  });

  it('stays in the points when the board refuses to erase it', async () => {
    const note = write('blijft');
    const refused = points.forgetting('b1', { root: 'notes', id: note }, () =>
      Promise.reject(new Error('no')),
    );
    await expect(refused).rejects.toThrow('no');
    expect(await texts()).toEqual([['blijft']]);
  });

  it('is gone at once and for good, also when the power fails before all points are rewritten', async () => {
    const note = write('liever niet');
    await points.list('b1');
    database.prepare('INSERT INTO restore_erasing VALUES (?, ?, ?)').run('b1', 'notes', note);
    expect(await texts()).toEqual([[]]);
    points = start();
    await points.finishErasing();
    expect(database.prepare('SELECT count(*) AS n FROM restore_erasing').get()).toEqual({ n: 0 });
    expect(await texts()).toEqual([[]]);
  });

  it('goes with the whole board when that is erased', async () => {
    write('een');
    await points.erase('b1');
    await clock.advance(10 * MINUTE);
    expect(await points.list('b1')).toEqual([]);
    expect(database.prepare('SELECT count(*) AS n FROM restore_points').get()).toEqual({ n: 0 });
  });
});

it('holds the bin, and gives a point only to its own board', async () => {
  const note = write('weg');
  putInBin(doc, 'notes', note, 5);
  await points.take('b1', 'time');
  const [newest] = await points.list('b1');
  expect(newest?.notes).toBe(0);
  expect(points.content('b1', newest?.id ?? '')?.notes[note]).toMatchObject({ text: 'weg', deleted: 5 });
  expect(points.content('b2', newest?.id ?? '')).toBeUndefined();
});

it('gives back exactly what the board held', async () => {
  const note = write('Zingen 🎵 bij het onthaal');
  noteText(doc, note)?.insert(0, '“');
  points.takeNow('b1', doc, 'restore');
  const [newest] = await points.list('b1');
  expect(points.content('b1', newest?.id ?? '')).toEqual(readContent(doc));
});
