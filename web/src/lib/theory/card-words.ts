/** What a theory card says, and where cards go. */
import type { TheoryCard } from '@samenbord/board';

export type CardWords = Pick<TheoryCard, 'title' | 'text' | 'source'>;

/** A board or a template that takes theory cards. */
export interface TakesCards {
  /** Whether a card of this title lies there already. */
  holds: (title: string) => boolean;
  /** Resolves with whether they were taken. */
  add: (cards: readonly CardWords[]) => Promise<boolean>;
  busy: boolean;
}
