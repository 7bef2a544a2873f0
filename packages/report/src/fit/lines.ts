/** Line breaking with `overflow-wrap: anywhere` and `white-space: pre-line`, as the canvas does. */

export interface Ruler {
  /** Width of text in ems. */
  width(text: string): number;
}

export interface Broken {
  lines: string[];
  /** Whether a word was longer than a line and had to be cut. */
  cut: boolean;
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });
/** The place after a hyphen between letters or digits. */
const AFTER_HYPHEN = /(?<=[\p{L}\p{N}][-‐–—/])(?=[\p{L}\p{N}])/u;

/** Breaks text into lines of at most `width` ems. Never drops a character but white space at breaks. */
export function breakLines(text: string, width: number, ruler: Ruler): Broken {
  const lines: string[] = [];
  let cut = false;
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const { word, glued } of words(paragraph)) {
      const gap = line === '' || glued ? 0 : ruler.width(' ');
      const size = ruler.width(word);
      if (used + gap + size <= width) {
        line += line === '' || glued ? word : ` ${word}`;
        used += gap + size;
        continue;
      }
      if (line !== '') lines.push(line);
      if (size <= width) {
        [line, used] = [word, size];
        continue;
      }
      cut = true;
      const pieces = cutWord(word, width, ruler);
      line = pieces.pop() ?? '';
      used = ruler.width(line);
      lines.push(...pieces);
    }
    lines.push(line);
  }
  return { lines, cut };
}

interface Word {
  word: string;
  /** Whether it follows the word before without a space. */
  glued: boolean;
}

/** A line may end after a hyphen, as browsers have it. */
function words(paragraph: string): Word[] {
  return paragraph
    .split(/[^\S\n]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => word.split(AFTER_HYPHEN).map((part, index) => ({ word: part, glued: index > 0 })));
}

/** Pieces of a word that each fit a line. */
export function cutWord(word: string, width: number, ruler: Ruler): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const size = ruler.width(segment);
    if (piece !== '' && used + size > width) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += segment;
    used += size;
  }
  pieces.push(piece);
  return pieces;
}
