import type { Language } from '@samenbord/board';
import type { FrameCard, TheoryFrame } from './frame.ts';

/** Without capitals and accents, as people type. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** The frames with their cards that hold every word of the search; the name of a frame finds all of its cards. */
export function findCards(
  frames: readonly TheoryFrame[],
  search: string,
  language: Language,
): { frame: TheoryFrame; cards: readonly FrameCard[] }[] {
  const wanted = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return frames.flatMap((frame) => {
    const name = plain(frame.title[language]);
    const cards = frame.cards.filter(({ title, text, source }) => {
      const said = `${name} ${plain(`${title[language]} ${text[language]} ${source[language]}`)}`;
      return wanted.every((word) => said.includes(word));
    });
    return cards.length === 0 ? [] : [{ frame, cards }];
  });
}
