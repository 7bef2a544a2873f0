/**
 * The rooms that are in memory: loads one when somebody needs it, and forgets it when it ends. What may not be opened
 * now (a board that is erased, lanes that rest, a server that stops) is refused here.
 */
import { OPEN_WORK, readSituation } from '@samenbord/board';
import type { BoardSituation } from '@samenbord/board';
import { Room } from '@samenbord/sync';
import type { Plane } from '@samenbord/sync';
import { laneRoom } from '../lanes/lane-room.ts';
import { isPlaneOf } from '../storage/store.ts';
import type { LoadedLog, Store } from '../storage/store.ts';
import type { Clock } from './clock.ts';
import { HostedRoom } from './hosted-room.ts';
import type { LateEffect } from './hosted-room.ts';
import type { Log } from './log.ts';
import type { RoomMetrics } from './metrics.ts';
import { BOARD, keyOf } from './planes.ts';
import type { PlaneOfBoard } from './planes.ts';
import { RoomLog } from './room-log.ts';
import { RoomUnavailable } from './unavailable.ts';

const NOTHING_KNOWN: BoardSituation = { state: 'open', locked: false, rules: OPEN_WORK };

export interface Surroundings {
  store: Store;
  clock: Clock;
  log: Log;
  metrics: RoomMetrics;
  /** Called whenever something on a board has become durable. */
  onCommitted: (board: string) => void;
  /** Keeps what came too late for a board; resolves when it is durable. */
  keep: (board: string, late: LateEffect) => Promise<void>;
  /** Called when a room is in memory no more. */
  onGone: () => void;
}

export class RoomLoader {
  readonly #around: Surroundings;
  readonly #loading = new Map<string, Promise<HostedRoom>>();
  readonly #loaded = new Map<string, HostedRoom>();
  readonly #erasing = new Set<string>();
  /** Boards whose lanes nobody may open now. */
  readonly #resting = new Set<string>();
  #closing = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The shared board, when it is in memory. */
  loaded(board: string): HostedRoom | undefined {
    return this.#loaded.get(board);
  }

  /** A board with all its planes, as far as they are in memory. */
  roomsOf(board: string): HostedRoom[] {
    return this.keys(board).flatMap((key) => this.#loaded.get(key) ?? []);
  }

  keys(board: string): string[] {
    return [...this.#loaded.keys()].filter((key) => isPlaneOf(key, board));
  }

  /** How things stand on a board that is in memory. */
  situationOf(board: string): BoardSituation | undefined {
    const room = this.#loaded.get(board);
    return room && readSituation(room.doc);
  }

  /** @throws RoomUnavailable */
  async open(board: string, of: PlaneOfBoard): Promise<HostedRoom> {
    if (this.#closing) throw new RoomUnavailable('restart');
    if (this.#erasing.has(board)) throw new RoomUnavailable('no-such-board');
    if (of.plane === 'own') {
      // Its rules are the board's.
      await this.open(board, BOARD);
      if (this.#resting.has(board)) throw new RoomUnavailable('restart');
    }
    const key = keyOf(board, of);
    const present = this.#loaded.get(key);
    if (present) return present;
    let loading = this.#loading.get(key);
    if (!loading) {
      loading = this.#load(board, of).finally(() => this.#loading.delete(key));
      this.#loading.set(key, loading);
    }
    return loading;
  }

  /**
   * Makes a board that the store has nothing of.
   * @throws RoomUnavailable when it has
   */
  async create(board: string): Promise<HostedRoom> {
    if (this.#closing) throw new RoomUnavailable('restart');
    if (await this.#around.store.load(board)) throw new RoomUnavailable('bad-request');
    return this.#host(board, Room.empty('board'), new RoomLog(this.#around.store, board, undefined));
  }

  /** Lets nobody open any plane of a board while `work` is at it. */
  async whileErasing(board: string, work: () => Promise<void>): Promise<void> {
    this.#erasing.add(board);
    try {
      await this.#untilLoaded(board);
      await work();
    } finally {
      this.#erasing.delete(board);
    }
  }

  /** Puts all lanes of a board away, and lets nobody open one while `work` is at what the store keeps of them. */
  async whileLanesRest<T>(board: string, work: () => Promise<T>): Promise<T> {
    this.#resting.add(board);
    try {
      await this.#untilLoaded(board);
      const lanes = this.roomsOf(board).filter(({ plane }) => plane === 'own');
      await Promise.all(lanes.map((lane) => lane.retire()));
      return await work();
    } finally {
      this.#resting.delete(board);
    }
  }

  /** Ends all rooms; none is loaded any more. */
  async close(code: number): Promise<void> {
    this.#closing = true;
    await Promise.allSettled(this.#loading.values());
    await Promise.all([...this.#loaded.values()].map((room) => room.retire(code)));
  }

  async #load(board: string, of: PlaneOfBoard): Promise<HostedRoom> {
    const { plane } = of;
    const { store, log } = this.#around;
    const key = keyOf(board, of);
    try {
      const loaded = await store.load(key);
      // A desk comes into being with the first thing laid on it; a board only through `create`.
      if (!loaded && plane === 'board') throw new RoomUnavailable('no-such-board');
      if (loaded?.damage)
        log.error({ room: key, damage: loaded.damage }, 'the end of a log was unreadable and laid aside');
      return this.#host(key, this.#roomFor(board, plane, loaded), new RoomLog(store, key, loaded));
    } catch (error) {
      if (error instanceof RoomUnavailable) throw error;
      log.error({ err: error, room: key }, 'a room could not be loaded');
      throw new RoomUnavailable('internal', { cause: error });
    }
  }

  #roomFor(board: string, plane: Plane, stored: LoadedLog | undefined): Room {
    if (plane !== 'own') return stored ? Room.restore(plane, stored) : Room.empty(plane);
    let known = NOTHING_KNOWN;
    return laneRoom(stored, () => {
      // The board may have been let go of meanwhile, for nobody is on it; then nobody changes it either.
      return (known = this.situationOf(board) ?? known);
    });
  }

  async #untilLoaded(board: string): Promise<void> {
    const loading = [...this.#loading].filter(([key]) => isPlaneOf(key, board));
    await Promise.allSettled(loading.map(([, room]) => room));
  }

  #host(key: string, room: Room, log: RoomLog): HostedRoom {
    const { clock, metrics, onCommitted, keep, onGone } = this.#around;
    const hosted = new HostedRoom(room, log, {
      clock,
      log: this.#around.log,
      metrics,
      onCommitted: () => {
        if (room.plane === 'board') onCommitted(key);
      },
      keep: (late) => keep(key, late),
      onGone: (gone) => {
        if (this.#loaded.get(key) === gone) this.#loaded.delete(key);
        onGone();
      },
    });
    if (this.#resting.has(key)) hosted.pause();
    this.#loaded.set(key, hosted);
    metrics.loaded();
    return hosted;
  }
}
