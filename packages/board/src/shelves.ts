/** Laying blocks of several sizes on rows, from left to right and from top to bottom, as words on a page. */
import { overlaps } from './geometry.ts';
import type { Box, Point } from './records.ts';

/**
 * Places of blocks relative to a corner, in the order given, on rows of a width; each row is as high as its highest
 * block. What is in the way (`fixed`, relative to the same corner) is passed over. A block in `breaks` begins a row.
 */
export function shelve(
  blocks: readonly (readonly [w: number, h: number])[],
  width: number,
  gap: number,
  { fixed = [], breaks = new Set() }: { fixed?: readonly Box[]; breaks?: ReadonlySet<number> } = {},
): { places: Point[]; height: number } {
  const places: Point[] = [];
  let [left, top, row, height] = [0, 0, 0, 0];
  const nextRow = () => {
    top += row + gap;
    [left, row] = [0, 0];
  };
  blocks.forEach(([w, h], at) => {
    if (breaks.has(at) && left > 0) nextRow();
    for (;;) {
      if (left > 0 && left + w > width) nextRow();
      const lies: Box = [left, top, w, h];
      const inTheWay = fixed.find((box) => overlaps(box, lies));
      if (!inTheWay) break;
      left = inTheWay[0] + inTheWay[2] + gap;
      // A row that holds only what is in the way ends where that ends.
      if (left + w > width && row === 0) [left, top] = [0, inTheWay[1] + inTheWay[3] + gap];
    }
    places.push([left, top]);
    left += w + gap;
    row = Math.max(row, h);
    height = Math.max(height, top + h);
  });
  return { places, height };
}
