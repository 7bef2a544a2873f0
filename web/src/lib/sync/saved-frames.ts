/**
 * Whether everything that went out on a connection is durable on the server. The server tells how many sync frames
 * (step 2 or update) of this connection it has written, counted from the first; nothing less counts as saved.
 */
import { MESSAGE } from '@samenbord/sync';

/** The sync step that only asks: it carries no work. */
const STEP_1 = 0;

export type SaveStatus = 'offline' | 'saving' | 'saved';

export class SavedFrames {
  #connected = false;
  #sent = 0;
  #saved = 0;
  /** Work done while there is no connection travels in the first step 2 after it comes back. */
  #waitingForStep2 = true;
  /** Whether the person changed anything since all was saved last. */
  #unsentWork = false;

  /** A new connection: the count starts over, and what is here has yet to be compared. */
  opened(): void {
    this.#connected = true;
    this.#waitingForStep2 = true;
    this.#sent = 0;
    this.#saved = 0;
  }

  closed(): void {
    this.#unsentWork ||= this.#sent > this.#saved;
    this.#connected = false;
  }

  /** A change by the person at this screen. */
  changed(): void {
    if (!this.#connected) this.#unsentWork = true;
  }

  /** A frame left; anything but work of ours is ignored. */
  sent(frame: Uint8Array): void {
    if (frame[0] !== MESSAGE.sync || frame[1] === STEP_1) return;
    this.#sent += 1;
    if (frame[1] === 1) this.#waitingForStep2 = false;
  }

  /** The server has made so many frames durable. */
  saved(frames: number): void {
    // A count beyond what was sent belongs to no connection of ours and must not vouch for later frames.
    if (frames > this.#sent) return;
    this.#saved = Math.max(this.#saved, frames);
    if (this.status === 'saved') this.#unsentWork = false;
  }

  get status(): SaveStatus {
    if (!this.#connected) return 'offline';
    return this.#waitingForStep2 || this.#saved < this.#sent ? 'saving' : 'saved';
  }

  /** How many changes the server may lack; at least 1 for work that was done without a connection. */
  get unsaved(): number {
    return Math.max(this.#connected ? this.#sent - this.#saved : 0, this.#unsentWork ? 1 : 0);
  }
}
