/** The server's time as rune state: timers end at the same moment on every screen, however wrong a laptop's clock. */
export class ServerClock {
  #offset = 0;
  #now = $state(Date.now());
  readonly #timer: ReturnType<typeof setInterval>;

  constructor() {
    this.#timer = setInterval(() => {
      this.#now = Date.now() + this.#offset;
    }, 1000);
  }

  get now(): number {
    return this.#now;
  }

  /** Sets the clock by what the server just said. */
  set(serverNow: number): void {
    this.#offset = serverNow - Date.now();
    this.#now = serverNow;
  }

  destroy(): void {
    clearInterval(this.#timer);
  }
}
