/** Whether there is something to undo, as rune state. */
import type * as Y from 'yjs';

export class UndoState {
  #possible = $state(false);
  readonly #undo: Y.UndoManager;

  constructor(undo: Y.UndoManager) {
    this.#undo = undo;
    this.#look();
    undo.on('stack-item-added', this.#look);
    undo.on('stack-item-popped', this.#look);
    undo.on('stack-cleared', this.#look);
  }

  get possible(): boolean {
    return this.#possible;
  }

  destroy(): void {
    this.#undo.off('stack-item-added', this.#look);
    this.#undo.off('stack-item-popped', this.#look);
    this.#undo.off('stack-cleared', this.#look);
  }

  readonly #look = (): void => {
    this.#possible = this.#undo.canUndo();
  };
}
