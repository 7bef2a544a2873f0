/**
 * The images of all boards, in the shared database: one file to back up, and erased as thoroughly as the log.
 * Which person added an image is not kept.
 */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { emptyWriteAheadLog } from '../storage/database.ts';
import type { ConvertedImage } from './convert.ts';

export interface StoredImage {
  bytes: Uint8Array;
  type: string;
  width: number;
  height: number;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS images (
    board TEXT NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (board, id)
  ) STRICT;
`;
const TYPE = 'image/webp';
const ID_LENGTH = 32;

/** The id that an image has on every board. */
export const idOfImage = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, ID_LENGTH);

export class ImageTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(SCHEMA);
  }

  /** Keeps an image durably; the same image twice on one board is one. Gives its id. */
  add(board: string, { bytes, width, height }: ConvertedImage, now: number): string {
    const id = idOfImage(bytes);
    this.#database
      .prepare(
        `INSERT INTO images (board, id, type, width, height, created_at, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET created_at = excluded.created_at`,
      )
      .run(board, id, TYPE, width, height, now, bytes);
    return id;
  }

  read(board: string, id: string): StoredImage | undefined {
    const row = this.#database
      .prepare('SELECT type, width, height, bytes FROM images WHERE board = ? AND id = ?')
      .get(board, id);
    if (!row || !(row.bytes instanceof Uint8Array)) return undefined;
    return {
      bytes: row.bytes,
      type: String(row.type),
      width: Number(row.width),
      height: Number(row.height),
    };
  }

  count(board: string): number {
    return Number(this.#database.prepare('SELECT count(*) AS n FROM images WHERE board = ?').get(board)?.n);
  }

  /** Removes images that were added before a time and that are not among those in use. */
  async dropUnused(board: string, used: ReadonlySet<string>, before: number): Promise<void> {
    const rows = this.#database
      .prepare('SELECT id FROM images WHERE board = ? AND created_at < ?')
      .all(board, before);
    for (const { id } of rows) if (!used.has(String(id))) await this.#drop(board, String(id));
  }

  /** Resolves when no byte of one image is left. */
  async remove(board: string, id: string): Promise<void> {
    await this.#drop(board, id);
    emptyWriteAheadLog(this.#database);
  }

  /** Resolves when no byte of a board's images is left. */
  async erase(board: string): Promise<void> {
    const rows = this.#database.prepare('SELECT id FROM images WHERE board = ?').all(board);
    for (const { id } of rows) await this.#drop(board, String(id));
    if (rows.length > 0) emptyWriteAheadLog(this.#database);
  }

  /** One at a time, with a turn for others in between: overwriting hundreds at once would stall every board. */
  async #drop(board: string, id: string): Promise<void> {
    this.#database.prepare('DELETE FROM images WHERE board = ? AND id = ?').run(board, id);
    await setImmediate();
  }
}
