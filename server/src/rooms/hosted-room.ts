/**
 * One loaded room with its connections: gives it time, carries out its effects, writes its batches to the log.
 *
 * Invariants: one commit at a time; nothing that waits for durability is settled before the append that holds it;
 * after a failed append nothing of this instance counts any more (the host loads the room again from the log).
 */
import { ERRORS, writeQueryAwareness, writeStep1 } from '@samenbord/sync';
import type { Effect, ErrorCode, Plane, Room, SessionInfo } from '@samenbord/sync';
import * as Y from 'yjs';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { RoomMetrics } from './metrics.ts';
import type { Connection } from './outbox.ts';
import { Pace } from './pace.ts';
import type { RoomLog } from './room-log.ts';
import { Seats } from './seats.ts';
import { RoomUnavailable } from './unavailable.ts';
import { failAll, readWhenDurable } from './waiting.ts';
import type { Waiting } from './waiting.ts';

/** Between two looks at a room where nothing happens: it decides itself when to send a sign of life. */
const IDLE_TICK = 5_000;
/** How long an empty room stays: most who leave are back soon (reload, sleep, another network). */
const GRACE = 30_000;
const RESTART = ERRORS.restart.closeCode;

/** When a tick began, and when it should have. */
interface Tick {
  began: number;
  due: number;
}

/** A late addition on its way to where it is kept. */
export type LateEffect = Extract<Effect, { kind: 'toDesk' | 'toLane' }>;

interface Surroundings {
  clock: Clock;
  log: Log;
  metrics: RoomMetrics;
  /** Called whenever a change has become durable. */
  onCommitted: () => void;
  /** Keeps what came too late for a board; resolves when it is durable. */
  keep: (late: LateEffect) => Promise<void>;
  /** Called once, when this instance must not be used any more. */
  onGone: (room: HostedRoom) => void;
}

export class HostedRoom {
  readonly #room: Room;
  readonly #log: RoomLog;
  readonly #around: Surroundings;
  readonly #seats: Seats;
  readonly #pace = new Pace();
  /** State vector of what every client has been sent. */
  #shown: Uint8Array;
  #waiting: Waiting[] = [];
  #dirty = false;
  #committing: Promise<void> | undefined;
  #holds = 0;
  /** What clients sent while nothing was taken from them. */
  #arrivals: (() => void)[] | undefined;
  #timer: { forWork: boolean; cancel: () => void } | undefined;
  #retiring = false;
  #gone = false;

  constructor(room: Room, log: RoomLog, around: Surroundings) {
    this.#room = room;
    this.#log = log;
    this.#around = around;
    this.#seats = new Seats(around.metrics);
    this.#shown = Y.encodeStateVector(room.doc);
    this.#plan();
  }

  get key(): string {
    return this.#log.key;
  }

  get plane(): Plane {
    return this.#room.plane;
  }

  /** For looking only; what it holds may not be durable yet. */
  get doc(): Y.Doc {
    return this.#room.doc;
  }

  get sessions(): ReadonlyMap<string, SessionInfo> {
    return this.#room.sessions;
  }

  /** Whether a connected client says that it holds changes which are not acknowledged. */
  holdsBack(session: string): boolean {
    return Boolean(this.#room.presenceOf(session)?.unsaved);
  }

  /** @throws RoomUnavailable when this instance has ended. */
  join(session: SessionInfo, connection: Connection): void {
    if (this.#gone || this.#retiring) throw new RoomUnavailable('restart');
    this.#seats.add(session.id, connection, (since) => {
      this.receive(session.id, writeStep1(since));
      this.receive(session.id, writeQueryAwareness());
    });
    this.#work(() => this.#room.join(session, this.#around.clock.now()));
  }

