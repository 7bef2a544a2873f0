/**
 * The font size at which a text fits its paper. Words are measured once on a bitmap context and wrapped by
 * arithmetic: laying out thousands of notes in the DOM just to measure them would take seconds.
 */
import { atom } from 'tldraw';

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

function forget(): void {
  words.clear();
  sizes.clear();
  fontsVersion.update((version) => version + 1);
}

function listenForFonts(): void {
  document.fonts.addEventListener('loadingdone', forget);
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

/** How many lines a text takes when a line holds `room` (in font sizes). Words longer than a line are broken. */
export function countLines(text: string, room: number, widthOf: (word: string) => number): number {
  const space = widthOf(' ');
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = widthOf(word);
      if (used > 0 && used + space + width > room) {
        lines += 1;
        used = 0;
      }
      if (width > room) {
        const whole = Math.floor(width / room);
        lines += whole;
        used = width - whole * room;
      } else used += (used > 0 ? space : 0) + width;
    }
  }
  return lines;
}

/** Words are broken only below this size: large letters that tear a word apart read worse than smaller whole ones. */
const WHOLE_WORDS_FROM = 13;

/** The largest font size, in whole pixels, at which the text fits; the smallest one when none does. */
export function fitText(text: string, paper: Paper): number {
  const version = fontsVersion.get();
  const font = `${String(paper.weight)} ${String(MEASURED_AT)}px ${paper.family}`;
  const key = `${String(version)}|${font}|${String(paper.width)}x${String(paper.height)}|${String(paper.largest)}|${text}`;
  const known = sizes.get(key);
  if (known !== undefined) return known;
  const widthOf = (word: string) => wordWidth(word, font);
  const longest = Math.max(0, ...text.split(/\s+/).map(widthOf));
  let size = paper.largest;
  while (size > paper.smallest) {
    const room = (paper.width * SAFE) / size;
    const whole = longest <= room || size < WHOLE_WORDS_FROM;
    if (whole && countLines(text, room, widthOf) * size * LINE_HEIGHT <= paper.height) break;
    size -= 1;
  }
  if (sizes.size > MAX_REMEMBERED) sizes.clear();
  sizes.set(key, size);
  return size;
}
