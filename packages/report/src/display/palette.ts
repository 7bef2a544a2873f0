/** The colours of the board on paper (the light theme of the web's tokens). */
import type { LinkLabel, NoteColor, ZoneKind } from '@samenbord/board';

export const GROUND = '#FBF8F1';
export const INK = '#1E2622';
export const QUIET = '#56615B';
export const BOARD = '#1F4D3F';
export const CHALK = '#F2C14E';
export const LINE = '#D9D4C6';
export const SHEET = '#FFFDF8';
/** Of a theory card, with practice on it and without. */
export const CARD_EDGE = '#8B97A8';
export const BARE_EDGE = '#70839E';

/** Fill and the fine darker edge that makes a note stand off the paper. */
export const NOTE_FILL: Readonly<Record<NoteColor, readonly [fill: string, edge: string]>> = {
  yellow: ['#FFE48F', '#D9B953'],
  peach: ['#FFCFAF', '#DDA37C'],
  pink: ['#FBC4D6', '#D795AB'],
  lilac: ['#DDCBF5', '#B29DD1'],
  blue: ['#BCDDF8', '#8DB4D3'],
  green: ['#C5E8BD', '#94BE8A'],
};

/** Sheet, edge and heading of a zone. */
export const ZONE_COLOR: Readonly<Record<ZoneKind, readonly [sheet: string, edge: string, heading: string]>> =
  {
    theory: ['#EFF3FA', '#B5C4DF', '#274B84'],
    practice: ['#FAF1E7', '#DFC6AC', '#7A3E12'],
    agreement: ['#EEF5EF', '#B0CDBC', '#1F4D3F'],
    neutral: ['#F6F3EA', '#D3CDBD', '#1E2622'],
  };

export const LABEL_COLOR: Readonly<Record<LinkLabel, string>> = {
  already: '#2B6B3F',
  partly: '#8A5A00',
  chafes: '#A83A22',
  trying: '#2A5FA8',
};
