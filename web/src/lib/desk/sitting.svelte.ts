/** From an address to an open board: who comes in, what opens, and why it may have to close. */
import { untrack } from 'svelte';
import { goto } from '$app/navigation';
import { seats } from '#lib/api/seats.ts';
import type { SeatKind } from '#lib/api/seats.ts';
import { openBoard } from '#lib/board/open.ts';
import { m } from '#lib/paraglide/messages.js';
import { reader } from '#lib/language/language.svelte.ts';
import type { Seat } from '#lib/api/seats.ts';
import type { UnsavedNote } from '#lib/board/unsaved-notes.ts';
import { deviceStorage } from '#lib/device/storage.ts';
import { NoteKeys } from '#lib/lane/keys.ts';
import { arrive } from './arrive.ts';
import type { Arrival } from './arrive.ts';
import { Desk } from './desk.svelte.ts';
import { News } from './news.svelte.ts';

type Ahead = Pick<Extract<Arrival, { kind: 'seated' }>, 'summary' | 'state'>;
export type Shut = Exclude<Arrival, { kind: 'seated' }> | { kind: 'old-client' | 'sent-away' };

/** A document that is refused again and again points at us, not at what was typed. */
const MOST_FRESH_STARTS = 3;

async function tellNotice(news: News, code: string): Promise<void> {
  const { noticeWords } = await import('./notice-words.ts');
  const words = noticeWords(code);
  if (words) news.trouble(words.title[reader.language], words.hint[reader.language]);
}

export class Sitting {
  #desk = $state.raw<Desk>();
  #turnedAway = $state.raw<Shut>();
  #gone = false;
  #freshStarts = 0;
  /** Forbidden once, and signed out when coming back: somebody took this person off the board. */
  #wasForbidden = false;

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
        return { kind: this.#wasForbidden ? 'sent-away' : 'signed-out' };
      case 'no-such-board':
        return { kind: 'no-board' };
      case 'forbidden':
      case 'not-taken':
      case 'old-client':
        return { kind: 'old-client' };
      // Told of a lane, never of a board.
      case 'lanes-renewed':
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
    this.#desk = this.#open(arrival.seat, arrival);
  }

  /** Whether the person left the page while something was waited for. */
  #isGone(): boolean {
    return this.#gone;
  }

  #open(seat: Seat, { summary, state }: Ahead = {}): Desk {
    // Where several people sit, nothing stays that says whose a note without a name is.
    if (seats().isShared(seat.board))
      for (const { board, participant } of seats().people(seat.board))
        NoteKeys.forget(deviceStorage(), board, participant);
    const news = new News();
    const opened = openBoard(seat, {
      onNotice: (code) => {
        if (code === 'word' && this.#desk) this.#desk.wordsHeard += 1;
        tellNotice(news, code).catch(() => {
          news.trouble(m.problem_unexpected(), m.problem_unexpected_hint());
        });
      },
      isShared: () => seats().isShared(seat.board),
      onLost: (notes) => {
        this.#desk?.rescue(notes);
      },
      onNotTaken: (why, unsaved) => {
        this.#wasForbidden = why === 'forbidden';
        void this.#startAnew(seat, unsaved);
      },
      state,
    });
    return new Desk(
      seat,
      opened,
      news,
      (other) => {
        this.#switchTo(other);
      },
      summary,
    );
  }

  /** One device, several people: each has a place, a copy, a lane and a ballot of their own. */
  #switchTo(seat: Seat): void {
    const before = this.#desk;
    if (!before || this.#gone) return;
    seats().keep(seat);
    this.#freshStarts = 0;
    this.#wasForbidden = false;
    this.#desk = this.#open(seat);
    before.retire();
  }

  /** Opens the board again without what the server would not take, and offers the unsaved texts to its writer. */
  async #startAnew(seat: Seat, unsaved: readonly UnsavedNote[]): Promise<void> {
    const before = this.#desk;
    if (!before) return;
    this.#freshStarts += 1;
    if (this.#freshStarts > MOST_FRESH_STARTS) {
      before.board.line.refuse('not-taken');
      return;
    }
    await before.board.startOver();
    before.destroy();
    if (this.#isGone()) return;
    const anew = this.#open(seat);
    anew.takeOver(before, unsaved);
    this.#desk = anew;
  }
}
