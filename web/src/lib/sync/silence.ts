/**
 * Notices a line that is dead without having been closed: the wifi that a laptop still shows. The server says
 * something at least every 15 seconds, so a longer silence means that nothing gets through any more.
 */
export class Silence {
  readonly #longest: number;
  readonly #onDead: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param longest in milliseconds */
  constructor(longest: number, onDead: () => void) {
    this.#longest = longest;
    this.#onDead = onDead;
  }

  /** A connection opened, or something came in. */
  heard(): void {
    this.stop();
    this.#timer = setTimeout(this.#onDead, this.#longest);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
