import type { Clock } from './clock.ts';

/** A clock for tests. Between two timers everything that waits on promises gets its turn. */
export class FakeClock implements Clock {
  #now = 1_000_000;
  #timers: { at: number; call: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, call: () => void): () => void {
    const timer = { at: this.#now + ms, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Milliseconds until the next timer, or undefined when nothing is planned. */
  get next(): number | undefined {
    const times = this.#timers.map(({ at }) => at - this.#now);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Moves on, calling what falls due in its order. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (;;) {
      const [due] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!due) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#now = due.at;
      due.call();
      await settled();
    }
    this.#now = end;
  }
}

/** Lets everything that waits for promises, and for their successors, run. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
