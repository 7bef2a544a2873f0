import { center } from '@samenbord/board';
import type { Box, Point } from '@samenbord/board';

/** Where the straight line from a point inside a box (its middle, unless said) to another point leaves the box. */
export function edgePoint(box: Box, towards: Point, from: Point = center(box)): Point {
  const [dx, dy] = [towards[0] - from[0], towards[1] - from[1]];
  const reach = (distance: number, step: number): number => (step === 0 ? Infinity : distance / step);
  const share = Math.min(
    reach((dx > 0 ? box[0] + box[2] : box[0]) - from[0], dx),
    reach((dy > 0 ? box[1] + box[3] : box[1]) - from[1], dy),
    1,
  );
  const kept = Math.max(0, Number.isFinite(share) ? share : 0);
  return [from[0] + dx * kept, from[1] + dy * kept];
}
