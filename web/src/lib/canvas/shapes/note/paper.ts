/** The paper of a note: the room that its text has. The same for the DOM and the far view's bitmap. */
import { noteFamily } from '../../fonts.ts';
import type { Paper } from '../fitText.ts';

/** White around the text, and the strip below it for the author and reactions. */
export const NOTE_PADDING = 14;
const NOTE_FOOT = 26;
export const NOTE_WEIGHT = 450;
/** The line with a note's tags. */
export const TAGS_HEIGHT = 18;

export const notePaper = (side: number, tagged = false): Paper => ({
  width: side - 2 * NOTE_PADDING,
  height: side - NOTE_PADDING - NOTE_FOOT - 4 - (tagged ? TAGS_HEIGHT : 0),
  family: noteFamily(),
  weight: NOTE_WEIGHT,
  largest: 24,
  smallest: 9,
});

/** From a distance a note is its text: it has the room of everything else, and is as large as that allows. */
export const distantPaper = (side: number): Paper => ({
  ...notePaper(side),
  height: side - 2 * NOTE_PADDING,
  largest: 44,
  smallest: 12,
});
