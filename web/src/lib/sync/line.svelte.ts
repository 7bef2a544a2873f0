/** What a page says about the connection and the saving, as rune state. */
import type { Refused, SaveStatus } from './provider.ts';

/** How long a change may be on its way before the others' warning counts it: a keystroke's round trip is no news. */
const WORTH_TELLING = 1500;

export class Line {
  #status = $state<SaveStatus | 'connecting'>('connecting');
  #refused = $state<Refused>();
  #unsaved = $state(0);
  #keptHere = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = 0;
  readonly #tellOthers: (unsaved: number) => void;

  /** @param tellOthers shows the others how many changes of this device are not saved; called sparingly */
  constructor(tellOthers: (unsaved: number) => void) {
    this.#tellOthers = tellOthers;
  }

  get status(): SaveStatus | 'connecting' {
    return this.#status;
  }

  get unsaved(): number {
    return this.#unsaved;
  }

  get refused(): Refused | undefined {
    return this.#refused;
  }

  /** Whether this device keeps a copy, so that closing the tab loses nothing. */
  get keptHere(): boolean {
    return this.#keptHere;
  }

  keepsHere(): void {
    this.#keptHere = true;
  }

  update(status: SaveStatus, unsaved: number): void {
    // Until the first connection succeeds once, "offline" is only "not yet".
    if (!(this.#status === 'connecting' && status === 'offline')) this.#status = status;
    this.#unsaved = unsaved;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#unsaved === this.#told) return;
      this.#told = this.#unsaved;
      this.#tellOthers(this.#unsaved);
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
