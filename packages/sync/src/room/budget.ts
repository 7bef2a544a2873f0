/**
 * How much one participant may ask of a room: bytes to read, steps of work, and structs that the document then has for
 * good. Frames that are all fine one by one can still take a thread that everybody shares, and so can frames that are
 * all refused. Kept per participant, so that neither more tabs nor a new connection buy more.
 */
import type { Cost } from '../gate/verdict.ts';
import {
  BYTES_BURST,
  BYTES_PER_SECOND,
  STEPS_BURST,
  STEPS_OF,
  STEPS_PER_SECOND,
  STRUCTS_BURST,
  STRUCTS_PER_SECOND,
} from '../limits.ts';

/** What is left of something that fills up with time. It may be overdrawn once. */
class Budget {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #accounts = new Map<string, { left: number; at: number }>();

  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  left(participant: string, now: number): number {
    const { left, at } = this.#accounts.get(participant) ?? { left: this.#burst, at: now };
    return Math.min(this.#burst, left + (Math.max(0, now - at) / 1000) * this.#perSecond);
  }

  spend(participant: string, amount: number, now: number): void {
    this.#accounts.set(participant, { left: this.left(participant, now) - amount, at: now });
  }
}

export class Budgets {
  readonly #bytes = new Budget(BYTES_BURST, BYTES_PER_SECOND);
  readonly #steps = new Budget(STEPS_BURST, STEPS_PER_SECOND);
  readonly #structs = new Budget(STRUCTS_BURST, STRUCTS_PER_SECOND);

  /** Whether there is anything left to ask for; work is begun only then, and counted when it is done. */
  allows(participant: string, now: number): boolean {
    return [this.#bytes, this.#steps, this.#structs].every((budget) => budget.left(participant, now) > 0);
  }

  spendBytes(participant: string, bytes: number, now: number): void {
    this.#bytes.spend(participant, bytes, now);
  }

  spendSteps(participant: string, steps: number, now: number): void {
    this.#steps.spend(participant, steps, now);
  }

  /** What the gate did, whatever it decided; new structs stay only when they are `taken`. */
  spendCheck(participant: string, { steps, structs }: Cost, taken: boolean, now: number): void {
    this.#steps.spend(participant, steps + structs * STEPS_OF.struct, now);
    if (taken) this.#structs.spend(participant, structs, now);
  }
}
