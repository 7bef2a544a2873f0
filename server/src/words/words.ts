/**
 * A word in private: what those who lead tell one participant. It stands in no document that anybody else receives;
 * only its reader can ask for it, and it is gone once it was read.
 */
import type { DatabaseSync } from 'node:sqlite';
import { newId } from '@samenbord/board';

export interface Word {
  id: string;
  text: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Nobody needs more at once; the oldest go first. */
const MOST_WAITING = 20;

const TABLE = `
  CREATE TABLE IF NOT EXISTS words (
    id TEXT PRIMARY KEY,
    board TEXT NOT NULL,
    participant TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS words_of_participant ON words (board, participant);
`;

export class Words {
  readonly #database: DatabaseSync;
  readonly #now: () => number;

  constructor(database: DatabaseSync, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
    database.exec(TABLE);
  }

  tell(board: string, participant: string, text: string): void {
    this.#database
      .prepare('INSERT INTO words (id, board, participant, text, at) VALUES (?, ?, ?, ?, ?)')
      .run(newId(), board, participant, text, this.#now());
    for (const { id } of this.waiting(board, participant).slice(0, -MOST_WAITING))
      this.read(board, participant, id);
  }

  /** Oldest first. */
  waiting(board: string, participant: string): Word[] {
    return this.#database
      .prepare('SELECT id, text, at FROM words WHERE board = ? AND participant = ? ORDER BY at, rowid')
      .all(board, participant)
      .map(({ id, text, at }) => ({ id: String(id), text: String(text), at: Number(at) }));
  }

  /** Forgets a word that its reader has seen; false when there is none. */
  read(board: string, participant: string, id: string): boolean {
    const { changes } = this.#database
      .prepare('DELETE FROM words WHERE board = ? AND participant = ? AND id = ?')
      .run(board, participant, id);
    return changes > 0;
  }

  /** Forgets all that was said on a board that is erased. */
  erase(board: string): void {
    this.#database.prepare('DELETE FROM words WHERE board = ?').run(board);
  }
}
