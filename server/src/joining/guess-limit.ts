/**
 * Slows down guessing of join codes without ever closing the door on a school, where everybody shares one address
 * and often one kind of laptop. Only wrong codes count; three levels, from fair to firm:
 *
 * - a client (address and browser together) has a score of wrong codes, one forgotten every 10 s. Above 20 each
 *   further one makes it wait twice as long, from 1 s to 30 s;
 * - the server as a whole has a budget of 300 wrong codes that fills up by two a second. When it is used up,
 *   whoever sent wrong codes lately waits;
 * - an address that sent none may go on for another 1,000, so that one guesser cannot keep everybody else out.
 *
 * With codes of 38 bits, guessing at full speed around the clock for a year has about one chance in 4,000 per open
 * board. Addresses live in memory only, for minutes. No clock inside: `now` is in milliseconds.
 */
const FREE_TRIES = 20;
const FORGET_ONE_AFTER = 10_000;
const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30_000;
const BUDGET = 300;
const BUDGET_PER_SECOND = 2;
const RESERVE = 1000;
/** Beyond this many clients the oldest are forgotten: memory stays bounded whatever is sent. */
const MAX_CLIENTS = 10_000;

interface Score {
  wrong: number;
  at: number;
  /** No try before this time. */
  notBefore: number;
}

export interface Client {
  address: string;
  browser: string;
}

export class GuessLimit {
  readonly #clients = new Map<string, Score>();
  readonly #addresses = new Map<string, Score>();
  #budget = BUDGET;
  #budgetAt = 0;

  /** Milliseconds that this client must wait before it may try a code; 0 when it may at once. */
  wait(client: Client, now: number): number {
    const own = this.#clients.get(keyOf(client));
    if (own && own.notBefore > now) return own.notBefore - now;
    const budget = this.#refill(now);
    if (budget >= 1) return 0;
    const address = this.#addresses.get(client.address);
    const isInnocent = !address || faded(address, now) === 0;
    if (isInnocent && budget >= 1 - RESERVE) return 0;
    return isInnocent ? LONGEST_DELAY : Math.ceil(((1 - Math.max(0, budget)) / BUDGET_PER_SECOND) * 1000);
  }

  /** Counts a wrong code. */
  wrong(client: Client, now: number): void {
    const score = count(this.#clients, keyOf(client), now);
    const over = score.wrong - FREE_TRIES;
    if (over > 0) score.notBefore = now + Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (Math.ceil(over) - 1));
    count(this.#addresses, client.address, now);
    this.#budget = Math.max(-RESERVE, this.#refill(now) - 1);
  }

  #refill(now: number): number {
    const gained = Math.max(0, ((now - this.#budgetAt) / 1000) * BUDGET_PER_SECOND);
    this.#budget = Math.min(BUDGET, this.#budget + gained);
    this.#budgetAt = now;
    return this.#budget;
  }
}

const keyOf = ({ address, browser }: Client): string => `${address} ${browser}`;

const faded = (score: Score, now: number): number =>
  Math.max(0, score.wrong - (now - score.at) / FORGET_ONE_AFTER);

function count(scores: Map<string, Score>, key: string, now: number): Score {
  const before = scores.get(key);
  const score = { wrong: (before ? faded(before, now) : 0) + 1, at: now, notBefore: before?.notBefore ?? 0 };
  // Deleted first, so that the map's order stays that of the last wrong code.
  scores.delete(key);
  scores.set(key, score);
  const [oldest] = scores.keys();
  if (scores.size > MAX_CLIENTS && oldest !== undefined) scores.delete(oldest);
  return score;
}
