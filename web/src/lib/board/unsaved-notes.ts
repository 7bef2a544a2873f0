/**
 * Notes whose text this device added or changed since the server last had everything. When the server will not take
 * this document, they are all that has to be carried over to a new one.
 */
import { readRecord, recordMap, rootMap } from '@samenbord/board';
import type { NoteColor } from '@samenbord/board';
import { SvelteSet } from 'svelte/reactivity';
import type * as Y from 'yjs';

export interface UnsavedNote {
  id: string;
  text: string;
  zone: string;
  color: NoteColor;
}

export class UnsavedNotes {
  readonly #doc: Y.Doc;
  readonly #participant: string;
  /** Changed by this page; that is certain. */
  readonly #touched = new SvelteSet<string>();
  /** Brought back by this device; nobody knows of them. */
  readonly #doubtful = new Set<string>();
  readonly #stop: () => void;

  constructor(doc: Y.Doc, participant: string) {
    this.#doc = doc;
    this.#participant = participant;
    const notes = rootMap(doc, 'notes');
    const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
      if (!local) return;
      for (const event of events) {
        const [note, key] = event.path;
        if (note === undefined) for (const id of event.changes.keys.keys()) this.#touched.add(id);
        else if (typeof note === 'string' && key === 'text') this.#touched.add(note);
      }
    };
    notes.observeDeep(observe);
    this.#stop = () => {
      notes.unobserveDeep(observe);
    };
  }

  /** This device brought back a document of which nobody knows how much was saved: all of its own notes may not be. */
  mayHoldUnsaved(): void {
    for (const id of rootMap(this.#doc, 'notes').keys()) {
      const author = this.#read(id)?.author;
      if (author === this.#participant || author === null) this.#doubtful.add(id);
    }
  }

  /** The server has everything. */
  saved(): void {
    this.#touched.clear();
    this.#doubtful.clear();
  }

  /** Whether this page changed a note since the server had everything. */
  has(note: string): boolean {
    return this.#touched.has(note);
  }

  list(): UnsavedNote[] {
    return [...new Set([...this.#doubtful, ...this.#touched])].flatMap((id) => {
      const note = this.#read(id);
      if (!note || note.deleted || note.text.trim() === '') return [];
      return [{ id, text: note.text, zone: note.zone, color: note.color }];
    });
  }

  destroy(): void {
    this.#stop();
  }

  #read(id: string) {
    const map = recordMap(this.#doc, 'notes', id);
    return map && readRecord('notes', map);
  }
}
