/** Whether there is something to undo, as rune state. */
import type { OwnHistory } from '#lib/board/history.ts';

export class UndoState {
  #possible = $state(false);
  readonly #stop: () => void;

  constructor(history: OwnHistory) {
    const look = () => {
      this.#possible = history.canUndo;
    };
    look();
    this.#stop = history.onChange(look);
  }

  get possible(): boolean {
    return this.#possible;
  }

  destroy(): void {
    this.#stop();
  }
}
