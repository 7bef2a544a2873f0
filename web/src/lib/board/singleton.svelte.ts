/** `info` and `stage` of the shared document as rune state. */
import { rootMap } from '@samenbord/board';
import type { Singleton } from '@samenbord/board';
import type * as Y from 'yjs';

export class SingletonState<T> {
  #current: T;
  readonly #stop: () => void;

  constructor(doc: Y.Doc, root: Singleton, read: (doc: Y.Doc) => T) {
    this.#current = $state.raw(read(doc));
    const observe = () => {
      this.#current = read(doc);
    };
    const map = rootMap(doc, root);
    map.observe(observe);
    this.#stop = () => {
      map.unobserve(observe);
    };
  }

  get current(): T {
    return this.#current;
  }

  destroy(): void {
    this.#stop();
  }
}
