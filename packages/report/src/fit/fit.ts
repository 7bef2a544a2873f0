/** The largest font size at which a text fits a box. */
import { breakLines } from './lines.ts';
import type { Ruler } from './lines.ts';
import type { Style } from '../fonts/catalog.ts';

/** Distance between baselines, in ems. */
export const LINE_HEIGHT = 1.28;
/** Font sizes of a note on the canvas, in board units: large letters that tear a word apart read worse than whole ones. */
export const NOTE_FONT = { largest: 24, smallest: 9, cutBelow: 12 } as const;
/** The share of a line that is used, as on the canvas: each renderer rounds widths in its own way. */
const SAFETY = 0.97;

export interface Fitted {
  /** In the unit of the box. */
  size: number;
  lines: string[];
  /** Height of all lines. */
  height: number;
  /** The same text in pieces, where some of it is set in another style. */
  runs?: readonly Run[];
  /** Distance between baselines, in ems; that of notes where it is not said. */
  lineHeight?: number;
}

/** Text in one style; line breaks are `\n`. */
export interface Run extends Style {
  text: string;
}

export interface FitOptions {
  largest: number;
  smallest: number;
  /** Go on below `smallest` until everything is inside; otherwise the text may be higher than the box. */
  force?: boolean;
  /** Words are cut only below this size; the text is rather made smaller. Without it at any size. */
  cutBelow?: number;
}

export const heightOf = (lines: number, size: number): number => lines * size * LINE_HEIGHT;

/** Steps of one unit as on the canvas, below the smallest size steps of a seventh. */
function* sizes({ largest, smallest, force = false }: FitOptions): Generator<number> {
  for (let size = largest; size > smallest; size -= 1) yield size;
  yield smallest;
  if (force) for (let size = smallest * 0.86; size > smallest / 40; size *= 0.86) yield size;
}

export function fitText(
  text: string,
  width: number,
  height: number,
  ruler: Ruler,
  options: FitOptions,
): Fitted {
  const { cutBelow = Infinity } = options;
  let fitted: Fitted = { size: options.smallest, lines: [], height: 0 };
  for (const size of sizes(options)) {
    // Where lines are tiny, a list of hundreds of short lines is only readable, if at all, as running text.
    const source = size < options.smallest / 3 ? text.replaceAll('\n', ' ') : text;
    const { lines, cut } = breakLines(source, (width * SAFETY) / size, ruler);
    fitted = { size, lines, height: heightOf(lines.length, size) };
    if (fitted.height <= height && (!cut || size <= Math.max(cutBelow, options.smallest))) return fitted;
  }
  return fitted;
}

/** Remembers what was fitted: the same text stands on several pages. */
export class Fitter {
  readonly #ruler: Ruler;
  readonly #known = new Map<string, Fitted>();

  constructor(ruler: Ruler) {
    this.#ruler = ruler;
  }

  fit(text: string, width: number, height: number, options: FitOptions): Fitted {
    const key = `${width},${height},${options.largest},${options.smallest},${options.force === true},${options.cutBelow ?? ''},${text}`;
    const known = this.#known.get(key);
    if (known) return known;
    const fitted = fitText(text, width, height, this.#ruler, options);
    this.#known.set(key, fitted);
    return fitted;
  }

  /** Width of the longest line as the writer broke them. */
  width(text: string, size: number): number {
    return size * Math.max(...text.split('\n').map((line) => this.#ruler.width(line)));
  }

  /** Lines at one size, however many. */
  flow(text: string, width: number, size: number): Fitted {
    const { lines } = breakLines(text, (width * SAFETY) / size, this.#ruler);
    return { size, lines, height: heightOf(lines.length, size) };
  }

  /** As much of a text as one line holds at a size, with an ellipsis where that is not all. */
  shortened(text: string, width: number, size: number): string {
    const isOneLine = (line: string) => this.flow(line, width, size).lines.length === 1;
    if (isOneLine(text)) return text;
    const letters = [...new Intl.Segmenter('nl').segment(text)].map(({ segment }) => segment);
    const cut = (kept: number) => `${letters.slice(0, kept).join('').trimEnd()}…`;
    let [fits, tooMany] = [1, letters.length];
    while (tooMany - fits > 1) {
      const half = Math.floor((fits + tooMany) / 2);
      if (isOneLine(cut(half))) fits = half;
      else tooMany = half;
    }
    return cut(fits);
  }
}
