/** Beyond this many the ones that were counted longest ago are forgotten: memory stays bounded whatever is sent. */
const MAX_REMEMBERED = 10_000;

interface Score {
  count: number;
  /** When it was counted last, in milliseconds. */
  at: number;
}

/** How often each of many did something, of which time takes one after the other away. In memory only. */
export class Scores {
  readonly #forgetOneAfter: number;
  readonly #scores = new Map<string, Score>();

  /** `forgetOneAfter` in milliseconds. */
  constructor(forgetOneAfter: number) {
    this.#forgetOneAfter = forgetOneAfter;
  }

  /** The score as it was when last counted. */
  last(key: string): Score | undefined {
    return this.#scores.get(key);
  }

  of(key: string, now: number): number {
    const score = this.#scores.get(key);
    return score ? Math.max(0, score.count - (now - score.at) / this.#forgetOneAfter) : 0;
  }

  /** Counts one more; gives the score with it. */
  add(key: string, now: number): number {
    const count = this.of(key, now) + 1;
    // Deleted first, so that the map's order stays that of the last count.
    this.#scores.delete(key);
    this.#scores.set(key, { count, at: now });
    const [oldest] = this.#scores.keys();
    if (this.#scores.size > MAX_REMEMBERED && oldest !== undefined) this.#scores.delete(oldest);
    return count;
  }
}

/** Milliseconds to wait for the part of a score that goes over what is free: twice as long for each further one. */
export function growingDelay(over: number, first: number, longest: number): number {
  return over > 0 ? Math.min(longest, first * 2 ** (Math.ceil(over) - 1)) : 0;
}
