/**
 * Of the deletes in an update, those that have effect. A step 2 repeats everything that its client ever saw deleted,
 * so what is dead already must cost nothing and count for nothing.
 */
import * as Y from 'yjs';
import { MAX_NEW_DELETES } from '../limits.ts';
import type { Range, Section } from './decode.ts';
import { Unplaceable } from './order.ts';
import { DEAD } from './places.ts';
import type { Containers, Resolver } from './places.ts';
import type { Review } from './review.ts';
import { Stop } from './stop.ts';
import { indexOfClock } from './store.ts';
import type { Store } from './store.ts';
import type { Cost } from './verdict.ts';

/** Passing by a struct that is looked at for a delete, in steps. */
const STEPS_PER_STRUCT = 0.25;

interface Known {
  store: Store;
  containers: Containers;
  resolver: Resolver;
  sections: ReadonlyMap<number, Section>;
}

/**
 * The effective part of every range, merged; each deleted item is told to the review, and what was looked at counts.
 * @throws Stop when there are too many
 * @throws Unplaceable when a range reaches beyond what the document and the update have
 */
export function effectiveDeletes(
  deletes: ReadonlyMap<number, readonly Range[]>,
  known: Known,
  review: Review,
  cost: Cost,
): Map<number, Range[]> {
  const effective = new Map<number, Range[]>();
  let left = MAX_NEW_DELETES;
  for (const [client, ranges] of deletes) {
    const found = new Ranges(left);
    const storeEnd = known.store.end(client);
    for (const { clock, length } of ranges) {
      const end = clock + length;
      if (clock < storeEnd) inStore(client, clock, Math.min(end, storeEnd), known, review, found, cost);
      if (end > storeEnd) inUpdate(client, Math.max(clock, storeEnd), end, known, review, found);
    }
    left -= found.list.length;
    if (found.list.length > 0) effective.set(client, found.list);
  }
  return effective;
}

class Ranges {
  readonly list: Range[] = [];
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  add(clock: number, length: number): void {
    const last = this.list.at(-1);
    if (last && last.clock + last.length === clock) last.length += length;
    else {
      if (this.#left-- === 0) throw new Stop('too-large', 'deletes');
      this.list.push({ clock, length });
    }
  }
}

function inStore(
  client: number,
  from: number,
  to: number,
  { store, containers }: Known,
  review: Review,
  found: Ranges,
  cost: Cost,
): void {
  const structs = store.structs(client);
  for (let index = store.indexOf(client, from); ; index++) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= to) return;
    cost.steps += STEPS_PER_STRUCT;
    if (!(struct instanceof Y.Item) || struct.deleted) continue;
    const start = Math.max(from, struct.id.clock);
    const length = Math.min(to, struct.id.clock + struct.length) - start;
    const place = containers.placeOf(struct);
    if (place !== DEAD) review.deleted(place, length);
    found.add(start, length);
  }
}

function inUpdate(
  client: number,
  from: number,
  to: number,
  { resolver, sections }: Known,
  review: Review,
  found: Ranges,
): void {
  const structs = sections.get(client)?.structs ?? [];
  const last = structs.at(-1);
  if (!last || to > last.clock + last.length) throw new Unplaceable('unknown-delete');
  for (let index = indexOfClock(structs, from, ({ clock }) => clock); ; index++) {
    const struct = structs[index];
    if (!struct || struct.clock >= to) return;
    const place = resolver.placeOf(struct);
    if (struct.kind === 'gc' || struct.content.kind === 'deleted' || place === DEAD) continue;
    const start = Math.max(from, struct.clock);
    const length = Math.min(to, struct.clock + struct.length) - start;
    review.stillborn(struct, place, length);
    found.add(start, length);
  }
}
