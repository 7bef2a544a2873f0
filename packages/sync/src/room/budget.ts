/**
 * How much one participant may ask of a room: bytes to read, and steps to put them in place. Frames that are all fine
 * one by one can still take a thread that everybody shares. Kept per participant, so that neither more tabs nor a new
 * connection buy more.
 */
import { BYTES_BURST, BYTES_PER_SECOND, STEPS_BURST, STEPS_PER_SECOND } from '../limits.ts';

class Budget {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #accounts = new Map<string, { left: number; at: number }>();

  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** Takes an amount when there is that much left, and says whether there was. */
  take(participant: string, amount: number, now: number): boolean {
    const { left, at } = this.#accounts.get(participant) ?? { left: this.#burst, at: now };
    const earned = (Math.max(0, now - at) / 1000) * this.#perSecond;
    const available = Math.min(this.#burst, left + earned);
    const enough = amount <= available;
    this.#accounts.set(participant, { left: enough ? available - amount : available, at: now });
    return enough;
  }
}

export class Budgets {
  readonly #bytes = new Budget(BYTES_BURST, BYTES_PER_SECOND);
  readonly #steps = new Budget(STEPS_BURST, STEPS_PER_SECOND);

  takeBytes(participant: string, bytes: number, now: number): boolean {
    return this.#bytes.take(participant, bytes, now);
  }

  takeSteps(participant: string, steps: number, now: number): boolean {
    return this.#steps.take(participant, steps, now);
  }
}
