/** A part of a page, in points from its top left corner. */
export interface PageArea {
  x: number;
  y: number;
  w: number;
  h: number;
}
