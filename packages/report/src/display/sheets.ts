/** Sheets of paper in landscape, in points. */
import type { Paper } from '../options.ts';

export type Sheet = readonly [width: number, height: number];

/** ISO 216, from A4 up. */
const FORMATS = {
  a4: [841.89, 595.28],
  a3: [1190.55, 841.89],
  a2: [1683.78, 1190.55],
  a1: [2383.94, 1683.78],
  a0: [3370.39, 2383.94],
} as const satisfies Record<string, Sheet>;

/** What a printer at school takes. */
export const sheetOf = (paper: Paper): Sheet => FORMATS[paper];

/** That sheet and all larger ones, in their order. */
export const sheetsFrom = (paper: Paper): Sheet[] =>
  Object.values(FORMATS).filter(([width]) => width >= FORMATS[paper][0]);
