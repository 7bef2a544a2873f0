/** Cuts a pasted text into cards: a paragraph is a card, its first line or sentence the title. */

export interface CutCard {
  title: string;
  text: string;
}

/** Longest title of a cut card, in characters; longer first lines are text. */
const TITLE = 80;
/** Longest text of one card that is still read from the board; a longer paragraph is cut between sentences. */
const TEXT = 320;
const MOST_CARDS = 60;

const BULLET = /^\s*(?:[-–—•*▪◦·]|\d{1,2}[.)])\s+/;

/** Pieces of whole sentences, each as long as fits. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + sentence.length <= TEXT)
      found[found.length - 1] = `${last} ${sentence}`;
    else found.push(sentence);
  }
  return found;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The beginning of a text, for a card whose paragraph has no title. */
function beginning(text: string): string {
  const words = text.replace(/[.:;]$/, '').split(' ');
  let title = '';
  for (const word of words) {
    if (title.length + word.length > 40) return `${title.trim()} …`;
    title += `${word} `;
  }
  return title.trim();
}

export function cutIntoCards(pasted: string): CutCard[] {
  // A list is one card per line, running text one per paragraph.
  const blocks = pasted
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n|\n(?=\s*(?:[-–—•*▪◦·]|\d{1,2}[.)])\s+)/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.replace(BULLET, '').replace(/\s+/g, ' ').trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
  return blocks
    .flatMap(([first = '', ...rest]): CutCard[] => {
      const isTitle = first.length <= TITLE && rest.length > 0 && !/[.!?]$/.test(first);
      const [, head, body] = /^([^:.]{3,60}):\s+(.+)$/.exec([first, ...rest].join(' ')) ?? [];
      const title = isTitle ? first : head;
      const text = isTitle ? rest.join(' ') : (body ?? [first, ...rest].join(' '));
      return pieces(text).map((piece) => ({ title: title ?? beginning(piece), text: capital(piece) }));
    })
    .slice(0, MOST_CARDS);
}
