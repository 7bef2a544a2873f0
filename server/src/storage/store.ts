/**
 * Where boards are kept: per key a log of records, shortened now and then by a snapshot. Keys are a board id
 * (`b7`) or a plane of it (`b7/desk`). What a record means is the room's business; the store sees bytes.
 *
 * The epoch fences off a writer that lost a board: under an older epoch than the log has seen nothing is written.
 */

export interface LoadedLog {
  epoch: number;
  /** Place of the last record in the log, counted from 1; also what the snapshot covers. */
  seq: number;
  snapshot?: Uint8Array;
  /** Records after the snapshot, oldest first. */
  records: Uint8Array[];
  /** Set when the end of the log could not be read: its records from `seq` on were taken out and laid aside. */
  damage?: { seq: number; records: number };
}

export interface Store {
  /**
   * Everything kept under a key, or undefined when there is nothing.
   * @throws DamagedLog when more than the end of it is unreadable.
   */
  load(key: string): Promise<LoadedLog | undefined>;
  /**
   * Adds records to the end and resolves with the place of the last one once they would survive a power cut.
   * Appends are carried out in the order of the calls; all records of one call are kept, or none.
   * @throws StaleEpoch when a newer epoch has written.
   */
  append(key: string, epoch: number, records: readonly Uint8Array[]): Promise<number>;
  /**
   * Replaces all records up to and including `seq` by one snapshot of the same content.
   * @throws StaleEpoch when a newer epoch has written; RangeError when the log has no such place.
   */
  snapshot(key: string, epoch: number, seq: number, bytes: Uint8Array): Promise<void>;
  /** The keys of a board that anything is kept under: its own and its planes'. */
  planes(board: string): Promise<string[]>;
  /** Removes boards with all their planes, or single planes, so that not even their bytes stay in the files. */
  erase(...keys: readonly string[]): Promise<void>;
  /** Finishes what was asked; nothing may be asked afterwards. */
  close(): Promise<void>;
}

export class StaleEpoch extends Error {
  constructor(key: string, epoch: number, current: number) {
    super(`The log of ${key} is at epoch ${current}; a writer of epoch ${epoch} came too late.`);
    this.name = 'StaleEpoch';
  }
}

export class DamagedLog extends Error {
  constructor(key: string, what: string) {
    super(`The log of ${key} is damaged: ${what}.`);
    this.name = 'DamagedLog';
  }
}

/** Whether a key belongs to this board: the board itself or one of its planes. */
export const isPlaneOf = (key: string, board: string): boolean =>
  key === board || key.startsWith(`${board}/`);
