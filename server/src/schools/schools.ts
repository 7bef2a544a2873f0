/**
 * Schools: a name, a key, and the study days on their line. No accounts: whoever holds the key link sees the line and
 * lets new days begin on it. A day stands there for as long as its board exists; when the board's time is up, only
 * what it leaves behind stays (see packages/board/src/line.ts).
 */
import type { DatabaseSync } from 'node:sqlite';
import { newId } from '@samenbord/board';
import type { LineDay } from '@samenbord/board';
import { hashToken, isToken, newToken } from '../catalog/tokens.ts';
import { emptyWriteAheadLog } from '../storage/database.ts';
import { SchoolTemplates } from './school-templates.ts';

export interface School {
  id: string;
  name: string;
}

/** A day on a school's line: its board as long as there is one, or what is left of it. */
export type SchoolDay = { board: string; kept: undefined } | { board: string; kept: LineDay };

const TABLES = `
  CREATE TABLE IF NOT EXISTS schools (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS school_days (
    board TEXT PRIMARY KEY,
    school TEXT NOT NULL REFERENCES schools (id) ON DELETE CASCADE,
    -- What is left of a board that is gone, as JSON; NULL while the board is there.
    kept TEXT,
    added_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS school_days_of_school ON school_days (school, added_at);
`;

type Row = Record<string, unknown>;
const schoolOf = (row: Row | undefined): School | undefined =>
  row && { id: String(row.id), name: String(row.name) };

export class Schools {
  readonly templates: SchoolTemplates;
  readonly #database: DatabaseSync;
  readonly #now: () => number;

  constructor(database: DatabaseSync, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
    database.exec(TABLES);
    this.templates = new SchoolTemplates(database);
  }

  /** The key cannot be read back later. */
  add(name: string): { id: string; key: string } {
    const id = newId();
    const key = newToken();
    this.#database
      .prepare('INSERT INTO schools (id, name, key_hash, created_at) VALUES (?, ?, ?, ?)')
      .run(id, name, hashToken(key), this.#now());
    return { id, key };
  }

  has(id: string): boolean {
    return this.#database.prepare('SELECT 1 FROM schools WHERE id = ?').get(id) !== undefined;
  }

  /** The school that a key opens; undefined for any other text. */
  ofKey(key: string): School | undefined {
    if (!isToken(key)) return undefined;
    return schoolOf(
      this.#database.prepare('SELECT id, name FROM schools WHERE key_hash = ?').get(hashToken(key)),
    );
  }

  /** The school on whose line a board stands. */
  ofBoard(board: string): School | undefined {
    return schoolOf(
      this.#database
        .prepare('SELECT id, name FROM schools WHERE id = (SELECT school FROM school_days WHERE board = ?)')
        .get(board),
    );
  }

  rename(id: string, name: string): void {
    this.#database.prepare('UPDATE schools SET name = ? WHERE id = ?').run(name, id);
  }

  /** Gives another key; the old one opens nothing from here on. */
  renewKey(id: string): string {
    const key = newToken();
    this.#database.prepare('UPDATE schools SET key_hash = ? WHERE id = ?').run(hashToken(key), id);
    return key;
  }

  /** Forgets a school with its line and its templates. Boards that are still there go on by themselves. */
  remove(id: string): void {
    this.#database.prepare('DELETE FROM schools WHERE id = ?').run(id);
    emptyWriteAheadLog(this.#database);
  }

  /** In the order in which they came on the line. */
  days(id: string): SchoolDay[] {
    return this.#database
      .prepare('SELECT board, kept FROM school_days WHERE school = ? ORDER BY added_at, rowid')
      .all(id)
      .map(({ board, kept }) => ({
        board: String(board),
        kept: typeof kept === 'string' ? (JSON.parse(kept) as LineDay) : undefined,
      }));
  }

  /** Puts a board on a school's line; one that stood on another line moves. */
  addDay(id: string, board: string): void {
    this.#database
      .prepare(
        `INSERT INTO school_days (board, school, added_at) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET school = excluded.school`,
      )
      .run(board, id, this.#now());
  }

  /** Keeps what is left of a board that goes because its time is up. A board on no line leaves nothing. */
  keepDay(board: string, day: LineDay): void {
    this.#database.prepare('UPDATE school_days SET kept = ? WHERE board = ?').run(JSON.stringify(day), board);
  }

  /** Takes a board off its line that leaves nothing behind. */
  boardIsGone(board: string): void {
    this.#database.prepare('DELETE FROM school_days WHERE board = ? AND kept IS NULL').run(board);
  }

  /** Takes a day off the line, with what was kept of it; false when it stood on none. */
  removeDay(board: string): boolean {
    const gone = this.#database.prepare('DELETE FROM school_days WHERE board = ?').run(board).changes > 0;
    if (gone) emptyWriteAheadLog(this.#database);
    return gone;
  }
}
