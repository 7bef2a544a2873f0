/**
 * The one place where text of people becomes text for paper. Afterwards it is well-formed, composed (NFC) and free
 * of what a PDF/A may not hold or what could reorder or hide other text: controls, bidi overrides, private-use
 * characters, noncharacters. Line breaks are `\n`.
 */

/** Stands for a character that no font of ours can draw; the attached board keeps the character itself. */
export const MISSING = '▯';

const LINE_BREAKS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
const TABS = /\t/g;
/** Controls, bidi marks and overrides, soft hyphen, zero-width space, word joiner, byte order mark, interlinear marks. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- these are what has to go
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/g;
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;
const PRIVATE_USE = /\p{Co}/gu;
/** More than four marks on one letter cover the lines around it. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

export const cleanText = (raw: string): string =>
  raw
    .toWellFormed()
    .normalize('NFC')
    .replace(LINE_BREAKS, '\n')
    .replace(TABS, ' ')
    .replace(INVISIBLE, '')
    .replace(NONCHARACTERS, '')
    .replace(PRIVATE_USE, MISSING)
    .replace(PILED_MARKS, '$1');

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;

/** What every font has; most long strings are pictures made of it. */
const PLAIN = /^[\n -~]*$/;

/** Replaces each character that `draws` refuses; joiners and variation selectors need no glyph. */
export function drawable(text: string, draws: (codePoint: number) => boolean): string {
  if (PLAIN.test(text)) return text;
  let result = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    result += character === '\n' || draws(codePoint) || IGNORABLE.test(character) ? character : MISSING;
  }
  return result;
}

/** One line: every run of white space becomes one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words longer than this don't fit the narrowest column of running text. */
const LONG_WORD = /\S{31,}/gu;
const PIECE = 10;
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Lets overlong words break in running text, where lines are broken by the typesetter. */
export const breakable = (text: string): string =>
  text.replace(LONG_WORD, (word) =>
    Array.from(graphemes.segment(word), ({ segment }, index) =>
      index > 0 && index % PIECE === 0 ? `\u200b${segment}` : segment,
    ).join(''),
  );
