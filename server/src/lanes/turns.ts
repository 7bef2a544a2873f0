/** Whose turn it is with the lanes of a board: any number of people vote at once, but nobody while they are counted. */
export class Turns {
  readonly #alone = new Map<string, Promise<unknown>>();
  readonly #together = new Map<string, Set<Promise<unknown>>>();

  /** Runs once nothing runs alone. */
  async together<T>(board: string, work: () => Promise<T>): Promise<T> {
    for (let first = this.#alone.get(board); first; first = this.#alone.get(board)) await first;
    const running = this.#together.get(board) ?? new Set();
    this.#together.set(board, running);
    const result = work();
    running.add(result);
    try {
      return await result;
    } finally {
      running.delete(result);
      if (running.size === 0 && this.#together.get(board) === running) this.#together.delete(board);
    }
  }

  /** Runs once nothing else runs, and keeps what comes later waiting. */
  async alone<T>(board: string, work: () => Promise<T>): Promise<T> {
    const last = this.#alone.get(board);
    const before = [...(last ? [last] : []), ...(this.#together.get(board) ?? [])];
    const result = Promise.allSettled(before).then(work);
    // Whoever waits for its end doesn't want its error.
    const ended: Promise<unknown> = result
      .catch(() => undefined)
      .then(() => {
        if (this.#alone.get(board) === ended) this.#alone.delete(board);
      });
    this.#alone.set(board, ended);
    return result;
  }
}
