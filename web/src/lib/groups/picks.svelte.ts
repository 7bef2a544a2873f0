/** What a group takes to the plenary, for the views in which its people choose. */
import { MAX_PICKS } from '@samenbord/board';
import { ApiProblem } from '#lib/api/problem.ts';
import type { Desk } from '#lib/desk/desk.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { pickNote } from './api.ts';

export class Picks {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Whether notes are chosen on this board at all. */
  get possible(): boolean {
    const { info, closed } = this.#desk.board.state;
    return info.plenary !== '' && !closed && this.#desk.seat.role !== 'screen';
  }

  /** Ids of chosen notes that are still there. */
  get ids(): readonly string[] {
    const { stage, notes } = this.#desk.board.state;
    return stage.picks.filter((id) => notes.get(id) !== undefined);
  }

  get full(): boolean {
    return this.ids.length >= MAX_PICKS;
  }

  async set(note: string, picked: boolean): Promise<void> {
    const { seat, news } = this.#desk;
    try {
      await pickNote(seat.board, seat.token, note, picked);
      news.tell(picked ? m.groups_picked() : m.groups_unpicked());
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      news.failure(thrown);
    }
  }
}
