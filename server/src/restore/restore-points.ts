/**
 * The moments that a board can go back to: its beginning, every change of phase, every five minutes in which
 * something was done, and the moment before each restore.
 *
 * Invariants:
 * - what was laid aside or erased stands in no point once that is answered, and is shown from none before;
 * - for one board, making a point and erasing from points never run at the same time: a point made meanwhile would
 *   bring back what was just erased.
 */
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { newId, readContent, readStage, withoutRecords } from '@samenbord/board';
import type { Binnable, BoardContent } from '@samenbord/board';
import type { Doc } from 'yjs';
import type { Clock } from '../rooms/clock.ts';
import type { Log } from '../rooms/log.ts';
import { RoomUnavailable } from '../rooms/unavailable.ts';
import { emptyWriteAheadLog } from '../storage/database.ts';
import { draft, pack, packNow, unpack } from './packing.ts';
import { PointsTable } from './points-table.ts';
import type { Erased, Kept, PointInfo, PointReason } from './points-table.ts';
import { superfluous } from './thinning.ts';

const EVERY = 5 * 60_000;

interface Surroundings {
  database: DatabaseSync;
  /** What `fn` makes of a live board. */
  read: <T>(board: string, fn: (doc: Doc) => T) => Promise<T>;
  clock: Clock;
  log: Log;
}

export class RestorePoints {
  readonly #around: Surroundings;
  readonly #table: PointsTable;
  /** Board → its last piece of work; the next one waits for it. */
  readonly #queues = new Map<string, Promise<unknown>>();
  /** Board → cancels its next point in time. */
  readonly #planned = new Map<string, () => void>();
  #closed = false;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#table = new PointsTable(around.database);
  }

  /** To be called when something on a board was changed and is durable. */
  changed(board: string): void {
    if (this.#closed || this.#planned.has(board)) return;
    if (this.#table.lastDigest(board) === undefined) void this.take(board, 'start');
    const cancel = this.#around.clock.after(EVERY, () => {
      this.#planned.delete(board);
      void this.take(board, 'time');
    });
    this.#planned.set(board, cancel);
  }

  /** Makes a point of the board as it is now, unless it is as it was at the last one. Never rejects: the day goes on. */
  take(board: string, reason: PointReason): Promise<void> {
    return this.#inTurn(board, async () => {
      try {
        const { phase, content } = await this.#around.read(board, (doc) => ({
          phase: readStage(doc).phase,
          content: readContent(doc),
        }));
        const wanted = draft(content, phase);
        if (wanted.digest !== this.#table.lastDigest(board))
          this.#add(board, { reason, phase }, await pack(wanted));
      } catch (error) {
        // A board that is being erased or a server that stops.
        if (error instanceof RoomUnavailable) return;
        this.#around.log.warn({ err: error, board }, 'no restore point was made');
      }
    });
  }

  /** The same at once, from inside a change to the document. */
  takeNow(board: string, doc: Doc, reason: PointReason): void {
    const { phase } = readStage(doc);
    const wanted = draft(readContent(doc), phase);
    if (wanted.digest !== this.#table.lastDigest(board)) this.#add(board, { reason, phase }, packNow(wanted));
  }

  /** Newest first, with what is being made. */
  list(board: string): Promise<PointInfo[]> {
    return this.#inTurn(board, () => Promise.resolve(this.#table.list(board)));
  }

  /** What a point holds; undefined when there is no such point of this board. */
  content(board: string, id: string): BoardContent | undefined {
    const bytes = this.#table.bytes(board, id);
    if (!bytes) return undefined;
    const content = unpack(bytes);
    return withoutRecords(content, this.#beingErased(board)) ?? content;
  }

  /** Whether this holds for any moment of a board. */
  some(board: string, holds: (content: BoardContent) => boolean): Promise<boolean> {
    return this.#inTurn(board, async () => {
      for (const { id } of this.#table.list(board)) {
        const content = this.content(board, id);
        if (content && holds(content)) return true;
        // Reading a large one takes a while: others get their turn in between.
        await setImmediate();
      }
      return false;
    });
  }

  /**
   * Carries out `removal`, which takes a record off the board, and takes it out of all points too.
   * @throws what `removal` throws; the points are left as they are then.
   */
  forgetting<T>(board: string, erased: Erased, removal: () => Promise<T>): Promise<T> {
    return this.#inTurn(board, async () => {
      this.#table.beginErasing(board, erased);
      let result: T;
      try {
        result = await removal();
      } catch (error) {
        this.#table.endErasing(board, erased);
        throw error;
      }
      await this.#finish(board);
      return result;
    });
  }

  /** Forgets a board with all its points. */
  erase(board: string): Promise<void> {
    this.#planned.get(board)?.();
    this.#planned.delete(board);
    return this.#inTurn(board, () => {
      this.#table.removeBoard(board);
      return Promise.resolve();
    });
  }

  /** Finishes what a crash interrupted. */
  async finishErasing(): Promise<void> {
    for (const board of this.#table.boardsBeingErasedFrom())
      await this.#inTurn(board, () => this.#finish(board));
  }

  /** Makes no more points; resolves when none is being made. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const cancel of this.#planned.values()) cancel();
    this.#planned.clear();
    await Promise.allSettled(this.#queues.values());
  }

  #inTurn<T>(board: string, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(board) ?? Promise.resolve();
    const result = before.then(work, work);
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.#queues.set(board, settled);
    void settled.then(() => {
      if (this.#queues.get(board) === settled) this.#queues.delete(board);
    });
    return result;
  }

  #add(board: string, about: { reason: PointReason; phase: string }, kept: Kept): void {
    const at = this.#around.clock.now();
    this.#table.add(board, { id: newId(), at, ...about }, kept);
    this.#table.remove(superfluous(this.#table.list(board), at));
  }

  #beingErased(board: string): ReadonlyMap<Binnable, ReadonlySet<string>> {
    const erased = new Map<Binnable, Set<string>>();
    for (const { root, id } of this.#table.beingErased(board))
      erased.set(root, (erased.get(root) ?? new Set()).add(id));
    return erased;
  }

  /** What fails here is tried again with the next record that is erased, and at the next start. */
  async #finish(board: string): Promise<void> {
    const done = this.#table.beingErased(board);
    const erased = this.#beingErased(board);
    try {
      for (const { id, phase } of this.#table.list(board)) {
        const bytes = this.#table.bytes(board, id);
        const cleaned = bytes && withoutRecords(unpack(bytes), erased);
        if (cleaned) this.#table.replace(id, await pack(draft(cleaned, phase)));
      }
      emptyWriteAheadLog(this.#around.database);
      for (const one of done) this.#table.endErasing(board, one);
    } catch (error) {
      this.#around.log.error({ err: error, board }, 'what was erased still stands in restore points');
    }
  }
}
