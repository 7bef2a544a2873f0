/** Which notes came to the board or were moved since this was asked last: their zones may have to grow. */
import { rootMap } from '@samenbord/board';
import type * as Y from 'yjs';

const PLACE: readonly string[] = ['pos', 'zone', 'size', 'deleted'];

export class MovedNotes {
  readonly #ids = new Set<string>();

  constructor(doc: Y.Doc) {
    rootMap(doc, 'notes').observeDeep((events) => {
      for (const event of events) {
        const [id, ...deeper] = event.path;
        if (id === undefined) for (const added of event.keys.keys()) this.#ids.add(added);
        else if (deeper.length === 0 && PLACE.some((key) => event.keys.has(key))) this.#ids.add(String(id));
      }
    });
  }

  take(): string[] {
    const ids = [...this.#ids];
    this.#ids.clear();
    return ids;
  }
}
