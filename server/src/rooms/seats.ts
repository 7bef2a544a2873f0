/** The connections of a room, by session. */
import type { ErrorCode } from '@samenbord/sync';
import type { RoomMetrics } from './metrics.ts';
import { Outbox } from './outbox.ts';
import type { Connection } from './outbox.ts';

interface Seat {
  connection: Connection;
  outbox: Outbox;
}

export class Seats {
  readonly #metrics: RoomMetrics;
  readonly #seats = new Map<string, Seat>();

  constructor(metrics: RoomMetrics) {
    this.#metrics = metrics;
  }

  get size(): number {
    return this.#seats.size;
  }

  has(session: string): boolean {
    return this.#seats.has(session);
  }

  /** `catchUp` must have an answer sent with everything after a state vector. */
  add(session: string, connection: Connection, catchUp: (since: Uint8Array) => void): void {
    this.#seats.set(session, { connection, outbox: new Outbox(connection, catchUp) });
    this.#metrics.joined();
  }

  remove(session: string): void {
    if (this.#seats.delete(session)) this.#metrics.left();
  }

  /** `shown`: state vector of everything that was sent before. */
  send(session: string, bytes: Uint8Array, shown: Uint8Array): void {
    if (this.#seats.get(session)?.outbox.send(bytes, shown)) this.#metrics.sent(bytes.length);
  }

  close(session: string, code: number, reason: ErrorCode): void {
    this.#seats.get(session)?.connection.close(code, reason);
    this.remove(session);
  }

  closeAll(code: number, reason: ErrorCode): void {
    for (const session of [...this.#seats.keys()]) this.close(session, code, reason);
  }
}
