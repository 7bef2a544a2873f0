/**
 * The font size at which a text fits its paper. Words are measured once on a bitmap context and wrapped by
 * arithmetic: laying out thousands of notes in the DOM just to measure them would take seconds.
 */
import { atom, useValue } from 'tldraw';
import { wrapLines } from './wrapLines.ts';

export interface Paper {
  /** Room for text, in board units. */
  width: number;
  height: number;
  /** CSS font family list. */
  family: string;
  weight: number;
  largest: number;
  smallest: number;
}

export const LINE_HEIGHT = 1.28;
/** Browsers round glyphs differently at each size: a little less than the whole width is used. */
const SAFE = 0.97;
const MEASURED_AT = 32;

/** Counts up when fonts arrive: sizes measured with a fallback font are then wrong. */
const fontsVersion = atom('fonts version', 0);
let context: CanvasRenderingContext2D | null | undefined;
const words = new Map<string, number>();
const sizes = new Map<string, number>();
const MAX_REMEMBERED = 20_000;

/** Changes when texts have to be measured again; whoever reads it while drawing is told. */
export const fontsSeen = (): number => fontsVersion.get();

/** For what is drawn with sizes of `fitText`: it is drawn again when other fonts have come. */
export const useFonts = (): number => useValue('fonts', fontsSeen, []);

function forget(): void {
  words.clear();
  sizes.clear();
  fontsVersion.update((version) => version + 1);
}

function listenForFonts(): void {
  document.fonts.addEventListener('loadingdone', forget);
}

const measuringFont = ({ weight, family }: Pick<Paper, 'weight' | 'family'>): string =>
  `${String(weight)} ${String(MEASURED_AT)}px ${family}`;

/** The lines of a text at a font size, as `fitText` counted them. */
export function linesAt(text: string, size: number, paper: Paper): string[] {
  const font = measuringFont(paper);
  return wrapLines(text, (paper.width * SAFE) / size, (word) => wordWidth(word, font));
}

/** Width of a word per pixel of font size. */
function wordWidth(word: string, font: string): number {
  const key = `${font}\n${word}`;
  const known = words.get(key);
  if (known !== undefined) return known;
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d');
    listenForFonts();
  }
  let width = word.length * 0.55;
  if (context) {
    context.font = font;
    width = context.measureText(word).width / MEASURED_AT;
  }
  if (words.size > MAX_REMEMBERED) words.clear();
  words.set(key, width);
  return width;
}

/** Words are broken only below this size: large letters that tear a word apart read worse than smaller whole ones. */
const WHOLE_WORDS_FROM = 13;

/** The largest font size, in whole pixels, at which the text fits; the smallest one when none does. */
export function fitText(text: string, paper: Paper): number {
  const version = fontsSeen();
  const font = measuringFont(paper);
  const key = `${String(version)}|${font}|${String(paper.width)}x${String(paper.height)}|${String(paper.largest)}|${text}`;
  const known = sizes.get(key);
  if (known !== undefined) return known;
  const widthOf = (word: string) => wordWidth(word, font);
  const longest = Math.max(0, ...text.split(/\s+/).map(widthOf));
  const fits = (size: number): boolean => {
    const room = (paper.width * SAFE) / size;
    const whole = longest <= room || size < WHOLE_WORDS_FROM;
    return whole && wrapLines(text, room, widthOf).length * size * LINE_HEIGHT <= paper.height;
  };
  // What fits at a size fits at every smaller one.
  let size = paper.smallest;
  let tooLarge = paper.largest + 1;
  while (tooLarge - size > 1) {
    const middle = Math.floor((size + tooLarge) / 2);
    if (fits(middle)) size = middle;
    else tooLarge = middle;
  }
  if (sizes.size > MAX_REMEMBERED) sizes.clear();
  sizes.set(key, size);
  return size;
}