  receive(session: string, bytes: Uint8Array): void {
    // What comes after the last commit was decided on is not acknowledged: the client sends it again.
    if (this.#gone || this.#retiring || !this.#seats.has(session)) return;
    if (this.#arrivals) this.#arrivals.push(() => this.receive(session, bytes));
    else this.#work(() => this.#room.receive(session, bytes, this.#around.clock.now()));
  }

  /** Takes nothing from clients until `resume`; what they send meanwhile comes then. */
  pause(): void {
    this.#arrivals ??= [];
  }

  resume(): void {
    const arrivals = this.#arrivals ?? [];
    this.#arrivals = undefined;
    for (const take of arrivals) take();
  }

  tell(participant: string, code: string): void {
    if (!this.#gone) this.#work(() => this.#room.tell(participant, code));
  }

  leave(session: string): void {
    this.#seats.remove(session);
    if (this.#gone) return;
    this.#work(() => this.#room.leave(session, this.#around.clock.now()));
  }

  /** Closes connections; the sessions are gone when this returns. */
  disconnect(code: number, reason: ErrorCode, who: (session: SessionInfo) => boolean = () => true): void {
    for (const session of [...this.#room.sessions.values()])
      if (who(session)) {
        this.#seats.close(session.id, code, reason);
        this.leave(session.id);
      }
  }

  /** The server's own change, in the open batch; see `durable`. What `fn` throws comes through. */
  apply<T>(fn: (doc: Y.Doc) => T): T {
    if (this.#gone) throw new RoomUnavailable('restart');
    const result = this.#room.change(fn);
    this.#dirty = true;
    this.#plan();
    return result;
  }

  /** Lets the log hold nothing but the document as it is after the open batch; done when that is durable. */
  forgetHistory(): void {
    this.#log.forgetRecords();
  }

  /** Resolves once everything that happened until now is on disk and sent to everybody. */
  durable(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#wait({ durable: resolve, failed: reject });
    });
  }

  /** What `fn` makes of the document when it holds nothing that could still be lost. */
  read<T>(fn: (doc: Y.Doc) => T): Promise<T> {
    return readWhenDurable(
      () => fn(this.#room.doc),
      (waiting) => this.#wait(waiting),
    );
  }

  /** Commits nothing until `first` is done; when that fails, what stands in the open batch never happened. */
  holdUntil(first: Promise<unknown>): void {
    this.#holds++;
    first.then(
      () => {
        this.#holds--;
        this.#plan();
      },
      (error: unknown) => this.#fail(error, []),
    );
  }

  /** Commits what is open, closes the connections that are left, and ends with a snapshot. */
  async retire(code: number = RESTART): Promise<void> {
    this.#retiring = true;
    try {
      while (this.#dirty || this.#waiting.length > 0 || this.#committing) await this.durable();
    } catch {
      // It failed and said so; there is nothing left to put away.
    }
    if (this.#gone) return;
    this.#end(code);
    if (!this.#log.hasRecords) return;
    try {
      await this.#log.snapshot(this.#room.encodeSnapshot());
    } catch (error) {
      // Every record is in the log all the same; the next time it is only longer to load.
      this.#around.log.warn({ err: error, room: this.key }, 'no snapshot was written');
    }
  }

  /** Stops at once, without a snapshot: for a board that is erased. Resolves when nothing is being written any more. */
  async abandon(reason: ErrorCode, code: number): Promise<void> {
    this.disconnect(code, reason);
    this.#end(code);
    await this.#committing;
  }

  #wait(waiting: Waiting): void {
    if (this.#gone) {
      waiting.failed(new RoomUnavailable('restart'));
      return;
    }
    if (!this.#dirty && !this.#committing && this.#waiting.length === 0) {
      waiting.closed?.();
      waiting.durable();
      return;
    }
    this.#waiting.push(waiting);
    this.#plan();
  }

  #work(step: () => Effect[]): void {
    this.#dirty = true;
    this.#guard(() => {
      this.#carryOut(step());
    });
    this.#plan();
  }

  /** The one place that decides when the room gets time. */
  #plan(): void {
    const forWork = this.#dirty || this.#waiting.length > 0;
    const mayTick = !this.#gone && !this.#committing && this.#holds === 0;
    // Planned work stays planned: putting it off at every frame would starve it.
    if (mayTick && forWork && this.#timer?.forWork) return;
    this.#timer?.cancel();
    this.#timer = undefined;
    if (!mayTick) return;
    const empty = this.#seats.size === 0;
    const pause = forWork ? this.#pace.interval : empty ? GRACE : IDLE_TICK;
    const due = this.#around.clock.now() + pause;
    const cancel = this.#around.clock.after(pause, () => {
      this.#timer = undefined;
      if (!forWork && empty) void this.retire();
      else this.#tick(due);
    });
    this.#timer = { forWork, cancel };
  }

  #tick(due: number): void {
    const began = this.#around.clock.now();
    this.#dirty = false;
    const batch = this.#waiting;
    this.#waiting = [];
    this.#guard(() => {
      const record = this.#carryOut(this.#room.tick(began));
      for (const waiting of batch) waiting.closed?.();
      if (record) this.#committing = this.#commit(record, batch, { began, due });
      else for (const waiting of batch) waiting.durable();
    }, batch);
    if (!this.#committing) this.#keepPace({ began, due });
    this.#plan();
  }

  /** A slow disk counts as work too: SQLite writes on this thread. */
  #keepPace({ began, due }: Tick): void {
    this.#pace.ticked(this.#around.clock.now() - began, began - due);
  }

