/** Lines of straight pieces and curves, before a pen or a dash has been at them. */
import type { Point } from '@samenbord/board';
import { num } from '../display/svg.ts';

/** To a point, straight or as a cubic curve by two control points. */
export interface Step {
  to: Point;
  by?: readonly [Point, Point];
  /** Goes on where the step before ended, without a corner. */
  goesOn?: boolean;
}

export interface Outline {
  start: Point;
  steps: readonly Step[];
  /** The last step leads back to the start. */
  closed: boolean;
}

export const open = (points: readonly Point[]): Outline => ({
  start: points[0] ?? [0, 0],
  steps: points.slice(1).map((to) => ({ to })),
  closed: false,
});

export const closed = (corners: readonly Point[]): Outline => {
  const [start = [0, 0]] = corners;
  return { start, steps: [...corners.slice(1), start].map((to) => ({ to })), closed: true };
};

const QUARTER = Math.PI / 2;

/** Around a centre from one angle to another (clockwise when it is larger), in curves of at most a quarter turn. */
export function arcSteps([cx, cy]: Point, rx: number, ry: number, from: number, to: number): Step[] {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / QUARTER - 0.001));
  const turn = (to - from) / count;
  const reach = (4 / 3) * Math.tan(turn / 4);
  const at = (angle: number, out = 0): Point => [
    cx + rx * (Math.cos(angle) - out * Math.sin(angle)),
    cy + ry * (Math.sin(angle) + out * Math.cos(angle)),
  ];
  return Array.from({ length: count }, (_, index): Step => {
    const [begin, end] = [from + turn * index, from + turn * (index + 1)];
    return { to: at(end), by: [at(begin, reach), at(end, -reach)], goesOn: index > 0 };
  });
}

export const pair = ([x, y]: Point): string => `${num(x)} ${num(y)}`;

/** Path data. */
export function dataOf({ start, steps, closed: isClosed }: Outline): string {
  const parts = steps.map(({ to, by }) => (by ? `C${[...by, to].map(pair).join(' ')}` : `L${pair(to)}`));
  return `M${pair(start)}${parts.join('')}${isClosed ? 'Z' : ''}`;
}

/** A step in straight pieces, without its first point. */
function piecesOf(from: Point, { to, by }: Step, count: number): Point[] {
  if (!by) return [to];
  return Array.from({ length: count }, (_, index): Point => {
    const t = (index + 1) / count;
    const along = (axis: 0 | 1): number =>
      (1 - t) ** 3 * from[axis] +
      3 * (1 - t) ** 2 * t * by[0][axis] +
      3 * (1 - t) * t * t * by[1][axis] +
      t ** 3 * to[axis];
    return [along(0), along(1)];
  });
}

export const before = ({ start, steps }: Outline, index: number): Point => steps[index - 1]?.to ?? start;

/** The whole line in straight pieces; of a closed one without the last point, which is the first. */
export function cornersOf(outline: Outline, pieces = 12): Point[] {
  const points = outline.steps.flatMap((step, index) => piecesOf(before(outline, index), step, pieces));
  return [outline.start, ...(outline.closed ? points.slice(0, -1) : points)];
}

export function lengthOfStep(from: Point, step: Step): number {
  let [length, last] = [0, from];
  for (const point of piecesOf(from, step, 16)) {
    length += Math.hypot(point[0] - last[0], point[1] - last[1]);
    last = point;
  }
  return length;
}
