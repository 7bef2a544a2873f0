/**
 * One person's ballot in one vote. It is kept for the tab only: on a laptop that several people share, nobody should
 * find there what another chose.
 */
import type { Choices, Vote } from '@samenbord/board';

export interface BallotStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

function parse(stored: string | null): Choices {
  try {
    const kept: unknown = JSON.parse(stored ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const dots = Object.entries(kept).filter((entry): entry is [string, number] =>
      Number.isInteger(entry[1]),
    );
    return Object.fromEntries(dots);
  } catch {
    return {};
  }
}

export class Ballot {
  #choices = $state.raw<Choices>({});
  readonly #vote: Pick<Vote, 'dots' | 'kind'>;
  readonly #key: string;
  readonly #storage: BallotStorage;

  /** @param whose board, participant and vote */
  constructor(vote: Pick<Vote, 'dots' | 'kind'>, whose: readonly string[], storage: BallotStorage) {
    this.#vote = vote;
    this.#key = `samenbord:ballot:${whose.join(':')}`;
    this.#storage = storage;
    this.#choices = parse(storage.getItem(this.#key));
  }

  on(choice: string): number {
    return this.#choices[choice] ?? 0;
  }

  get left(): number {
    return this.#vote.dots - Object.values(this.#choices).reduce((sum, dots) => sum + dots, 0);
  }

  /** What the ballot would be with this many more (or fewer) dots on a choice; undefined when it cannot be. */
  with(choice: string, more: number): Choices | undefined {
    const dots = this.on(choice) + more;
    // On a scale one answer takes the place of another.
    if (this.#vote.kind === 'scale') return more > 0 ? { [choice]: 1 } : {};
    return dots < 0 || more > this.left ? undefined : { ...this.#choices, [choice]: dots };
  }

  /** The server has it. */
  keep(choices: Choices): void {
    this.#choices = choices;
    this.#storage.setItem(this.#key, JSON.stringify(choices));
  }
}
