/**
 * Puts new items into a copy of the list that they would go into, as yjs would, before yjs does it. Two things show
 * only then: how long yjs would look for the place of each (two people at one place cost it a comparison with
 * everything that the other wrote there, and a hostile client makes a crowd there), and whether the right neighbour
 * really lies to the right of the left one (yjs takes it on trust, and replicas then put the item in different places).
 *
 * Only as much of the list is copied as is looked at: a key that was written a hundred thousand times costs its next
 * writer no more than a new one.
 */
import * as Y from 'yjs';
import type { Item } from './decode.ts';
import { Line, countParting } from './line.ts';
import type { List } from './line.ts';
import type { Id } from './read.ts';
import type { SharedType } from './store.ts';
import type { Cost } from './verdict.ts';

/**
 * Counts the comparisons that yjs needs for the new items of one text or key, in the order in which it takes them;
 * `cost` has them also when it throws. Stops soon after there are more than `limit` steps in `cost`.
 * @throws Violation when the neighbours of an item stand in the wrong order
 */
export function rehearse(fresh: readonly Item[], list: List, cost: Cost, limit: number): void {
  const [first] = fresh;
  if (!first || (fresh.length === 1 && fitsAtOnce(first, list, cost))) return;
  const left = storedAt(first.origin, list);
  const isPlaced = left !== undefined && placeAll(fresh, Line.from(left, list, cost), cost, limit);
  if (!isPlaced) placeAll(fresh, Line.whole(list, cost), cost, limit);
}

function storedAt(id: Id | null, { store }: List): Y.Item | undefined {
  const struct = id && id.clock < store.end(id.client) ? store.at(id.client, id.clock) : undefined;
  return struct instanceof Y.Item ? struct : undefined;
}

/** Places all, or gives up above the limit; false when one has its place before the line begins. */
function placeAll(fresh: readonly Item[], line: Line, cost: Cost, limit: number): boolean {
  for (const item of fresh) {
    const isPlaced = line.place(item, limit);
    if (cost.steps > limit) return true;
    if (!isPlaced) return false;
  }
  return true;
}

/** Whether nothing stands between the neighbours of an item: what nearly everybody types nearly always. */
function fitsAtOnce({ origin, rightOrigin }: Item, list: List, cost: Cost): boolean {
  if (!origin) return list.type ? fitsFirst(rightOrigin, list.type, list.key) : rightOrigin === null;
  const left = storedAt(origin, list);
  if (!left) return false;
  const { client, clock } = left.id;
  if (origin.clock < clock + left.length - 1) {
    countParting(list.store, client, cost);
    return same({ client, clock: origin.clock + 1 }, rightOrigin);
  }
  return left.right ? same(left.right.id, rightOrigin) : rightOrigin === null;
}

function fitsFirst(rightOrigin: Id | null, type: SharedType, key: string | null): boolean {
  const first = key === null ? type._start : (type._map.get(key) ?? null);
  if (!first) return rightOrigin === null;
  return first.left === null && same(first.id, rightOrigin);
}

const same = (a: Id, b: Id | null): boolean => b !== null && a.client === b.client && a.clock === b.clock;
