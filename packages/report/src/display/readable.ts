/** How small type may be on paper, in points, and in which units something is drawn. */

/** Of what people wrote. */
export const READABLE = 9;
/** Of all else that has to be read: who wrote it, where it comes from, how much hangs on it. */
export const SMALL_PRINT = 8;

export interface Measure {
  /** Scales the lengths, which are those of the canvas. */
  unit: number;
  /** The smallest type, in the units of the scene; 0 where it is a picture, to be read elsewhere. */
  least: number;
}

/** As on the canvas. */
export const AS_ON_CANVAS: Measure = { unit: 1, least: 0 };
