/** Notes that a reveal has just brought, so that a view can let them arrive instead of jump in. */
import { rootMap } from '@samenbord/board';
import type * as Y from 'yjs';

/** For how long they count as new, in milliseconds. */
const NEW = 1200;

export class JustShown {
  readonly #notes = new Set<string>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #stop: () => void;

  constructor(board: Y.Doc) {
    const stage = rootMap(board, 'stage');
    const notes = rootMap(board, 'notes');
    let isHere = stage.size > 0;
    const observe = ({ changes }: Y.YMapEvent<unknown>, { changed }: Y.Transaction) => {
      // A reveal leaves its mark together with its notes; a board that comes as a whole is no reveal.
      if (isHere && [...changed].some(([type, keys]) => Object.is(type, stage) && keys.has('lanes')))
        this.#add([...changes.keys].flatMap(([id, { action }]) => (action === 'add' ? [id] : [])));
      isHere = true;
    };
    notes.observe(observe);
    this.#stop = () => {
      notes.unobserve(observe);
    };
  }

  has(note: string): boolean {
    return this.#notes.has(note);
  }

  destroy(): void {
    this.#stop();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #add(notes: readonly string[]): void {
    for (const note of notes) this.#notes.add(note);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      for (const note of notes) this.#notes.delete(note);
    }, NEW);
    this.#timers.add(timer);
  }
}
