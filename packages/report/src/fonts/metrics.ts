/** Widths of text in a stack of fonts, as the typesetter will set it. */
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { ALSO_MEASURED, fontBytes, stackOf } from './catalog.ts';
import type { FontFile, StackName } from './catalog.ts';

const opened = new Map<string, Font>();

function open(file: FontFile): Font {
  const known = opened.get(file.path);
  if (known) return known;
  const font = create(fontBytes(file));
  if (!('layout' in font)) throw new TypeError(`${file.family} is a collection of fonts`);
  opened.set(file.path, font);
  return font;
}

/** Stays with the character before it: marks, joiners, variation selectors, skin tones, the keycap. */
const STICKS = /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]$/u;
const FIXED = 'n'.charCodeAt(0);
/** Widths kept per stack; a board of thousands of notes has some ten thousand different words. */
const MAX_CACHED = 50_000;

export class Metrics {
  /** The files that were asked for a glyph: the document needs these and no other fallbacks. */
  readonly used = new Set<FontFile>();
  readonly #files: readonly FontFile[];
  readonly #also: FontFile | undefined;
  readonly #widths = new Map<string, number>();
  readonly #fontOf = new Map<number, FontFile | undefined>();

  constructor(stack: StackName) {
    this.#files = stackOf(stack);
    this.#also = ALSO_MEASURED[stack];
  }

  /** Whether any font of the stack has a glyph for it. */
  draws(codePoint: number): boolean {
    return this.#fileFor(codePoint) !== undefined;
  }

  /** Width in ems: times the font size gives the width. Not for text with line breaks. */
  width(text: string): number {
    const known = this.#widths.get(text);
    if (known !== undefined) return known;
    if (this.#widths.size >= MAX_CACHED) this.#widths.clear();
    const width = this.#runs(text).reduce((sum, run) => sum + this.#widthOf(run.file, run.text), 0);
    this.#widths.set(text, width);
    return width;
  }

  #widthOf(file: FontFile, text: string): number {
    const width = shapedWidth(open(file), text);
    return this.#also && file === this.#files[0] ? (width + shapedWidth(open(this.#also), text)) / 2 : width;
  }

  /** Fonts are opened in the order of the stack, so the large ones only when all before them lack the glyph. */
  #fileFor(codePoint: number): FontFile | undefined {
    if (this.#fontOf.has(codePoint)) return this.#fontOf.get(codePoint);
    const file = this.#files.find((candidate) => open(candidate).hasGlyphForCodePoint(codePoint));
    this.#fontOf.set(codePoint, file);
    if (file) this.used.add(file);
    return file;
  }

  #runs(text: string): { file: FontFile; text: string }[] {
    const runs: { file: FontFile; text: string }[] = [];
    for (const character of text) {
      const last = runs.at(-1);
      const file = last && STICKS.test(character) ? last.file : this.#fileFor(character.codePointAt(0) ?? 0);
      if (!file) continue;
      if (last?.file === file) last.text += character;
      else runs.push({ file, text: character });
    }
    return runs;
  }
}

const isFixedPitch = (post: unknown): boolean =>
  typeof post === 'object' && post !== null && 'isFixedPitch' in post && Boolean(post.isFixedPitch);

function shapedWidth(font: Font, text: string): number {
  // Of a font whose letters are all as wide, one tells it all; fontkit fails on the empty glyph of its space.
  if ('post' in font && isFixedPitch(font.post))
    return ([...text].length * font.glyphForCodePoint(FIXED).advanceWidth) / font.unitsPerEm;
  try {
    return font.layout(text).advanceWidth / font.unitsPerEm;
  } catch {
    // The shaper of fontkit fails on some sequences of rare scripts; the plain widths are close enough.
    const advances = font.glyphsForString(text).map((glyph) => glyph.advanceWidth);
    return advances.reduce((sum, advance) => sum + advance, 0) / font.unitsPerEm;
  }
}
