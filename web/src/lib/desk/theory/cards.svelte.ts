/** The theory cards of a board, for whoever leads: what lies there, and laying more. */
import type { TheoryCard, Zone } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import type { CardWords, TakesCards } from '#lib/theory/card-words.ts';
import type { Desk } from '../desk.svelte.ts';

export class CardTable implements TakesCards {
  readonly #desk: Desk;
  #zone = $state('');

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Zones that cards can lie in. */
  get zones(): [string, Zone][] {
    return this.#desk.board.state.orderedZones.filter(([, { kind }]) => kind === 'theory');
  }

  /** Where new cards go: as chosen, or else the first theory zone. */
  get zone(): string {
    const { zones } = this;
    return zones.some(([id]) => id === this.#zone) ? this.#zone : (zones[0]?.[0] ?? '');
  }

  set zone(id: string) {
    this.#zone = id;
  }

  get busy(): boolean {
    return this.#desk.acting;
  }

  /** In the order in which they are read: by rows, from left to right. */
  get all(): [string, TheoryCard][] {
    return [...this.#desk.board.state.theory.records].sort(
      ([, a], [, b]) => a.pos[1] - b.pos[1] || a.pos[0] - b.pos[0],
    );
  }

  holds(title: string): boolean {
    return this.all.some(([, card]) => card.title === title);
  }

  async add(cards: readonly CardWords[]): Promise<boolean> {
    const done = await this.#desk.act({ type: 'theory.add', zone: this.zone, cards });
    if (done) this.#desk.news.tell(m.theory_added({ count: cards.length }));
    return done;
  }

  change(card: string, words: CardWords): Promise<boolean> {
    return this.#desk.act({ type: 'theory.change', card, ...words });
  }

  async remove(card: string): Promise<void> {
    if (await this.#desk.act({ type: 'theory.remove', card })) this.#desk.news.tell(m.theory_removed());
  }
}
