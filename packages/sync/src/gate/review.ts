/**
 * Reads new structs and effective deletes as changes to the board's records, checking on the way that every value
 * is one that the layout knows. Whether the sender may make those changes is `can`'s to say, not decided here.
 */
import { fieldOf, isCollection, isId, isSharedText } from '@samenbord/board';
import type { Change, Collection, Root } from '@samenbord/board';
import type { Content, Gc, Item } from './decode.ts';
import { DEAD } from './places.ts';
import type { Container, Place, Slot } from './places.ts';
import { Violation } from './read.ts';
import { SIGNATURE } from '../signature.ts';
import type { RecordPlace } from './verdict.ts';

export const recordKey = (root: string, record: string): string => `${root}/${record}`;

export class Review {
  readonly changes: Change[] = [];
  /** Records under keys that were free, by `recordKey`. */
  readonly added = new Map<string, RecordPlace>();
  readonly signed: RecordPlace[] = [];
  /** Note → by how much its text grows. */
  readonly texts = new Map<string, number>();
  /** New items by where they go, in the order in which yjs takes them. */
  readonly placed = new Map<Container, Map<string | null, Item[]>>();
  /** New notes of this update. */
  readonly #newNotes = new Set<string>();
  /** New notes whose text is in this update. */
  readonly #withText = new Set<string>();

  /** @throws Violation */
  struct(struct: Gc | Item, place: Place): void {
    if (place === DEAD || struct.kind === 'gc') return;
    const { container, key } = place;
    if ((key === null) !== (container.kind === 'text')) throw new Violation('key-or-list');
    this.#place(struct, place);
    if (container.kind === 'text') this.#characters(container.record, struct);
    else if (container.kind === 'record')
      this.#field(container.root, container.record, key ?? '', struct.content, container);
    else if (isCollection(container.root)) this.#record(container.root, key ?? '', struct.content, container);
    else this.#values(container.root, '', key ?? '', struct.content);
  }

  /** A live stored item that the update deletes. */
  deleted({ container, key }: Slot, length: number): void {
    if (container.kind === 'text') this.#text(container.record, -length);
    else if (container.kind === 'root' && isCollection(container.root))
      this.changes.push({ do: 'remove', root: container.root, record: key ?? '' });
    else if (container.kind === 'record' && isSharedText(container.root, key ?? ''))
      this.changes.push({ do: 'remove', root: container.root, record: container.record });
    // What the update writes over is judged by what it writes.
    else if (!this.placed.get(container)?.has(key))
      this.#set(container.root, container.kind === 'record' ? container.record : '', key ?? '', undefined);
  }

  /** A new struct that the same update deletes: it was written and thrown away before it was sent. */
  stillborn(struct: Item, { container, key }: Slot, length: number): void {
    if (container.kind === 'text' && struct.content.kind === 'characters')
      this.#text(container.record, -length);
    else if (struct.content.kind === 'map' && container.kind === 'root' && isCollection(container.root))
      this.changes.push({ do: 'remove', root: container.root, record: key ?? '' });
    else if (struct.content.kind === 'text' && container.kind === 'record')
      this.changes.push({ do: 'remove', root: container.root, record: container.record });
    // An undo manager keeps the value of what it took away: the key ends up empty all the same.
    else if (
      struct.content.kind === 'values' &&
      container.kind !== 'text' &&
      this.placed.get(container)?.get(key)?.at(-1) === struct
    )
      this.#set(container.root, container.kind === 'record' ? container.record : '', key ?? '', undefined);
  }

  #place(item: Item, { container, key }: Slot): void {
    const keys = this.placed.get(container) ?? new Map<string | null, Item[]>();
    const items = keys.get(key) ?? [];
    items.push(item);
    this.placed.set(container, keys.set(key, items));
  }

  /** Whether the item under review is the first at its place. */
  #isFirst(container: Container, key: string): boolean {
    return this.placed.get(container)?.get(key)?.length === 1 && !container.type?._map.has(key);
  }

  #record(root: Collection, record: string, content: Content, container: Container): void {
    if (content.kind !== 'map' && content.kind !== 'deleted') throw new Violation('record-kind');
    if (!isId(record)) throw new Violation('record-id');
    if (this.#isFirst(container, record)) {
      this.added.set(recordKey(root, record), { root, record });
      this.changes.push({ do: 'add', root, record });
      if (root === 'notes' && content.kind === 'map') this.#newNotes.add(record);
    } else {
      // A tombstone or another record over one that is there takes the old one out.
      this.changes.push({ do: 'remove', root, record });
      if (content.kind === 'map') this.changes.push({ do: 'add', root, record });
    }
  }

  #field(root: Collection, record: string, key: string, content: Content, container: Container): void {
    if (!isSharedText(root, key)) {
      this.#values(root, record, key, content);
      return;
    }
    if (content.kind === 'values' || content.kind === 'characters' || content.kind === 'map')
      throw new Violation('value-kind');
    if (content.kind !== 'text' || !this.#isFirst(container, key))
      // Over a text that is there, it takes away what colleagues wrote in it.
      this.changes.push({ do: 'remove', root, record });
    // A client that makes a note step by step sends each step by itself: the text may come after the note.
    else if (this.#newNotes.has(record)) this.#withText.add(record);
    else this.#text(record, 0);
  }

  #values(root: Root, record: string, key: string, content: Content): void {
    const field = fieldOf(root, key);
    if (!field) throw new Violation('unknown-key');
    if (content.kind === 'deleted') this.#set(root, record, key, undefined);
    else if (content.kind === 'values')
      // More than one when an undo manager kept values that yjs merged; every one could come to show.
      for (const value of content.values) {
        if (!field.accepts(value)) throw new Violation('value');
        this.#set(root, record, key, value);
      }
    else throw new Violation('value-kind');
  }

  #set(root: Root, record: string, key: string, value: unknown): void {
    this.changes.push({ do: 'set', root, record, key, value });
    if (isCollection(root) && SIGNATURE[root] === key) this.signed.push({ root, record });
  }

  #characters(record: string, { content, length }: Item): void {
    if (content.kind === 'characters') this.#text(record, length);
    else if (content.kind === 'deleted') this.#text(record, 0);
    else throw new Violation('text-content');
  }

  #text(record: string, growth: number): void {
    const before = this.texts.get(record);
    this.texts.set(record, (before ?? 0) + growth);
    // The characters of a new note are part of adding it.
    if (before === undefined && !this.#withText.has(record))
      this.changes.push({ do: 'text', root: 'notes', record });
  }
}
