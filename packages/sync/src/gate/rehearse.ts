/**
 * Puts new items into a copy of the list that they would go into, as yjs would, before yjs does it. Two things show
 * only then: how long yjs would look for the place of each (two people at one place cost it a comparison with
 * everything that the other wrote there, and a hostile client makes a crowd there), and whether the right neighbour
 * really lies to the right of the left one (yjs takes it on trust, and replicas then put the item in different places).
 *
 * The search is that of `Item.integrate` in yjs 13.6, whose source names the paper: YATA, Nicolaescu et al., 2016.
 */
import * as Y from 'yjs';
import type { Item } from './decode.ts';
import { Violation } from './read.ts';
import type { Id } from './read.ts';
import { firstItem, indexOfClock } from './store.ts';
import type { SharedType, Store } from './store.ts';

/** An item, or the part of one between two places where something stands or is to stand. */
interface Node {
  readonly client: number;
  readonly clock: number;
  length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  next: Node | null;
}

/** The characters of a text, or everything that ever stood under one key. */
export interface List {
  store: Store;
  /** What holds it; undefined while that is new itself. */
  type: SharedType | undefined;
  key: string | null;
}

/** Copying an item costs less than comparing one. */
const COPIES_PER_STEP = 4;

const same = (a: Id | null, b: Id | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);

/**
 * How many comparisons yjs needs for the new items of one text or key, in the order in which it takes them. Stops
 * counting above `limit`.
 * @throws Violation when the neighbours of an item stand in the wrong order
 */
export function rehearse(fresh: readonly Item[], list: List, limit: number): number {
  const [only] = fresh;
  if (fresh.length === 1 && only && fitsAtOnce(only, list)) return 0;
  const line = new Line(list);
  for (const item of fresh) {
    line.place(item);
    if (line.steps > limit) break;
  }
  return line.steps;
}

/** Whether nothing stands between the neighbours of an item: what nearly everybody types nearly always. */
function fitsAtOnce({ origin, rightOrigin }: Item, list: List): boolean {
  if (!origin) {
    const first = list.type ? firstItem(list.type, list.key) : null;
    return first ? same(first.id, rightOrigin) : rightOrigin === null;
  }
  const left = list.store.at(origin.client, origin.clock);
  if (!(left instanceof Y.Item)) return false;
  const { client, clock } = left.id;
  if (origin.clock < clock + left.length - 1) return same(rightOrigin, { client, clock: origin.clock + 1 });
  return left.right ? same(left.right.id, rightOrigin) : rightOrigin === null;
}

class Line {
  steps = 0;
  #first: Node | null = null;
  /** By client, in order of clocks. */
  readonly #nodes = new Map<number, Node[]>();

  constructor({ type, key }: List) {
    let last: Node | null = null;
    let copied = 0;
    for (let item: Y.Item | null = type ? firstItem(type, key) : null; item; item = item.right) {
      const { id, length, origin, rightOrigin } = item;
      const node: Node = { client: id.client, clock: id.clock, length, origin, rightOrigin, next: null };
      this.#of(id.client).push(node);
      if (last) last.next = node;
      else this.#first = node;
      last = node;
      copied += 1;
    }
    // A list is in the order of reading; a client's items in it need not be in the order of writing.
    for (const nodes of this.#nodes.values()) nodes.sort((a, b) => a.clock - b.clock);
    this.steps = Math.ceil(copied / COPIES_PER_STEP);
  }

  /** @throws Violation */
  place({ client, clock, length, origin, rightOrigin }: Item): void {
    // The right one first: when both name one item, cutting before it must not leave `left` the wrong half.
    const right = rightOrigin && this.#startingAt(rightOrigin);
    const left = origin && this.#endingAt(origin);
    const after = this.#search({ client, origin, rightOrigin }, left, right);
    const node: Node = {
      client,
      clock,
      length,
      origin,
      rightOrigin,
      next: after ? after.next : this.#first,
    };
    if (after) after.next = node;
    else this.#first = node;
    // Behind everything that the client wrote before.
    this.#of(client).push(node);
  }

  /** The node after which the item goes; null for the beginning. */
  #search(
    item: Pick<Node, 'client' | 'origin' | 'rightOrigin'>,
    left: Node | null,
    right: Node | null,
  ): Node | null {
    let after = left;
    const before = new Set<Node>();
    const conflicting = new Set<Node>();
    let other = left ? left.next : this.#first;
    for (; other && other !== right; other = other.next) {
      this.steps += 1;
      before.add(other);
      conflicting.add(other);
      if (same(item.origin, other.origin)) {
        if (other.client < item.client) {
          after = other;
          conflicting.clear();
        } else if (same(item.rightOrigin, other.rightOrigin)) break;
      } else {
        const origin = other.origin && this.#holding(other.origin);
        if (!origin || !before.has(origin)) break;
        if (!conflicting.has(origin)) {
          after = other;
          conflicting.clear();
        }
      }
    }
    for (; right && other !== right; other = other.next) {
      if (!other) throw new Violation('neighbours-reversed');
      this.steps += 1;
    }
    return after;
  }

  #of(client: number): Node[] {
    const nodes = this.#nodes.get(client) ?? [];
    this.#nodes.set(client, nodes);
    return nodes;
  }

  #holding(id: Id): Node {
    const [nodes, index] = this.#find(id);
    const node = nodes[index];
    // Its place was resolved to this list before.
    if (!node || id.clock < node.clock || id.clock >= node.clock + node.length)
      throw new Violation('two-places');
    return node;
  }

  #find({ client, clock }: Id): [nodes: Node[], index: number] {
    const nodes = this.#of(client);
    return [nodes, indexOfClock(nodes, clock, (node) => node.clock)];
  }

  #endingAt(id: Id): Node {
    const node = this.#holding(id);
    this.#split(node, id.clock + 1 - node.clock);
    return node;
  }

  #startingAt(id: Id): Node {
    const node = this.#holding(id);
    return this.#split(node, id.clock - node.clock) ?? node;
  }

  /** The second part; undefined when there is nothing to part. */
  #split(node: Node, offset: number): Node | undefined {
    if (offset === 0 || offset === node.length) return undefined;
    const { client, clock, length, rightOrigin, next } = node;
    const rest: Node = {
      client,
      clock: clock + offset,
      length: length - offset,
      origin: { client, clock: clock + offset - 1 },
      rightOrigin,
      next,
    };
    node.length = offset;
    node.next = rest;
    const [nodes, index] = this.#find(node);
    nodes.splice(index + 1, 0, rest);
    return rest;
  }
}
