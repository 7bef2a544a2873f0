/** The facilitators' own plane beside the board: notes laid aside, and those that came in late. Never opened for anybody else. */
import { DESK_ASIDE, DESK_TRAY } from '@samenbord/board';
import type { LateArrival, Note } from '@samenbord/board';
import { SvelteMap } from 'svelte/reactivity';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Seat } from '#lib/api/seats.ts';
import { openConnection } from '#lib/sync/provider.ts';

/** A note laid aside, with when. */
export type AsideNote = Note & { asideAt: number };

export class DeskPlane {
  readonly aside = new SvelteMap<string, AsideNote>();
  readonly late = new SvelteMap<string, LateArrival>();
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
    follow(this.#doc.getMap<AsideNote>(DESK_ASIDE), this.aside);
    follow(this.#doc.getMap<LateArrival>(DESK_TRAY), this.late);
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

function follow<T>(stored: Y.Map<T>, shown: SvelteMap<string, T>): void {
  stored.observe(({ changes }) => {
    for (const id of changes.keys.keys()) {
      const value = stored.get(id);
      if (value === undefined) shown.delete(id);
      else shown.set(id, value);
    }
  });
}
