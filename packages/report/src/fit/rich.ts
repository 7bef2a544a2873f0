/** Breaks lines of text in more than one style, as `lines.ts` does with text in one. */
import type { Style } from '../fonts/catalog.ts';
import type { Fitted, Run } from './fit.ts';
import { cutWord } from './lines.ts';
import type { Ruler } from './lines.ts';

export interface Paragraph {
  spans: readonly Run[];
  /** Set before its first line, and as much room before the others; empty for a plain paragraph. */
  mark: string;
}

export type RulerOf = (style: Style) => Ruler;

export interface RichOptions {
  /** In units; Infinity where only the writer broke lines. */
  width: number;
  size: number;
  /** In ems. */
  lineHeight: number;
}

export interface RichFitted extends Fitted {
  /** Of its longest and of its last line. */
  width: number;
  lastWidth: number;
}

const PLAIN: Style = { bold: false, italic: false };
/** Room that the typesetter does not take for a place to break or to leave out. */
const NO_BREAK = '\u00a0';

/** A word in its styles; `gap`: whether a space stands before it, and in which style. */
interface Word {
  pieces: readonly Run[];
  gap: Style | undefined;
}

export function flowRich(
  paragraphs: readonly Paragraph[],
  rulerOf: RulerOf,
  { width, size, lineHeight }: RichOptions,
): RichFitted {
  const lines = paragraphs.flatMap((paragraph) => linesOf(paragraph, rulerOf, width / size));
  const widths = lines.map((line) => size * widthOf(line, rulerOf));
  const runs: Run[] = [];
  lines.forEach((line, index) => {
    for (const piece of line) push(runs, piece);
    if (index < lines.length - 1) push(runs, { ...(line.at(-1) ?? { ...PLAIN, text: '' }), text: '\n' });
  });
  return {
    size,
    lines: lines.map((line) => line.map(({ text }) => text).join('')),
    height: lines.length * size * lineHeight,
    width: Math.max(0, ...widths),
    lastWidth: widths.at(-1) ?? 0,
    lineHeight,
    ...(runs.some(({ bold, italic }) => bold || italic) ? { runs } : {}),
  };
}

/** A last line should fill at least this share of the room. */
const SHORT_LAST_LINE = 1 / 3;

/** As browsers set a text prettily: no single word on its last line, where that takes no more lines. */
export function flowPretty(
  paragraphs: readonly Paragraph[],
  rulerOf: RulerOf,
  options: RichOptions,
): RichFitted {
  const greedy = flowRich(paragraphs, rulerOf, options);
  const count = greedy.lines.length;
  if (count < 2 || options.width === Infinity) return greedy;
  for (let tried = greedy; tried.lines.length === count;) {
    if (tried.lastWidth >= options.width * SHORT_LAST_LINE) return tried;
    const width = tried.width * 0.9999;
    if (width < options.width / 2) break;
    tried = flowRich(paragraphs, rulerOf, { ...options, width });
  }
  return greedy;
}

const widthOf = (pieces: readonly Run[], rulerOf: RulerOf): number =>
  pieces.reduce((sum, piece) => sum + rulerOf(piece).width(piece.text), 0);

/** A line that is being filled. */
interface Line {
  pieces: Run[];
  used: number;
  /** Whether a word stands on it. */
  begun: boolean;
}

function linesOf({ spans, mark }: Paragraph, rulerOf: RulerOf, room: number): Run[][] {
  const indent = rulerOf(PLAIN).width(mark);
  const blank = NO_BREAK.repeat(Math.round(indent / Math.max(0.1, rulerOf(PLAIN).width(NO_BREAK))));
  const fresh = (text: string): Line => ({
    pieces: mark === '' ? [] : [{ ...PLAIN, text }],
    used: indent,
    begun: false,
  });
  const lines = [fresh(mark)];
  const last = (): Line => lines.at(-1) ?? fresh(mark);
  const put = (piece: Run): void => {
    const line = last();
    line.pieces.push(piece);
    line.used += rulerOf(piece).width(piece.text);
    line.begun ||= piece.text !== ' ';
  };
  for (const { pieces, gap } of wordsOf(spans)) {
    const needed = widthOf(pieces, rulerOf);
    const space = gap && last().begun ? { ...gap, text: ' ' } : undefined;
    const taken = last().used + (space ? rulerOf(space).width(' ') : 0);
    if (last().begun && taken + needed > room) lines.push(fresh(blank));
    else if (space) put(space);
    if (needed <= room - indent) pieces.forEach(put);
    else
      for (const piece of pieces)
        for (const [index, text] of cutWord(piece.text, room - indent, rulerOf(piece)).entries()) {
          if (index > 0) lines.push(fresh(blank));
          put({ ...piece, text });
        }
  }
  return lines.map(({ pieces }) => pieces);
}

function wordsOf(spans: readonly Run[]): Word[] {
  const words: { pieces: Run[]; gap: Style | undefined }[] = [];
  let gap: Style | undefined;
  let isOpen = false;
  for (const span of spans)
    for (const text of span.text.split(/(\s+)/u)) {
      if (text === '') continue;
      if (/^\s/u.test(text)) {
        [gap, isOpen] = [span, false];
        continue;
      }
      const word = words.at(-1);
      if (isOpen && word) word.pieces.push({ ...span, text });
      else words.push({ pieces: [{ text, bold: span.bold, italic: span.italic }], gap });
      [gap, isOpen] = [undefined, true];
    }
  return words;
}

/** Adds to the last run where that has the same style. */
function push(runs: Run[], { text, bold, italic }: Run): void {
  const last = runs.at(-1);
  if (last?.bold === bold && last.italic === italic) last.text += text;
  else runs.push({ text, bold, italic });
}
