/**
 * A copy of a list of yjs, made as far as it is looked at, into which new items are put as yjs would put them. The
 * search is that of `Item.integrate` in yjs 13.6, whose source names the paper: YATA, Nicolaescu et al., 2016.
 */
import * as Y from 'yjs';
import type { Item } from './decode.ts';
import { Violation } from './read.ts';
import type { Id } from './read.ts';
import type { List } from './rehearse.ts';
import { indexOfClock } from './store.ts';
import type { Store } from './store.ts';

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
const COPIES_PER_STEP = 4;
const HOPS_PER_STEP = 16;

const same = (a: Id | null, b: Id | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);

export class Line {
  readonly #store: Store;
  /** Whether nothing of the list lies before it. */
  readonly #isWhole: boolean;
  #steps: number;
  #copied = 0;
  #limit = Infinity;
  /** What was not copied yet. */
  #rest: Y.Item | null;
  #first: Node | null = null;
  #last: Node | null = null;
  /** The parts of every copied item, and the new ones of each client, in order of clocks. */
  readonly #parts = new Map<Y.Item, Node[]>();
  readonly #fresh = new Map<number, Node[]>();

  private constructor(store: Store, start: Y.Item | null, isWhole: boolean, steps: number) {
    this.#store = store;
    this.#rest = start;
    this.#isWhole = isWhole;
    this.#steps = steps;
    this.#copy();
  }

  static whole({ store, type, key }: List): Line {
    if (key === null || !type) return new Line(store, type?._start ?? null, true, 0);
    let first = type._map.get(key) ?? null;
    let hops = 0;
    for (; first?.left; first = first.left) hops += 1;
    return new Line(store, first, true, Math.ceil(hops / HOPS_PER_STEP));
  }

  /** Enough for whatever stands behind this item. */
  static from(start: Y.Item, store: Store): Line {
    return new Line(store, start, start.left === null, 0);
  }

  get steps(): number {
    return this.#steps + Math.ceil(this.#copied / COPIES_PER_STEP);
  }

  /**
   * Puts an item in its place; false when that lies before the beginning of this line. Gives up, with whatever
   * answer, when that takes more steps than `limit` in all.
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
    return this.steps > this.#limit;
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
    let other = left ? this.#after(left) : this.#first;
    for (; other && other !== right; other = this.#after(other)) {
      this.#steps += 1;
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
      this.#steps += 1;
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
    this.#copied += 1;
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
    return nodes?.[indexOfClock(nodes, id.clock, ({ clock }) => clock)];
  }

  /** The node with this id, copying until it is there; undefined when it lies before the beginning. */
  #holding(id: Id): Node | undefined {
    while (!this.#among(id) && !this.#isOver && this.#copy());
    const node = this.#known(id);
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
    node.length = offset;
    node.next = rest;
    if (this.#last === node) this.#last = rest;
    const nodes = this.#among(node);
    nodes?.splice(indexOfClock(nodes, clock, (one) => one.clock) + 1, 0, rest);
    return rest;
  }
}
