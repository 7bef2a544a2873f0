export interface BudgetSettings {
  budget: number;
  budgetPerSecond: number;
  /** What those who have done nothing yet may use beyond it, so that one client cannot keep everybody else out. */
  reserve: number;
}

/** What all together may do: used up by each, filling up again with time. `now` is in milliseconds. */
export class Budget {
  readonly #settings: BudgetSettings;
  #left: number;
  #at = 0;

  constructor(settings: BudgetSettings) {
    this.#settings = settings;
    this.#left = settings.budget;
  }

  /** Milliseconds until there is one left, for somebody who has done nothing yet or somebody who has; 0 when there is. */
  wait(isInnocent: boolean, now: number): number {
    const left = this.#refill(now);
    const { reserve, budgetPerSecond } = this.#settings;
    const missing = 1 - left - (isInnocent ? reserve : 0);
    if (missing <= 0) return 0;
    // The reserve is not counted as a debt: whoever waits waits for the next one that comes in.
    return Math.ceil(((1 - Math.max(0, left)) / budgetPerSecond) * 1000);
  }

  spend(now: number): void {
    this.#left = Math.max(-this.#settings.reserve, this.#refill(now) - 1);
  }

  #refill(now: number): number {
    const gained = Math.max(0, ((now - this.#at) / 1000) * this.#settings.budgetPerSecond);
    this.#left = Math.min(this.#settings.budget, this.#left + gained);
    this.#at = now;
    return this.#left;
  }
}
