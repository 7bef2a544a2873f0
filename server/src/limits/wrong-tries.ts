/**
 * Makes guessing a secret slow and bounded, without one guesser closing the door on a school, where everybody shares
 * one address. The right one is always looked for first: it passes at once, whatever others at that address do. What
 * guessing costs:
 *
 * - the answer to a wrong try waits, twice as long with each further one from that address;
 * - a few of those wait at a time, more are told to come back later;
 * - all together have a budget of wrong tries. It bounds how many secrets can be tried at all, however many programs
 *   try at once. Only when it is used up must somebody at an address that tried wrong wait for the next one; others
 *   go on for a `reserve`.
 */
import { Budget } from './budget.ts';
import type { BudgetSettings } from './budget.ts';
import { Scores, growingDelay } from './scores.ts';

export interface WrongTrySettings extends BudgetSettings {
  /** Wrong tries from one address that are answered at once. */
  free: number;
  /** Milliseconds after which one wrong try from an address is forgotten. */
  forgetOneAfter: number;
}

/**
 * Join codes, of 38 bits. Whoever uses up the budget at once and all that comes in on a whole day has tried one in
 * 190,000 of them; in a year without an end one in 1,700.
 */
export const WRONG_CODES: WrongTrySettings = {
  free: 20,
  forgetOneAfter: 10_000,
  budget: 1_000_000,
  budgetPerSecond: 5,
  reserve: 10_000,
};

/** The key to make boards: chosen by a person, so far fewer, and seldom typed. */
export const WRONG_KEYS: WrongTrySettings = {
  free: 5,
  forgetOneAfter: 60_000,
  budget: 10_000,
  budgetPerSecond: 0.1,
  reserve: 100,
};

const FIRST_DELAY = 250;
const LONGEST_DELAY = 4000;
/** Answers to wrong tries from one address that wait at the same time. */
const MOST_WAITING = 20;

export type Try<T> =
  { is: 'right'; found: T } | { is: 'wrong' } | { is: 'too-often'; /** Milliseconds. */ waitMs: number };

export class WrongTries {
  readonly #free: number;
  readonly #addresses: Scores;
  readonly #budget: Budget;
  readonly #pause: (ms: number) => Promise<void>;
  readonly #waiting = new Map<string, number>();

  /** `pause` resolves after so many milliseconds. */
  constructor(settings: WrongTrySettings, pause: (ms: number) => Promise<void>) {
    this.#free = settings.free;
    this.#addresses = new Scores(settings.forgetOneAfter);
    this.#budget = new Budget(settings);
    this.#pause = pause;
  }

  /** One try; `find` gives undefined for a wrong one. `now` is in milliseconds. */
  async attempt<T>(address: string, now: number, find: () => T | undefined): Promise<Try<T>> {
    const spent = this.#budget.wait(this.#addresses.of(address, now) === 0, now);
    if (spent > 0) return { is: 'too-often', waitMs: spent };
    const found = find();
    if (found !== undefined) return { is: 'right', found };
    this.#budget.spend(now);
    const over = this.#addresses.add(address, now) - this.#free;
    const delay = growingDelay(over, FIRST_DELAY, LONGEST_DELAY);
    if (delay === 0) return { is: 'wrong' };
    if ((this.#waiting.get(address) ?? 0) >= MOST_WAITING) return { is: 'too-often', waitMs: delay };
    this.#count(address, 1);
    await this.#pause(delay);
    this.#count(address, -1);
    return { is: 'wrong' };
  }

  #count(address: string, change: 1 | -1): void {
    const waiting = (this.#waiting.get(address) ?? 0) + change;
    if (waiting > 0) this.#waiting.set(address, waiting);
    else this.#waiting.delete(address);
  }
}
