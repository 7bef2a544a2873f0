/** A break: it lies over the board until somebody looks past it. */
import { breakEnd } from '#lib/board/timer.ts';
import type { BoardState } from '#lib/board/board.svelte.ts';

export class Pause {
  readonly #board: BoardState;
  /** The break, by its start, that this person looks past. */
  #past = $state(0);

  constructor(board: BoardState) {
    this.#board = board;
  }

  get on(): boolean {
    return this.#board.phase?.kind === 'break' && !this.#board.closed;
  }

  /** Whether it hides the board. */
  get covers(): boolean {
    return this.on && this.#past !== this.#board.stage.since;
  }

  /** When it is over, in milliseconds of the server's clock. */
  get end(): number {
    const { stage, phase } = this.#board;
    return breakEnd(stage.timer, stage.since, phase?.minutes ?? 15);
  }

  lookPast(): void {
    this.#past = this.#board.stage.since;
  }
}
