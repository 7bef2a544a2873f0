/** The store on SQLite: the embedded default. */
import type { DatabaseSync } from 'node:sqlite';
import type { ErrorCode } from '@samenbord/sync';
import { emptyWriteAheadLog } from './database.ts';
import { isDiskFull } from './disk-full.ts';
import { encodeFrame } from './frame.ts';
import { GroupCommit } from './group-commit.ts';
import { readLog } from './read-log.ts';
import { StaleEpoch } from './store.ts';
import type { Store } from './store.ts';

// log_head.seq tells how long the log is, so that records missing from its end are noticed.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS log_head (key TEXT PRIMARY KEY, epoch INTEGER NOT NULL, seq INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS log_snapshot (key TEXT PRIMARY KEY, seq INTEGER NOT NULL, frame BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS log_record (
    key TEXT NOT NULL, seq INTEGER NOT NULL, frame BLOB NOT NULL, PRIMARY KEY (key, seq)) STRICT;
  CREATE TABLE IF NOT EXISTS log_damaged (
    key TEXT NOT NULL, seq INTEGER NOT NULL, frame BLOB NOT NULL, found_at INTEGER NOT NULL) STRICT;
`;
/** See `isPlaneOf`; the key is given three times. */
const IS_PLANE = "(key = ? OR substr(key, 1, length(?) + 1) = ? || '/')";
/** Bytes of free disk from which on boards can be made and kept again. */
const ROOM_TO_WORK = 16 * 1024 * 1024;
const TABLES = ['log_head', 'log_snapshot', 'log_record', 'log_damaged'] as const;

export interface SqliteStore extends Store {
  /**
   * Why nothing can be written: as the last commit went; when that one failed, until there is room and a small one
   * succeeds. Undefined when all is well.
   */
  obstacle(): ErrorCode | undefined;
}

/**
 * A store in the tables `log_*` of an open database, which stays its owner's to close; `freeSpace` tells how many bytes
 * the disk has left. Only one store per database:
 * a second one would not see the first one's queue.
 */
export function sqliteStore(database: DatabaseSync, freeSpace = () => Infinity): SqliteStore {
  database.exec(SCHEMA);
  const commits = new GroupCommit(database);
  const selectHead = database.prepare('SELECT epoch, seq FROM log_head WHERE key = ?');
  const upsertHead = database.prepare(
    'INSERT INTO log_head VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq',
  );
  const insertRecord = database.prepare('INSERT INTO log_record VALUES (?, ?, ?)');
  const upsertSnapshot = database.prepare('INSERT OR REPLACE INTO log_snapshot VALUES (?, ?, ?)');
  const selectSnapshotSeq = database.prepare('SELECT seq FROM log_snapshot WHERE key = ?');
  const dropRecords = database.prepare('DELETE FROM log_record WHERE key = ? AND seq <= ?');
  let closed = false;

  /** Length of the log, after checking that no newer epoch has written. */
  const fencedSeq = (key: string, epoch: number): number => {
    const head = selectHead.get(key);
    if (!head) return 0;
    if (epoch < Number(head['epoch'])) throw new StaleEpoch(key, epoch, Number(head['epoch']));
    return Number(head['seq']);
  };
  const write = <T>(work: () => T): Promise<T> =>
    closed ? Promise.reject(new Error('The store is closed.')) : commits.write(work);

  return {
    load: (key) => write(() => readLog(database, key)),

    append: (key, epoch, records) =>
      write(() => {
        let seq = fencedSeq(key, epoch);
        for (const record of records) {
          seq++;
          insertRecord.run(key, seq, encodeFrame({ epoch, seq, record }));
        }
        upsertHead.run(key, epoch, seq);
        return seq;
      }),

    snapshot: (key, epoch, seq, bytes) =>
      write(() => {
        const last = fencedSeq(key, epoch);
        const covered = Number(selectSnapshotSeq.get(key)?.['seq'] ?? 0);
        if (seq > last || seq < covered) throw new RangeError(`The log of ${key} has no place ${seq}.`);
        const frame = encodeFrame({ epoch, seq, record: bytes });
        upsertSnapshot.run(key, seq, frame);
        dropRecords.run(key, seq);
        upsertHead.run(key, epoch, last);
      }),

    planes: (board) =>
      write(() =>
        database
          .prepare(`SELECT key FROM log_head WHERE ${IS_PLANE} ORDER BY key`)
          .all(board, board, board)
          .map((row) => String(row['key'])),
      ),

    async erase(...keys) {
      await write(() => {
        for (const table of TABLES) {
          const remove = database.prepare(`DELETE FROM ${table} WHERE ${IS_PLANE}`);
          for (const key of keys) remove.run(key, key, key);
        }
      });
      emptyWriteAheadLog(database);
    },

    obstacle() {
      try {
        if (commits.failing) {
          // A small commit may still fit in the write-ahead log of a disk that has no room for a note more.
          if (freeSpace() < ROOM_TO_WORK) return 'disk-full';
          // The version says nothing here: writing it over takes a page, as the smallest change does.
          database.exec('PRAGMA main.user_version = 0');
        }
        database.prepare('SELECT 1').get();
        return undefined;
      } catch (error) {
        return isDiskFull(error) ? 'disk-full' : 'restart';
      }
    },

    async close() {
      if (closed) return;
      closed = true;
      commits.flush();
      await Promise.resolve();
    },
  };
}
