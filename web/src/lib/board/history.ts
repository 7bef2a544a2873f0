/**
 * One person's way back over several documents: what was done last is undone first, on the board or in the own lane.
 */
import type * as Y from 'yjs';

const ORDER = Symbol('order');

interface StackEvent {
  stackItem: Pick<Y.UndoManager['undoStack'][number], 'meta'>;
}

export class OwnHistory {
  readonly #managers = new Set<Y.UndoManager>();
  readonly #listeners = new Set<() => void>();
  #steps = 0;

  /** Takes a document's undo manager along. */
  add(manager: Y.UndoManager): void {
    this.#managers.add(manager);
    manager.on('stack-item-added', this.#added);
    manager.on('stack-item-popped', this.#tell);
    manager.on('stack-cleared', this.#tell);
  }

  /** Lets go of a document that is put away: there is no way back into it. */
  remove(manager: Y.UndoManager): void {
    this.#managers.delete(manager);
    manager.off('stack-item-added', this.#added);
    manager.off('stack-item-popped', this.#tell);
    manager.off('stack-cleared', this.#tell);
    this.#tell();
  }

  get canUndo(): boolean {
    return this.#last('undoStack') !== undefined;
  }

  get canRedo(): boolean {
    return this.#last('redoStack') !== undefined;
  }

  /** Whether anything was undone. */
  undo(): boolean {
    return Boolean(this.#last('undoStack')?.undo());
  }

  redo(): boolean {
    return Boolean(this.#last('redoStack')?.redo());
  }

  /** What is done from now on is a step of its own. */
  stopCapturing(): void {
    for (const manager of this.#managers) manager.stopCapturing();
  }

  /** Calls back whenever something can be undone or redone that could not be before, or the other way round. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #last(stack: 'undoStack' | 'redoStack'): Y.UndoManager | undefined {
    const order = (manager: Y.UndoManager): number => {
      const at: unknown = manager[stack].at(-1)?.meta.get(ORDER);
      return typeof at === 'number' ? at : 0;
    };
    return [...this.#managers]
      .filter((manager) => manager[stack].length > 0)
      .sort((a, b) => order(a) - order(b))
      .at(-1);
  }

  readonly #added = ({ stackItem }: StackEvent): void => {
    stackItem.meta.set(ORDER, ++this.#steps);
    this.#tell();
  };

  readonly #tell = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
