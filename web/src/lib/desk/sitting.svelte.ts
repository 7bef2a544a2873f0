/** From an address to an open board: who comes in, what opens, and why it may have to close. */
import { untrack } from 'svelte';
import { goto } from '$app/navigation';
import type { SeatKind } from '#lib/api/seats.ts';
import { openBoard } from '#lib/board/open.ts';
import { ERRORS } from '@samenbord/sync';
import { reader } from '#lib/language/language.svelte.ts';
import { arrive } from './arrive.ts';
import type { Arrival } from './arrive.ts';
import { Desk } from './desk.svelte.ts';
import { News } from './news.svelte.ts';

export type Shut = Exclude<Arrival, { kind: 'seated' }> | { kind: 'old-client' | 'sent-away' };

const errorTexts: Readonly<Record<string, (typeof ERRORS)[keyof typeof ERRORS]>> = ERRORS;

export class Sitting {
  #desk = $state.raw<Desk>();
  #turnedAway = $state.raw<Shut>();
  #gone = false;

  constructor(board: string, kind: SeatKind) {
    void this.#sit(board, kind);
  }

  get desk(): Desk | undefined {
    return this.#desk;
  }

  /** Why there is no board to see; undefined while there is one, or may be. */
  get shut(): Shut | undefined {
    if (this.#turnedAway) return this.#turnedAway;
    switch (this.#desk?.board.line.refused) {
      case 'signed-out':
        return { kind: 'signed-out' };
      case 'forbidden':
        return { kind: 'sent-away' };
      case 'no-such-board':
        return { kind: 'no-board' };
      case 'old-client':
      case 'refused':
        return { kind: 'old-client' };
      case undefined:
        return undefined;
    }
  }

  destroy(): void {
    this.#gone = true;
    untrack(() => this.#desk)?.destroy();
  }

  async #sit(board: string, kind: SeatKind): Promise<void> {
    const arrival = await arrive(board, kind, () => {
      const { hash, pathname, search } = location;
      if (hash !== '') void goto(`${pathname}${search}`, { shallow: true, replace: true });
      return hash;
    });
    if (this.#gone) return;
    if (arrival.kind !== 'seated') {
      this.#turnedAway = arrival;
      return;
    }
    const news = new News();
    const opened = openBoard(arrival.seat, (code) => {
      const entry = errorTexts[code];
      if (entry) news.trouble(entry.title[reader.language], entry.hint[reader.language]);
    });
    this.#desk = new Desk(arrival.seat, opened, news);
  }
}
