import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataDirInUse, openDatabase } from './database.ts';
import { sqliteStore } from './sqlite.ts';
import { storeContract } from './store.contract.ts';
import { DamagedLog } from './store.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'samenbord-store-'));

storeContract('SQLite', () => {
  const folder = newFolder();
  const database = openDatabase(folder);
  return {
    store: sqliteStore(database),
    clean: () => {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
});

describe('the SQLite file', () => {
  let folder: string;
  let database: DatabaseSync;

  beforeEach(() => {
    folder = newFolder();
    database = openDatabase(folder);
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  const bytes = (text: string) => new TextEncoder().encode(text);
  const reopen = () => {
    database.close();
    database = openDatabase(folder);
    return sqliteStore(database);
  };
  const filled = async () => {
    const store = sqliteStore(database);
    await store.append('b1', 1, ['one', 'two', 'three'].map(bytes));
    return store;
  };
  const flipBit = (seq: number) => {
    const row = database.prepare('SELECT frame FROM log_record WHERE seq = ?').get(seq);
    const frame = Uint8Array.from(row?.['frame'] instanceof Uint8Array ? row['frame'] : []);
    frame[frame.length - 1] = (frame.at(-1) ?? 0) ^ 1;
    database.prepare('UPDATE log_record SET frame = ? WHERE seq = ?').run(frame, seq);
  };

  test('is for its own account alone, in a folder that others may look into too', async () => {
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'samenbord.db'), 0o644);
    const store = reopen();
    await store.append('b1', 1, [bytes('one')]);
    const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777);
    expect(modes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  test('is synced at every commit', () => {
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA main.${name}`).get() ?? {})[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('secure_delete')).toBe(1);
  });

  test('has everything after it is closed and opened again', async () => {
    const store = await filled();
    await store.snapshot('b1', 1, 2, bytes('one+two'));
    const log = await reopen().load('b1');
    expect(log).toMatchObject({ epoch: 1, seq: 3, snapshot: bytes('one+two'), records: [bytes('three')] });
  });

  test('serves one server at a time, and the next one once it is closed', () => {
    expect(() => openDatabase(folder)).toThrow(DataDirInUse);
    expect(reopen()).toBeDefined();
  });

  test('with a damaged last record opens before it, says so, and goes on from there', async () => {
    await filled();
    flipBit(3);
    const store = reopen();
    expect(await store.load('b1')).toMatchObject({ seq: 2, damage: { seq: 3, records: 1 } });
    expect(await store.append('b1', 1, [bytes('again')])).toBe(3);
    expect(await store.load('b1')).toEqual({ epoch: 1, seq: 3, records: ['one', 'two', 'again'].map(bytes) });
  });

  test('notices records missing from the end', async () => {
    await filled();
    database.exec('DELETE FROM log_record WHERE seq >= 2');
    expect(await reopen().load('b1')).toMatchObject({ seq: 1, damage: { seq: 2, records: 2 } });
  });

  test('with damage in the middle or in the snapshot is not opened as if nothing happened', async () => {
    const store = await filled();
    flipBit(2);
    await expect(store.load('b1')).rejects.toThrow(DamagedLog);
    flipBit(2);
    await store.snapshot('b1', 1, 3, bytes('all'));
    database.exec(`UPDATE log_snapshot SET frame = x'00'`);
    await expect(store.load('b1')).rejects.toThrow(DamagedLog);
  });

  test('on a full disk refuses all that was asked at once, keeps nothing of it, and goes on when there is room', async () => {
    const store = await filled();
    const pages = Number(database.prepare('PRAGMA main.page_count').get()?.['page_count']);
    database.exec(`PRAGMA main.max_page_count = ${pages}`);
    const outcomes = await Promise.allSettled([
      store.append('b2', 1, [bytes('fits')]),
      store.append('b1', 1, [new Uint8Array(1_000_000)]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    database.exec('PRAGMA main.max_page_count = 1000000');
    expect(await store.append('b1', 1, [bytes('four')])).toBe(4);
    expect(await store.load('b2')).toBeUndefined();
  });

  test('holds no byte of an erased board, nor of records that a snapshot replaced before', async () => {
    const store = sqliteStore(database);
    const secret = 'wat-niemand-meer-mag-lezen';
    await store.append(
      'b1',
      1,
      Array.from({ length: 200 }, (_, i) => bytes(`${secret} ${i}`)),
    );
    await store.append('b1/desk', 1, [bytes(secret.repeat(1000))]);
    await store.snapshot('b1', 1, 100, bytes(secret));
    const found = () =>
      readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(secret));
    expect(found()).not.toEqual([]);
    await store.erase('b1');
    expect(found()).toEqual([]);
  });
});
