/**
 * The one SQLite file of a server without PostgreSQL: logs of the boards and the catalogue share it, each part with
 * its own tables.
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export const DATABASE_FILE = 'samenbord.db';
const LOCK_FILE = 'samenbord.lock';

export class DataDirInUse extends Error {
  constructor(dataDir: string) {
    super(`Another Samenbord server is using the data folder ${dataDir}.`);
    this.name = 'DataDirInUse';
  }
}

/**
 * Opens (and makes when needed) the database in a folder, for this process alone until it is closed.
 * @throws DataDirInUse when another server has it open; the system's error when the folder can't be written.
 */
export function openDatabase(dataDir: string): DatabaseSync {
  makeFolder(dataDir);
  for (const file of [DATABASE_FILE, LOCK_FILE]) keepPrivate(join(dataDir, file));
  const database = new DatabaseSync(join(dataDir, DATABASE_FILE));
  try {
    holdLock(database, dataDir);
    // FULL: a commit in the write-ahead log is synced before it counts; NORMAL would lose the last ones in a power cut.
    // secure_delete for every delete, not only when a board is erased: snapshots leave free pages behind all day.
    database.exec(`
      PRAGMA busy_timeout = 5000;
      PRAGMA main.journal_mode = WAL;
      PRAGMA main.synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA foreign_keys = ON;
    `);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Makes a folder with those above it. Not by `recursive`: Node then tries for ever where a file system says that
 * there is no such folder instead of making one, as /proc does.
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/**
 * A folder that was there may be open to others, and so may files of an earlier version. What SQLite makes beside the
 * database gets the database's own mode.
 */
function keepPrivate(file: string): void {
  // Only a new one is opened: closing a file that SQLite has open in this process would let go of its locks.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  try {
    chmodSync(file, 0o600);
  } catch {
    // Somebody else's file, or a file system without modes: who may read it is theirs to say.
  }
}

/**
 * Two servers on one folder would each show their half of a board. The lock is an SQLite lock on a file of its own,
 * held by the same connection: it falls with the process however that ends, and backups may still read the database.
 */
function holdLock(database: DatabaseSync, dataDir: string): void {
  try {
    database.prepare('ATTACH ? AS lock').run(join(dataDir, LOCK_FILE));
    database.exec(`
      PRAGMA lock.journal_mode = MEMORY;
      PRAGMA lock.locking_mode = EXCLUSIVE;
      PRAGMA lock.user_version = 1;
    `);
  } catch (error) {
    if (isBusy(error)) throw new DataDirInUse(dataDir);
    throw error;
  }
}

/** SQLITE_BUSY, with any of its extended codes. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  (error.errcode & 0xff) === 5;

/**
 * Makes deleted content leave the write-ahead log too: its old pages go to the file, where they are zeroed, and the
 * log is cut to nothing.
 */
export function emptyWriteAheadLog(database: DatabaseSync): void {
  const result = database.prepare('PRAGMA main.wal_checkpoint(TRUNCATE)').get();
  if (result?.['busy'] !== 0) throw new Error('The write-ahead log could not be emptied: somebody reads it.');
}
