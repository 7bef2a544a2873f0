/** A theory frame: cards to choose from, each in words of our own with where it comes from. */
import type { Localized } from '@samenbord/board';
import { say } from '../sessions/say.ts';

export interface FrameCard {
  id: string;
  title: Localized;
  text: Localized;
  source: Localized;
}

export interface TheoryFrame {
  id: string;
  title: Localized;
  /** One sentence: what it is, and where the real text is found. */
  about: Localized;
  cards: readonly FrameCard[];
}

type Pair = readonly [nl: string, en: string];

export const card = (id: string, title: Pair, text: Pair, source: Pair): FrameCard => ({
  id,
  title: say(...title),
  text: say(...text),
  source: say(...source),
});
