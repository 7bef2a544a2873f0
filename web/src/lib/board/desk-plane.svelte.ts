/** The facilitators' own plane beside the board: notes laid aside. Never opened for anybody else. */
import { DESK_ASIDE } from '@samenbord/board';
import type { Note } from '@samenbord/board';
import { SvelteMap } from 'svelte/reactivity';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Seat } from '#lib/api/seats.ts';
import { openConnection } from '#lib/sync/provider.ts';

/** A note laid aside, with when. */
export type AsideNote = Note & { asideAt: number };

export class DeskPlane {
  readonly aside = new SvelteMap<string, AsideNote>();
  readonly #doc = new Y.Doc();
  readonly #close: () => void;

  constructor({ board, token }: Pick<Seat, 'board' | 'token'>) {
    const awareness = new Awareness(this.#doc);
    const connection = openConnection({
      board: `${board}/desk`,
      token,
      doc: this.#doc,
      awareness,
      // The board's own line tells how the connection is, and why it may have ended.
      onStatus: () => undefined,
      onRefused: () => undefined,
      onNotice: () => undefined,
    });
    const aside = this.#doc.getMap<AsideNote>(DESK_ASIDE);
    aside.observe(({ changes }) => {
      for (const id of changes.keys.keys()) {
        const note = aside.get(id);
        if (note) this.aside.set(id, note);
        else this.aside.delete(id);
      }
    });
    connection.connect();
    this.#close = () => {
      connection.destroy();
      awareness.destroy();
    };
  }

  destroy(): void {
    this.#close();
  }
}
