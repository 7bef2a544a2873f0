/**
 * A collection of the shared document as plain records in rune state. Only records that a transaction touched are
 * read again, so that a keystroke in one of 2,000 notes costs one record.
 */
import { isDeleted, readRecord, recordMap, rootMap } from '@samenbord/board';
import type { Collection, CollectionRecords } from '@samenbord/board';
import { SvelteMap } from 'svelte/reactivity';
import type * as Y from 'yjs';

export class CollectionState<C extends Collection> {
  /** By id: the live records, or those in the bin. */
  readonly records = new SvelteMap<string, CollectionRecords[C]>();
  readonly #doc: Y.Doc;
  readonly #collection: C;
  readonly #binned: boolean;
  readonly #observe: (events: Y.YEvent<Y.AbstractType<unknown>>[]) => void;

  /** @param which what to hold: everything outside the bin, or what lies in it */
  constructor(doc: Y.Doc, collection: C, which: 'live' | 'binned' = 'live') {
    this.#doc = doc;
    this.#collection = collection;
    this.#binned = which === 'binned';
    const root = rootMap(doc, collection);
    for (const id of root.keys()) this.#read(id);
    this.#observe = (events) => {
      const touched = new Set<string>();
      for (const event of events) {
        const [record] = event.path;
        if (typeof record === 'string') touched.add(record);
        else for (const id of event.changes.keys.keys()) touched.add(id);
      }
      for (const id of touched) this.#read(id);
    };
    root.observeDeep(this.#observe);
  }

  get(id: string): CollectionRecords[C] | undefined {
    return this.records.get(id);
  }

  destroy(): void {
    rootMap(this.#doc, this.#collection).unobserveDeep(this.#observe);
  }

  #read(id: string): void {
    const map = recordMap(this.#doc, this.#collection, id);
    const record = map && readRecord(this.#collection, map);
    if (record && isDeleted(record) === this.#binned) this.records.set(id, record);
    else this.records.delete(id);
  }
}
