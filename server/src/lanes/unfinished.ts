/**
 * What has been begun with the lanes of a board and has to be finished after a crash. Written before the board
 * changes: the board then tells whether it did.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { RevealScope } from '@samenbord/board';

export type Task =
  /** The board bears the mark once the notes in `scope` are on it. */
  { kind: 'reveal'; mark: string; scope: RevealScope } | { kind: 'count'; vote: string };

const TABLE = `
  CREATE TABLE IF NOT EXISTS lane_tasks (board TEXT PRIMARY KEY, task TEXT NOT NULL) STRICT;
`;

export class Unfinished {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(TABLE);
  }

  begin(board: string, task: Task): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO lane_tasks VALUES (?, ?)')
      .run(board, JSON.stringify(task));
  }

  end(board: string): void {
    this.#database.prepare('DELETE FROM lane_tasks WHERE board = ?').run(board);
  }

  of(board: string): Task | undefined {
    const row = this.#database.prepare('SELECT task FROM lane_tasks WHERE board = ?').get(board);
    // Only `begin` writes here.
    return row && (JSON.parse(String(row['task'])) as Task);
  }

  get boards(): string[] {
    return this.#database
      .prepare('SELECT board FROM lane_tasks')
      .all()
      .map((row) => String(row['board']));
  }
}
