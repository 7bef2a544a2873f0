/**
 * A copy of a list of yjs, made as far as it is looked at, into which new items are put as yjs would put them. The
 * search is that of `Item.integrate` in yjs 13.6, whose source names the paper: YATA, Nicolaescu et al., 2016.
 */
import * as Y from 'yjs';
import type { Item } from './decode.ts';
import { Violation } from './read.ts';
import type { Id } from './read.ts';
import { indexOfClock } from './store.ts';
import type { SharedType, Store } from './store.ts';
import type { Cost } from './verdict.ts';

/** The characters of a text, or everything that ever stood under one key. */
export interface List {
  store: Store;
  /** What holds it; undefined while that is new itself. */
  type: SharedType | undefined;
  key: string | null;
}

/** An item, or the part of one between two places where something stands or is to stand. */
interface Node {
  readonly client: number;
  readonly clock: number;
  length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  next: Node | null;
}

/** Copying an item costs less than comparing one; passing one by on the way to the beginning, less still. */
const COPY = 1 / 4;
const HOP = 1 / 16;

/** To part an item yjs moves up all that its client wrote later; so many structs are moved in one step. */
const MOVES_PER_STEP = 800;

/** Counts what parting one of a client's items takes; what this update parted before is moved as well. */
export function countParting(store: Store, client: number, cost: Cost): void {
  cost.steps += (store.structs(client).length + cost.parted) / MOVES_PER_STEP;
  cost.parted += 1;
}

const clockOf = ({ clock }: Node): number => clock;
const same = (a: Id | null, b: Id | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);

export class Line {
  readonly #store: Store;
  /** Whether nothing of the list lies before it. */
  readonly #isWhole: boolean;
  readonly #cost: Cost;
  #limit = Infinity;
  /** What was not copied yet. */
  #rest: Y.Item | null;
  #first: Node | null = null;
  #last: Node | null = null;
  /** The parts of every copied item, and the new ones of each client, in order of clocks. */
  readonly #parts = new Map<Y.Item, Node[]>();
  readonly #fresh = new Map<number, Node[]>();

  private constructor(store: Store, start: Y.Item | null, isWhole: boolean, cost: Cost) {
    this.#store = store;
    this.#rest = start;
    this.#isWhole = isWhole;
    this.#cost = cost;
    this.#copy();
  }

  static whole({ store, type, key }: List, cost: Cost): Line {
    if (key === null || !type) return new Line(store, type?._start ?? null, true, cost);
    let first = type._map.get(key) ?? null;
    for (; first?.left; first = first.left) cost.steps += HOP;
    return new Line(store, first, true, cost);
  }

  /** Enough for whatever stands behind this item. */
  static from(start: Y.Item, { store }: List, cost: Cost): Line {
    return new Line(store, start, start.left === null, cost);
  }

  /**
   * Puts an item in its place; false when that lies before the beginning of this line. Gives up, with whatever
   * answer, when there are more than `limit` steps in
   * the cost.
   * @throws Violation
   */
  place({ client, clock, length, origin, rightOrigin }: Item, limit: number): boolean {
    this.#limit = limit;
    // The right one first: when both name one item, cutting before it must not leave `left` the wrong half.
    const right = rightOrigin && this.#startingAt(rightOrigin);
    const left = origin && this.#endingAt(origin);
    if (right === undefined || left === undefined || (!left && !this.#isWhole)) return false;
    const after = this.#search({ client, origin, rightOrigin }, left, right);
    const next = after ? this.#after(after) : this.#first;
    const node: Node = { client, clock, length, origin, rightOrigin, next };
    if (after) after.next = node;
    else this.#first = node;
    if (!next) this.#last = node;
    // Behind everything that the client wrote before.
    const written = this.#fresh.get(client);
    if (written) written.push(node);
    else this.#fresh.set(client, [node]);
    return true;
  }

  get #isOver(): boolean {
    return this.#cost.steps > this.#limit;
  }

  /** The node after which the item goes; null for the beginning. */
  #search(
    item: Pick<Node, 'client' | 'origin' | 'rightOrigin'>,
    left: Node | null,
    right: Node | null,
  ): Node | null {
    let after = left;
    let other = left ? this.#after(left) : this.#first;
    if (other === right) return after;
    const before = new Set<Node>();
    const conflicting = new Set<Node>();
    for (; other && other !== right; other = this.#after(other)) {
      this.#cost.steps += 1;
      if (this.#isOver) return after;
      before.add(other);
      conflicting.add(other);
      if (same(item.origin, other.origin)) {
        if (other.client < item.client) {
          after = other;
          conflicting.clear();
        } else if (same(item.rightOrigin, other.rightOrigin)) break;
      } else {
        const origin = other.origin && this.#known(other.origin);
        if (!origin || !before.has(origin)) break;
        if (!conflicting.has(origin)) {
          after = other;
          conflicting.clear();
        }
      }
    }
    for (; right && other !== right; other = this.#after(other)) {
      if (!other) throw new Violation('neighbours-reversed');
      this.#cost.steps += 1;
      if (this.#isOver) return after;
    }
    return after;
  }

  #after(node: Node): Node | null {
    if (node === this.#last) this.#copy();
    return node.next;
  }

  /** Copies one item more; false when there is none. */
  #copy(): boolean {
    const item = this.#rest;
    if (!item) return false;
    const { id, length, origin, rightOrigin } = item;
    const node: Node = { client: id.client, clock: id.clock, length, origin, rightOrigin, next: null };
    this.#parts.set(item, [node]);
    if (this.#last) this.#last.next = node;
    else this.#first = node;
    this.#last = node;
    this.#rest = item.right;
    this.#cost.steps += COPY;
    return true;
  }

  /** The nodes among which the one with this id is; undefined when it was not copied. */
  #among({ client, clock }: Id): Node[] | undefined {
    if (clock >= this.#store.end(client)) return this.#fresh.get(client);
    const struct = this.#store.at(client, clock);
    return struct instanceof Y.Item ? this.#parts.get(struct) : undefined;
  }

  #known(id: Id): Node | undefined {
    const nodes = this.#among(id);
    return nodes?.[nodes.length === 1 ? 0 : indexOfClock(nodes, id.clock, clockOf)];
  }

  /** The node with this id, copying until it is there; undefined when it lies before the beginning. */
  #holding(id: Id): Node | undefined {
    let node = this.#known(id);
    while (!node && !this.#isOver && this.#copy()) node = this.#known(id);
    const holds = node && id.clock >= node.clock && id.clock < node.clock + node.length;
    if (!holds && this.#isWhole && !this.#isOver) throw new Violation('two-places');
    return holds ? node : undefined;
  }

  #endingAt(id: Id): Node | undefined {
    const node = this.#holding(id);
    if (node) this.#split(node, id.clock + 1 - node.clock);
    return node;
  }

  #startingAt(id: Id): Node | undefined {
    const node = this.#holding(id);
    return node && (this.#split(node, id.clock - node.clock) ?? node);
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
    countParting(this.#store, client, this.#cost);
    node.length = offset;
    node.next = rest;
    if (this.#last === node) this.#last = rest;
    const nodes = this.#among(node);
    nodes?.splice(indexOfClock(nodes, clock, clockOf) + 1, 0, rest);
    return rest;
  }
}
