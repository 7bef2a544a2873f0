/** A WebSocket as rooms see a connection. */
import type { ErrorCode } from '@samenbord/sync';
import type { WebSocket } from 'ws';
import type { Connection } from '../rooms/outbox.ts';

/** How long the other end gets to answer the closing handshake. */
const CLOSE_WITHIN = 2_000;

export class SocketConnection implements Connection {
  readonly #socket: WebSocket;
  #closedWith: number | undefined;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  get queued(): number {
    return this.#socket.bufferedAmount;
  }

  /** The code that the server closed with, if it was the server. */
  get closedWith(): number | undefined {
    return this.#closedWith;
  }

  send(bytes: Uint8Array, sent: () => void): void {
    if (this.#closedWith !== undefined || this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(bytes, (error) => {
      if (!error) sent();
    });
  }

  close(code: number, reason: ErrorCode): void {
    if (this.#closedWith !== undefined) return;
    this.#closedWith = code;
    this.#socket.close(code, reason);
    const timer = setTimeout(() => {
      this.#socket.terminate();
    }, CLOSE_WITHIN);
    this.#socket.once('close', () => {
      clearTimeout(timer);
    });
  }
}
