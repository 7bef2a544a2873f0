import type { FastifyRequest } from 'fastify';
import { Budget } from './budget.ts';
import type { BudgetSettings } from './budget.ts';
import { Scores, growingDelay } from './scores.ts';

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
export interface LimitSettings extends BudgetSettings {
  /** How often a client may before it has to wait. */
  free: number;
  /** Milliseconds after which one of a client's score is forgotten. */
  forgetOneAfter: number;
}

/**
 * Boards made without a key: a school makes a few a week, a training day one per person in the room. Counted by
 * address alone: a program can give itself another name with each request.
 */
export const NEW_BOARDS: LimitSettings = {
  free: 60,
  forgetOneAfter: 60_000,
  budget: 300,
  budgetPerSecond: 0.05,
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

export interface Client {
  address: string;
  /** Empty: everybody at the address counts as one. */
  browser: string;
}

export class ClientLimit {
  readonly #free: number;
  readonly #clients: Scores;
  readonly #addresses: Scores;
  readonly #budget: Budget;

  constructor(settings: LimitSettings) {
    this.#free = settings.free;
    this.#clients = new Scores(settings.forgetOneAfter);
    this.#addresses = new Scores(settings.forgetOneAfter);
    this.#budget = new Budget(settings);
  }

  /** Milliseconds that this client must wait; 0 when it may at once. */
  wait(client: Client, now: number): number {
    const own = this.#clients.last(keyOf(client));
    const notBefore = own ? own.at + growingDelay(own.count - this.#free, FIRST_DELAY, LONGEST_DELAY) : 0;
    if (notBefore > now) return notBefore - now;
    const isInnocent = this.#addresses.of(client.address, now) === 0;
    return Math.min(LONGEST_DELAY, this.#budget.wait(isInnocent, now));
  }

  /** Counts one more. */
  count(client: Client, now: number): void {
    this.#clients.add(keyOf(client), now);
    this.#addresses.add(client.address, now);
    this.#budget.spend(now);
  }
}

const keyOf = ({ address, browser }: Client): string => `${address} ${browser}`;

/** The client behind a request. */
export const clientOf = (request: FastifyRequest): Client => ({
  address: request.ip,
  browser: request.headers['user-agent'] ?? '',
});
