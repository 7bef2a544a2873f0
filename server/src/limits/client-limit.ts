import type { FastifyRequest } from 'fastify';

/**
 * Slows down who does one thing very often, without ever closing the door on a school, where everybody shares one
 * address and often one kind of laptop. Three levels, from fair to firm:
 *
 * - a client (address and browser together) has a score, of which time takes one after the other away. Above
 *   `free` each further one makes it wait twice as long, from 1 s to 30 s;
 * - the server as a whole has a budget that fills up again. When it is used up, whoever has a score waits;
 * - an address without one may go on for a `reserve`, so that one client cannot keep everybody else out.
 *
 * Addresses live in memory only, for minutes. No clock inside: `now` is in milliseconds.
 */
export interface LimitSettings {
  /** How often a client may before it has to wait. */
  free: number;
  /** Milliseconds after which one of a client's score is forgotten. */
  forgetOneAfter: number;
  budget: number;
  budgetPerSecond: number;
  reserve: number;
}

/**
 * Wrong join codes. With codes of 38 bits, guessing at full speed around the clock for a year has about one chance
 * in 4,000 per open board.
 */
export const WRONG_CODES: LimitSettings = {
  free: 20,
  forgetOneAfter: 10_000,
  budget: 300,
  budgetPerSecond: 2,
  reserve: 1000,
};

/**
 * Boards made without a key: a school makes a few a week, a training day one per person in the room, who may all
 * sit at the same kind of laptop and so count as one client.
 */
export const NEW_BOARDS: LimitSettings = {
  free: 100,
  forgetOneAfter: 10_000,
  budget: 600,
  budgetPerSecond: 0.1,
  reserve: 60,
};

/** Answers to an early question: a whole team may sit behind one address at lunch. */
export const EARLY_ANSWERS: LimitSettings = {
  free: 60,
  forgetOneAfter: 10_000,
  budget: 600,
  budgetPerSecond: 1,
  reserve: 60,
};

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30_000;
/** Beyond this many clients the oldest are forgotten: memory stays bounded whatever is sent. */
const MAX_CLIENTS = 10_000;

interface Score {
  count: number;
  at: number;
  /** Not again before this time. */
  notBefore: number;
}

export interface Client {
  address: string;
  browser: string;
}

export class ClientLimit {
  readonly #settings: LimitSettings;
  readonly #clients = new Map<string, Score>();
  readonly #addresses = new Map<string, Score>();
  #budget: number;
  #budgetAt = 0;

  constructor(settings: LimitSettings) {
    this.#settings = settings;
    this.#budget = settings.budget;
  }

  /** Milliseconds that this client must wait; 0 when it may at once. */
  wait(client: Client, now: number): number {
    const own = this.#clients.get(keyOf(client));
    if (own && own.notBefore > now) return own.notBefore - now;
    const budget = this.#refill(now);
    if (budget >= 1) return 0;
    const address = this.#addresses.get(client.address);
    const isInnocent = !address || this.#faded(address, now) === 0;
    if (isInnocent && budget >= 1 - this.#settings.reserve) return 0;
    const seconds = (1 - Math.max(0, budget)) / this.#settings.budgetPerSecond;
    return isInnocent ? LONGEST_DELAY : Math.min(LONGEST_DELAY, Math.ceil(seconds * 1000));
  }

  /** Counts one more. */
  count(client: Client, now: number): void {
    const score = this.#score(this.#clients, keyOf(client), now);
    const over = score.count - this.#settings.free;
    if (over > 0) score.notBefore = now + Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (Math.ceil(over) - 1));
    this.#score(this.#addresses, client.address, now);
    this.#budget = Math.max(-this.#settings.reserve, this.#refill(now) - 1);
  }

  #refill(now: number): number {
    const gained = Math.max(0, ((now - this.#budgetAt) / 1000) * this.#settings.budgetPerSecond);
    this.#budget = Math.min(this.#settings.budget, this.#budget + gained);
    this.#budgetAt = now;
    return this.#budget;
  }

  #faded(score: Score, now: number): number {
    return Math.max(0, score.count - (now - score.at) / this.#settings.forgetOneAfter);
  }

  #score(scores: Map<string, Score>, key: string, now: number): Score {
    const before = scores.get(key);
    const count = (before ? this.#faded(before, now) : 0) + 1;
    const score = { count, at: now, notBefore: before?.notBefore ?? 0 };
    // Deleted first, so that the map's order stays that of the last count.
    scores.delete(key);
    scores.set(key, score);
    const [oldest] = scores.keys();
    if (scores.size > MAX_CLIENTS && oldest !== undefined) scores.delete(oldest);
    return score;
  }
}

const keyOf = ({ address, browser }: Client): string => `${address} ${browser}`;

/** The client behind a request. */
export const clientOf = (request: FastifyRequest): Client => ({
  address: request.ip,
  browser: request.headers['user-agent'] ?? '',
});
