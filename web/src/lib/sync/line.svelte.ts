/** What a page says about the connection and the saving, as rune state. */
import type { Refused, SaveStatus } from './provider.ts';

/** How long a change may be on its way before the others' warning counts it: a keystroke's round trip is no news. */
const WORTH_TELLING = 1500;

export type LineStatus = SaveStatus | 'connecting';

/** Worst first: what one document is at stands for all. */
const ORDER: readonly LineStatus[] = ['offline', 'connecting', 'held', 'saving', 'saved'];

export class Line {
  #status = $state<LineStatus>('connecting');
  #refused = $state<Refused>();
  #unsaved = $state(0);
  #written = $state(false);
  /** How the own lane is; undefined while it is not needed. */
  #lane = $state.raw<{ status: SaveStatus; unsaved: number; written: boolean }>();
  /** Requests under way with what somebody gave and no document holds yet. */
  #asking = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = 0;
  readonly #tellOthers: (unsaved: number) => void;

  /** @param tellOthers shows the others how many changes of this device are not saved; called sparingly */
  constructor(tellOthers: (unsaved: number) => void) {
    this.#tellOthers = tellOthers;
  }

  get status(): LineStatus {
    const status = this.#ofDocuments;
    return status === 'saved' && this.#asking > 0 ? 'saving' : status;
  }

  get #ofDocuments(): LineStatus {
    const lane = this.#lane;
    // A lane that is only being opened, with nothing to save, is no news.
    if (!lane || lane.unsaved === 0) return this.#status;
    return ORDER.find((status) => status === this.#status || status === lane.status) ?? this.#status;
  }

  get unsaved(): number {
    return this.#unsaved + (this.#lane?.unsaved ?? 0);
  }

  get refused(): Refused | undefined {
    return this.#refused;
  }

  /** Whether this device has written down everything, so that closing the tab loses nothing. */
  get keptHere(): boolean {
    return this.#written && (!this.#lane || this.#lane.unsaved === 0 || this.#lane.written);
  }

  keepsHere(written: boolean): void {
    this.#written = written;
  }

  update(status: SaveStatus, unsaved: number): void {
    // Until the first connection succeeds once, "offline" is only "not yet".
    if (!(this.#status === 'connecting' && status === 'offline')) this.#status = status;
    this.#unsaved = unsaved;
    this.#tell();
  }

  /** Calls nothing saved before a request with what somebody gave, as a ballot, has its answer. */
  async covers(request: Promise<unknown>): Promise<void> {
    this.#asking += 1;
    try {
      await request;
    } finally {
      this.#asking -= 1;
    }
  }

  /** The own lane beside the board. */
  updateLane(lane: { status: SaveStatus; unsaved: number; written: boolean } | undefined): void {
    this.#lane = lane;
    this.#tell();
  }

  #tell(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      // Of a lane others hear that something waits, and not how much: that would tell how much somebody writes.
      const unsaved = this.#unsaved + Math.min(1, this.#lane?.unsaved ?? 0);
      if (unsaved === this.#told) return;
      this.#told = unsaved;
      this.#tellOthers(unsaved);
    }, WORTH_TELLING);
  }

  /** No first connection after a while: say so. */
  giveUpWaiting(): void {
    if (this.#status === 'connecting') this.#status = 'offline';
  }

  refuse(why: Refused): void {
    this.#refused = why;
    this.#status = 'offline';
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}
