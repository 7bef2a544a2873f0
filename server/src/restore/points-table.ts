/** Restore points in the shared database, and what is being erased from them. */
import type { DatabaseSync } from 'node:sqlite';
import { BINNABLE } from '@samenbord/board';
import type { Binnable } from '@samenbord/board';

/** Why a point was made: the board's beginning, another phase, time gone by, or just before a restore. */
export const POINT_REASONS = ['start', 'phase', 'time', 'restore'] as const;
export type PointReason = (typeof POINT_REASONS)[number];

export interface PointInfo {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  reason: PointReason;
  /** Id of the phase that the board was in. */
  phase: string;
  /** Notes outside the bin. */
  notes: number;
}

/** The content of a point as it is kept. */
export interface Kept {
  notes: number;
  /** Equal for equal content in the same phase. */
  digest: string;
  bytes: Uint8Array;
}

/** A record that has to disappear from every point of its board. */
export interface Erased {
  root: Binnable;
  id: string;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS restore_points (
    id TEXT PRIMARY KEY,
    board TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    phase TEXT NOT NULL,
    notes INTEGER NOT NULL,
    digest TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS restore_points_of_board ON restore_points (board, at);
  -- Written before a record is erased: what a crash interrupts is finished at the next start.
  CREATE TABLE IF NOT EXISTS restore_erasing (
    board TEXT NOT NULL, root TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (board, root, record)) STRICT;
`;

type Row = Record<string, unknown>;

function oneOf<T extends string>(row: Row, column: string, known: readonly T[]): T {
  const value = known.find((candidate) => candidate === row[column]);
  if (!value) throw new TypeError(`${column} of the restore points holds what this version does not know.`);
  return value;
}

const pointOf = (row: Row): PointInfo => ({
  id: String(row['id']),
  at: Number(row['at']),
  reason: oneOf(row, 'reason', POINT_REASONS),
  phase: String(row['phase']),
  notes: Number(row['notes']),
});

export class PointsTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(TABLES);
  }

  add(board: string, { id, at, reason, phase }: Omit<PointInfo, 'notes'>, kept: Kept): void {
    this.#database
      .prepare('INSERT INTO restore_points VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(id, board, at, reason, phase, kept.notes, kept.digest, kept.bytes);
  }

  /** Newest first. */
  list(board: string): PointInfo[] {
    return this.#database
      .prepare(
        'SELECT id, at, reason, phase, notes FROM restore_points WHERE board = ? ORDER BY at DESC, rowid DESC',
      )
      .all(board)
      .map(pointOf);
  }

  /** Of the newest point; undefined when there is none. */
  lastDigest(board: string): string | undefined {
    const row = this.#database
      .prepare('SELECT digest FROM restore_points WHERE board = ? ORDER BY at DESC, rowid DESC LIMIT 1')
      .get(board);
    return row && String(row['digest']);
  }

  bytes(board: string, id: string): Uint8Array | undefined {
    const row = this.#database
      .prepare('SELECT bytes FROM restore_points WHERE board = ? AND id = ?')
      .get(board, id);
    return row?.['bytes'] instanceof Uint8Array ? row['bytes'] : undefined;
  }

  replace(id: string, { notes, digest, bytes }: Kept): void {
    this.#database
      .prepare('UPDATE restore_points SET notes = ?, digest = ?, bytes = ? WHERE id = ?')
      .run(notes, digest, bytes, id);
  }

  remove(ids: readonly string[]): void {
    const remove = this.#database.prepare('DELETE FROM restore_points WHERE id = ?');
    for (const id of ids) remove.run(id);
  }

  removeBoard(board: string): void {
    for (const table of ['restore_points', 'restore_erasing'])
      this.#database.prepare(`DELETE FROM ${table} WHERE board = ?`).run(board);
  }

  beginErasing(board: string, { root, id }: Erased): void {
    this.#database.prepare('INSERT OR IGNORE INTO restore_erasing VALUES (?, ?, ?)').run(board, root, id);
  }

  endErasing(board: string, { root, id }: Erased): void {
    this.#database
      .prepare('DELETE FROM restore_erasing WHERE board = ? AND root = ? AND record = ?')
      .run(board, root, id);
  }

  beingErased(board: string): Erased[] {
    return this.#database
      .prepare('SELECT root, record FROM restore_erasing WHERE board = ?')
      .all(board)
      .map((row) => ({ root: oneOf(row, 'root', BINNABLE), id: String(row['record']) }));
  }

  /** Boards where erasing was begun and not finished. */
  boardsBeingErasedFrom(): string[] {
    return this.#database
      .prepare('SELECT DISTINCT board FROM restore_erasing')
      .all()
      .map((row) => String(row['board']));
  }
}
