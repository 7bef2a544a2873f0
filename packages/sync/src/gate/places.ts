/**
 * Where things stand. A struct names its place only through what it refers to (its neighbours or its parent), so
 * every new struct is resolved to the container it will end up in, by the document's store and the update's own
 * earlier structs.
 */
import { COLLECTION_NAMES, SINGLETON_NAMES, isCollection, isSharedText, rootMap } from '@samenbord/board';
import type { Collection, Root } from '@samenbord/board';
import * as Y from 'yjs';
import type { Gc, Item, Section } from './decode.ts';
import { structAt } from './order.ts';
import { Violation } from './read.ts';
import type { Id } from './read.ts';
import { partsCharacter } from './store.ts';
import type { SharedType, Store, StoredStruct } from './store.ts';

export type Container =
  /** A root: its keys are records of a collection or values of a singleton. */
  | { kind: 'root'; root: Root; type: SharedType }
  /** One record; `type` is undefined while the record is new. */
  | { kind: 'record'; root: Collection; record: string; type: SharedType | undefined }
  /** The characters of a note. */
  | { kind: 'text'; record: string; type: SharedType | undefined };

export interface Slot {
  container: Container;
  /** Key in the container; null among the characters of a text. */
  key: string | null;
}

/** Its parent is gone: it can be anything, and shows nowhere. */
export const DEAD = 'dead';
export type Place = Slot | typeof DEAD;

/** The containers of the document as it stands; kept as long as the document. */
export class Containers {
  readonly #known = new WeakMap<SharedType, Container>();
  readonly #roots = new Map<string, Container>();

  constructor(doc: Y.Doc) {
    for (const root of [...SINGLETON_NAMES, ...COLLECTION_NAMES]) {
      const type = rootMap(doc, root);
      const container: Container = { kind: 'root', root, type };
      this.#roots.set(root, container);
      this.#known.set(type, container);
    }
  }

  /** @throws Violation when the layout has no such root. */
  root(name: string): Container {
    const container = this.#roots.get(name);
    if (!container) throw new Violation('unknown-root');
    return container;
  }

  /** @throws Violation when the layout knows nothing that holds such a type. */
  of(type: SharedType): Container {
    const known = this.#known.get(type);
    if (known) return known;
    const item = type._item;
    if (!item || !(item.parent instanceof Y.AbstractType)) throw new Violation('unknown-type');
    const inside = innerContainer(
      { container: this.of(item.parent), key: item.parentSub },
      type instanceof Y.Text,
      type,
    );
    this.#known.set(type, inside);
    return inside;
  }

  /** The place of a stored struct; dead when its parent is. */
  placeOf(struct: Y.Item | Y.GC): Place {
    if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return DEAD;
    if (struct.parent._item?.deleted) return DEAD;
    return { container: this.of(struct.parent), key: struct.parentSub };
  }
}

/** What a map or text holds that stands in this slot. */
export function innerContainer(
  { container, key }: Slot,
  isText: boolean,
  type: SharedType | undefined,
): Container {
  if (container.kind === 'root' && isCollection(container.root) && key !== null && !isText)
    return { kind: 'record', root: container.root, record: key, type };
  if (container.kind === 'record' && key !== null && isText && isSharedText(container.root, key))
    return { kind: 'text', record: container.record, type };
  throw new Violation('type-out-of-place');
}

/** The characters that a struct shows. */
function textOf(struct: Gc | Item | StoredStruct): string | undefined {
  if (struct instanceof Y.Item)
    return struct.content instanceof Y.ContentString ? struct.content.str : undefined;
  return 'kind' in struct && struct.kind === 'item' && struct.content.kind === 'characters'
    ? struct.content.characters
    : undefined;
}

/** Resolves the new structs of one update, in order. */
export class Resolver {
  readonly #containers: Containers;
  readonly #store: Store;
  readonly #sections: ReadonlyMap<number, Section>;
  readonly #places = new Map<Gc | Item, Place>();
  readonly #inside = new Map<Gc | Item, Container>();

  constructor(containers: Containers, store: Store, sections: ReadonlyMap<number, Section>) {
    this.#containers = containers;
    this.#store = store;
    this.#sections = sections;
  }

  /** The place of a new struct that was resolved before. */
  placeOf(struct: Gc | Item): Place {
    return this.#places.get(struct) ?? DEAD;
  }

  /** @throws Violation when its references contradict each other or the layout. */
  resolve(struct: Gc | Item): Place {
    const place = struct.kind === 'gc' ? DEAD : this.#placeBy(struct);
    this.#places.set(struct, place);
    if (
      place !== DEAD &&
      struct.kind === 'item' &&
      (struct.content.kind === 'map' || struct.content.kind === 'text')
    )
      this.#inside.set(struct, innerContainer(place, struct.content.kind === 'text', undefined));
    return place;
  }

  #placeBy(item: Item): Place {
    if (typeof item.parent === 'string')
      return { container: this.#containers.root(item.parent), key: item.key };
    if (item.parent) {
      const container = this.#containerAt(item.parent);
      return container === DEAD ? DEAD : { container, key: item.key };
    }
    const left = item.origin && this.#placeAt(item.origin);
    const right = item.rightOrigin && this.#placeAt(item.rightOrigin);
    if (left === DEAD || right === DEAD) return DEAD;
    if (left && right && (left.container !== right.container || left.key !== right.key))
      throw new Violation('two-places');
    if (item.origin) this.#expectWhole(item.origin, 1);
    if (item.rightOrigin) this.#expectWhole(item.rightOrigin, 0);
    return left ?? right ?? DEAD;
  }

  #newStruct({ client, clock }: Id): Gc | Item | undefined {
    if (clock < this.#store.end(client)) return undefined;
    const section = this.#sections.get(client);
    return section && structAt(section, clock);
  }

  /** @throws Violation when the cut before or (`behind` is 1) behind a character would part it. */
  #expectWhole(id: Id, behind: 0 | 1): void {
    const struct = this.#newStruct(id) ?? this.#store.at(id.client, id.clock);
    if (!struct) return;
    const text = textOf(struct);
    const clock = 'id' in struct ? struct.id.clock : struct.clock;
    if (text !== undefined && partsCharacter(text, id.clock - clock + behind))
      throw new Violation('half-a-character');
  }

  #placeAt(id: Id): Place {
    const fresh = this.#newStruct(id);
    if (fresh) return this.placeOf(fresh);
    const stored = this.#store.at(id.client, id.clock);
    return stored ? this.#containers.placeOf(stored) : DEAD;
  }

  #containerAt(id: Id): Container | typeof DEAD {
    const fresh = this.#newStruct(id);
    if (fresh) {
      if (fresh.kind === 'gc' || fresh.content.kind === 'deleted' || this.placeOf(fresh) === DEAD)
        return DEAD;
      const inside = this.#inside.get(fresh);
      if (!inside) throw new Violation('parent-is-no-type');
      return inside;
    }
    const stored = this.#store.at(id.client, id.clock);
    if (!(stored instanceof Y.Item) || stored.deleted) return DEAD;
    if (!(stored.content instanceof Y.ContentType)) throw new Violation('parent-is-no-type');
    return this.#containers.of(stored.content.type);
  }
}
