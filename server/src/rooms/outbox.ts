/**
 * What goes to one connection. A reader that falls behind gets nothing more of what can be made good later, until it
 * has read what lies waiting; then one answer brings it up to date, instead of every frame that it missed.
 */
import type { ErrorCode } from '@samenbord/sync';

/** A connection as rooms see it; the edge (sockets/) makes it out of a WebSocket. */
export interface Connection {
  /** Calls `sent` once the bytes have left the process. */
  send(bytes: Uint8Array, sent: () => void): void;
  /** Bytes that wait to leave the process. */
  readonly queued: number;
  close(code: number, reason: ErrorCode): void;
}

const STOP_ABOVE = 1024 * 1024;
const RESUME_BELOW = 128 * 1024;
/** With what is queued by then about 4 MB: such a client is better off starting over. */
const GIVE_UP_ABOVE = 3 * 1024 * 1024;
const TOO_SLOW = 4508;

const SYNC = 0;
const AWARENESS = 1;
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
/** State vector of a client that has nothing: no clients. */
const NOTHING = Uint8Array.of(0);

/** Everything but updates, answers and cursors is small and comes only once: it always goes out. */
const canWait = (bytes: Uint8Array): boolean =>
  bytes[0] === AWARENESS || (bytes[0] === SYNC && bytes[1] !== SYNC_STEP_1);
const isAnswer = (bytes: Uint8Array): boolean => bytes[0] === SYNC && bytes[1] === SYNC_STEP_2;

export class Outbox {
  readonly #connection: Connection;
  readonly #catchUp: (since: Uint8Array) => void;
  /** Set while behind: state vector of what the client certainly has. */
  #since: Uint8Array | undefined;
  #withheld = 0;

  /** `catchUp` must have an answer sent with everything after a state vector. */
  constructor(connection: Connection, catchUp: (since: Uint8Array) => void) {
    this.#connection = connection;
    this.#catchUp = catchUp;
  }

  /** Sends a frame, or keeps it back. `shown` is the state vector of everything that was sent before it. */
  send(bytes: Uint8Array, shown: Uint8Array): boolean {
    if (!canWait(bytes) || (!this.#since && this.#connection.queued <= STOP_ABOVE)) {
      this.#connection.send(bytes, this.#sent);
      return true;
    }
    this.#since ??= shown;
    // An answer fills a gap before `shown`, so without it nothing is certain.
    if (isAnswer(bytes)) this.#since = NOTHING;
    this.#withheld += bytes.length;
    if (this.#withheld > GIVE_UP_ABOVE) this.#connection.close(TOO_SLOW, 'too-slow');
    return false;
  }

  readonly #sent = (): void => {
    if (!this.#since || this.#connection.queued >= RESUME_BELOW) return;
    const since = this.#since;
    this.#since = undefined;
    this.#withheld = 0;
    this.#catchUp(since);
  };
}
