/** Whether somebody is at the projector's mouse: what they need shows only then. */

/** How long after the last movement, in milliseconds. */
const AWAY_AFTER = 6000;

export class Pointer {
  // Whoever has just opened the page wants to make it fill the screen.
  #used = $state(true);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.moved();
  }

  get used(): boolean {
    return this.#used;
  }

  moved(): void {
    this.#used = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#used = false), AWAY_AFTER);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}
