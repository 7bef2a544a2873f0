/** Finds sockets whose other end is gone without a word: a laptop that was shut, a phone out of range. */

/** What is needed of a WebSocket. */
export interface Pinged {
  on(event: 'pong' | 'message', listener: () => void): unknown;
  once(event: 'close', listener: () => void): unknown;
  ping(): void;
  terminate(): void;
}

export class Heartbeat {
  /** Socket → whether it was heard of since the last beat. */
  readonly #alive = new Map<Pinged, boolean>();
  readonly #timer: NodeJS.Timeout;

  /** A socket silent for one to two intervals (milliseconds) is ended. */
  constructor(interval: number) {
    this.#timer = setInterval(() => {
      this.beat();
    }, interval);
    this.#timer.unref();
  }

  watch(socket: Pinged): void {
    const alive = () => this.#alive.set(socket, true);
    alive();
    socket.on('pong', alive);
    socket.on('message', alive);
    socket.once('close', () => this.#alive.delete(socket));
  }

  beat(): void {
    for (const [socket, alive] of this.#alive) {
      if (!alive) {
        // Not `close`: nobody answers the closing handshake.
        socket.terminate();
        continue;
      }
      this.#alive.set(socket, false);
      socket.ping();
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
