/**
 * Zones that grew, made room or were dragged since the room was loaded: somebody who has not heard of it yet may still
 * write where they were.
 */
import { rootMap } from '@samenbord/board';
import type * as Y from 'yjs';

export class ShiftedZones {
  readonly #ids = new Set<string>();

  constructor(doc: Y.Doc) {
    rootMap(doc, 'zones').observeDeep((events) => {
      for (const { path, keys } of events) {
        const [id, ...deeper] = path;
        if (id !== undefined && deeper.length === 0 && keys.has('box')) this.#ids.add(String(id));
      }
    });
  }

  has(zone: string): boolean {
    return this.#ids.has(zone);
  }
}
