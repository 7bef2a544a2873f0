/**
 * Notes of a lane that this device added or changed since the server last had everything. They are written down beside
 * the lane's copy, so that a tab that was closed meanwhile still knows what it owes.
 */
import { rootMap } from '@samenbord/board';
import type * as Y from 'yjs';
import type { LocalCopy } from '#lib/sync/local-copy.ts';

const NAME = 'unsaved';

export class Touched {
  readonly #ids = new Set<string>();
  readonly #stop: () => void;
  #copy: LocalCopy | undefined;

  constructor(lane: Y.Doc) {
    const notes = rootMap(lane, 'notes');
    const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
      if (!local) return;
      const before = this.#ids.size;
      for (const event of events) {
        const [note] = event.path;
        if (typeof note === 'string') this.#ids.add(note);
        else for (const id of event.changes.keys.keys()) this.#ids.add(id);
      }
      if (this.#ids.size > before) this.#write();
    };
    notes.observeDeep(observe);
    this.#stop = () => {
      notes.unobserveDeep(observe);
    };
  }

  /** What the copy on this device still owed goes with it from now on. */
  async keepWith(copy: LocalCopy): Promise<void> {
    for (const id of await copy.recall(NAME)) this.#ids.add(id);
    this.#copy = copy;
    this.#write();
  }

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  /** The server has everything. */
  saved(): void {
    if (this.#ids.size === 0) return;
    this.#ids.clear();
    this.#write();
  }

  destroy(): void {
    this.#stop();
  }

  #write(): void {
    void this.#copy?.remember(NAME, this.ids);
  }
}
