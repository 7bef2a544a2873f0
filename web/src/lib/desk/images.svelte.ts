/** Images at one person's desk: whether they may be added, how many are on their way, and what went wrong. */
import { mayAddImage } from '@samenbord/board';
import type { CanvasImages } from '#lib/canvas/options.ts';
import { BoardImages } from '#lib/images/images.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Desk } from './desk.svelte.ts';

export class DeskImages {
  readonly #store: BoardImages;
  readonly #desk: Desk;
  #adding = $state(0);

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#store = new BoardImages(desk.seat);
  }

  /** How many are being sent. */
  get adding(): number {
    return this.#adding;
  }

  /** What the canvas needs; again whenever the phase, or the facilitators' choice, changes. */
  get forCanvas(): CanvasImages {
    const { board, seat, news } = this.#desk;
    // Read for what follows from them: the rule itself looks at the document.
    void [board.state.stage, board.state.phase];
    const { allowed } = mayAddImage(board.session.doc, { role: seat.role, participant: seat.participant });
    return {
      store: this.#store,
      allowed,
      onAdding: (added) => void this.#follow(added),
      onRefused: () => {
        news.trouble(m.images_not_now(), m.images_not_now_hint());
      },
    };
  }

  async #follow(added: Promise<void>): Promise<void> {
    this.#adding += 1;
    try {
      await added;
    } catch (thrown) {
      this.#desk.news.failure(thrown);
    } finally {
      this.#adding -= 1;
    }
  }

  destroy(): void {
    this.#store.destroy();
  }
}