  async #commit(record: Uint8Array, batch: readonly Waiting[], tick: Tick): Promise<void> {
    const { clock, metrics } = this.#around;
    const closed = Y.encodeStateVector(this.#room.doc);
    // Now, while the document holds exactly what the log will hold after this record.
    const snapshot = this.#log.snapshotDue ? this.#room.encodeSnapshot() : undefined;
    const began = clock.now();
    try {
      await this.#log.append(record);
    } catch (error) {
      this.#carryOut(this.#room.failed(clock.now()));
      this.#fail(error, batch);
      return;
    } finally {
      this.#committing = undefined;
    }
    metrics.committed(clock.now() - began, record.length);
    const shortened = snapshot && this.#shorten(snapshot);
    if (!this.#gone)
      this.#guard(() => {
        this.#carryOut(this.#room.committed(clock.now()));
        this.#shown = closed;
      });
    this.#keepPace(tick);
    this.#plan();
    await shortened;
    for (const waiting of batch) waiting.durable();
    this.#around.onCommitted();
  }

  async #shorten(snapshot: Uint8Array): Promise<void> {
    try {
      await this.#log.snapshot(snapshot);
    } catch (error) {
      this.#around.log.warn({ err: error, room: this.key }, 'no snapshot was written');
    }
  }

  /** Sends and closes; returns the record to commit when there is one. */
  #carryOut(effects: readonly Effect[]): Uint8Array | undefined {
    let record: Uint8Array | undefined;
    for (const effect of effects)
      switch (effect.kind) {
        case 'send':
          this.#seats.send(effect.session, effect.bytes, this.#shown);
          break;
        case 'close':
          this.#around.metrics.refused(effect.reason);
          this.#seats.close(effect.session, effect.code, effect.reason);
          break;
        case 'commit':
          record = effect.record;
          break;
        case 'toDesk':
        case 'toLane':
          // Its writer is told that it is safe by a commit of this room.
          this.holdUntil(this.#around.keep(effect));
          break;
      }
    return record;
  }

  /** A room that throws or breaks is in an unknown state: start over from the log. */
  #guard(step: () => void, batch: readonly Waiting[] = []): void {
    try {
      step();
      if (this.#room.broken) throw new Error('The room met a fault of its own.');
    } catch (error) {
      this.#fail(error, batch);
    }
  }

  #fail(error: unknown, batch: readonly Waiting[]): void {
    failAll(batch, error);
    if (this.#gone) return;
    this.#around.log.error({ err: error, room: this.key }, 'a room starts over from its log');
    this.#end(RESTART, error);
  }

  #end(code: number, cause?: unknown): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#timer?.cancel();
    this.#timer = undefined;
    failAll(this.#waiting.splice(0), cause);
    this.#seats.closeAll(code, 'restart');
    this.#around.metrics.unloaded();
    this.#around.onGone(this);
  }
}
