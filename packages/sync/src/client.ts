/**
 * Tells whether a client's work is safe. It watches the frames that go out and come in, and counts local changes
 * that no acknowledgement covers yet. No sockets, no clocks.
 *
 * The server acknowledges sync frames by their number on this connection. A step 2 holds everything that the client
 * has, so once it is acknowledged, every change before it is safe; an update that goes out before the first step 2
 * of a connection says nothing about work from before the connection.
 */
import { LATE } from '@samenbord/board';
import { readMessage } from './wire.ts';

export type SaveState =
  /** Everything is on the server's disk. */
  | 'saved'
  /** Something is under way. */
  | 'saving'
  /** Something waits for a connection. */
  | 'waiting'
  /** The server did not take something; see `held`. */
  | 'held';

/** The words for the codes stay out of this: a page would wait for all of them. */
const LATE_CODES: ReadonlySet<string> = new Set(LATE);

interface SentFrame {
  number: number;
  /** How many local changes are safe once this frame is. */
  covers: number;
}

export class SaveTracker {
  #changes: number;
  #safe = 0;
  #connected = false;
  #frames = 0;
  #answered = false;
  #sent: SentFrame[] = [];
  #held: string | undefined;

  /** `mayHoldUnsaved`: local storage brought back a document, and nobody knows whether all of it was saved. */
  constructor({ mayHoldUnsaved = false }: { mayHoldUnsaved?: boolean } = {}) {
    this.#changes = mayHoldUnsaved ? 1 : 0;
  }

  /** A new socket is open; frame numbers start again. */
  connected(): void {
    this.#connected = true;
    this.#frames = 0;
    this.#answered = false;
    this.#sent = [];
  }

  disconnected(): void {
    this.#connected = false;
    this.#sent = [];
  }

  /** The person changed the document. To be called before the frame with that change goes out. */
  changed(): void {
    this.#changes += 1;
  }

  /** A frame went out to the server. */
  sent(frame: Uint8Array): void {
    const { type } = readMessage(frame);
    if (type !== 'step2' && type !== 'update') return;
    this.#frames += 1;
    if (type === 'step2') this.#answered = true;
    if (this.#answered) this.#sent.push({ number: this.#frames, covers: this.#changes });
  }

  /** A frame came in from the server. */
  received(frame: Uint8Array): void {
    const message = readMessage(frame);
    if (message.type === 'notice' && !LATE_CODES.has(message.code)) this.#held = message.code;
    if (message.type !== 'saved') return;
    const covered = this.#sent.filter(({ number }) => number <= message.frames).at(-1);
    if (!covered) return;
    this.#safe = Math.max(this.#safe, covered.covers);
    this.#sent = this.#sent.filter(({ number }) => number > message.frames);
    // The server acknowledges nothing while it holds something back.
    this.#held = undefined;
  }

  /** How many local changes may still be lost with this device. */
  get unsaved(): number {
    return this.#changes - this.#safe;
  }

  /** Why the server did not take the last change: a code of the error registry. */
  get held(): string | undefined {
    return this.#held;
  }

  get state(): SaveState {
    if (this.unsaved === 0) return 'saved';
    if (this.#held) return 'held';
    return this.#connected ? 'saving' : 'waiting';
  }
}
