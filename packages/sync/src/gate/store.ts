/** Looking into yjs's struct store. The gate reads it and never writes to it. */
import type * as Y from 'yjs';

export type StoredStruct = Y.Item | Y.GC;
/** Any shared type of yjs, whatever it holds. */
export type SharedType = Y.ContentType['type'];

export class Store {
  readonly #doc: Y.Doc;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The first clock of a client that the document doesn't have. */
  end(client: number): number {
    const last = this.structs(client).at(-1);
    return last ? last.id.clock + last.length : 0;
  }

  structs(client: number): readonly StoredStruct[] {
    return this.#doc.store.clients.get(client) ?? [];
  }

  /** Where in `structs(client)` the struct with this clock is; the clock has to be below `end`. */
  indexOf(client: number, clock: number): number {
    return indexOfClock(this.structs(client), clock, (struct) => struct.id.clock);
  }

  /** The struct that holds this clock. */
  at(client: number, clock: number): StoredStruct | undefined {
    const struct = this.structs(client)[this.indexOf(client, clock)];
    return struct && clock < struct.id.clock + struct.length ? struct : undefined;
  }
}

/** Binary search for the last element that begins at or before a clock. */
export function indexOfClock<T>(
  structs: readonly T[],
  clock: number,
  clockOf: (struct: T) => number,
): number {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const struct = structs[middle];
    if (struct !== undefined && clockOf(struct) <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a cut at this index parts the two halves of one character; yjs would make two U+FFFD of it. */
export function partsCharacter(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
