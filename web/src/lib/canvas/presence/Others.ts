/** What the other people on the board are doing now: cursors, typing, dragging. */
import type { Point, Presence } from '@samenbord/board';
import { atom } from 'tldraw';
import type { Awareness } from 'y-protocols/awareness';
import { m } from '#lib/paraglide/messages.js';
import type { DocToStore } from '../sync/DocToStore.ts';

export interface Cursor {
  client: number;
  name: string;
  color: string;
  at: Point;
}

export interface Typist {
  name: string;
  color: string;
}

/** Dark enough for white letters (at least 4.5:1), apart from each other, none of them a label's colour. */
const COLORS = ['#1f6f5c', '#7b3f8c', '#a23b52', '#3a5a9b', '#85560f', '#4d6b1f', '#8a4b2d', '#2b6c85'];
/** A drop may reach us just after the drag ended: until then the note stays where it was seen last. */
const HOLD_MS = 600;

const hash = (id: string): number => [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7);
const colorOf = (id: string): string => COLORS[hash(id) % COLORS.length] ?? '#1f6f5c';

export class Others {
  readonly cursors = atom<readonly Cursor[]>('cursors', []);
  readonly #typing = atom<ReadonlyMap<string, Typist>>('typing', new Map());
  readonly #awareness: Awareness;
  readonly #painter: DocToStore;
  readonly #releases = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(awareness: Awareness, painter: DocToStore) {
    this.#awareness = awareness;
    this.#painter = painter;
    awareness.on('change', this.#read);
    this.#read();
  }

  typingIn(note: string): Typist | undefined {
    return this.#typing.get().get(note);
  }

  stop(): void {
    this.#awareness.off('change', this.#read);
    for (const timer of this.#releases.values()) clearTimeout(timer);
  }

  readonly #read = (): void => {
    const cursors: Cursor[] = [];
    const typing = new Map<string, Typist>();
    const dragged = new Map<string, Point>();
    for (const [client, presence] of this.#awareness.getStates() as Map<number, Presence>) {
      if (client === this.#awareness.clientID) continue;
      const id = presence.user?.id ?? String(client);
      const name = presence.user?.name || m.canvas_colleague();
      const color = colorOf(id);
      if (presence.cursor) cursors.push({ client, name, color, at: presence.cursor });
      if (presence.editing) typing.set(presence.editing, { name, color });
      for (const [record, at] of Object.entries(presence.dragging ?? {})) dragged.set(record, at);
    }
    this.cursors.set(cursors);
    if (JSON.stringify([...typing]) !== JSON.stringify([...this.#typing.get()])) this.#typing.set(typing);
    this.#follow(dragged);
  };

  #follow(dragged: ReadonlyMap<string, Point>): void {
    const live = this.#painter.liveElsewhere;
    for (const [id, at] of dragged) {
      clearTimeout(this.#releases.get(id));
      this.#releases.delete(id);
      live.set(id, at);
    }
    for (const id of live.keys())
      if (!dragged.has(id) && !this.#releases.has(id))
        this.#releases.set(
          id,
          setTimeout(() => {
            this.#release(id);
          }, HOLD_MS),
        );
    this.#repaint(dragged.keys());
  }

  #release(id: string): void {
    this.#releases.delete(id);
    this.#painter.liveElsewhere.delete(id);
    this.#repaint([id]);
  }

  #repaint(ids: Iterable<string>): void {
    const list = [...ids];
    for (const collection of ['zones', 'theory', 'notes', 'clusters'] as const)
      this.#painter.repaint(
        collection,
        list.filter((id) => this.#painter.holds(collection, id)),
      );
  }
}
