/** The way of an arrow: straight, bent or with corners, cut off at what it holds on to. */
import type { Box, Point } from '@samenbord/board';

/** Pieces of a bent arrow. */
const PIECES = 48;

/** A circular arc from `start` to `end`; `bend`: how far its middle stands off the straight line, to the left. */
export function arc(start: Point, end: Point, bend: number): Point[] {
  const chord = Math.hypot(end[0] - start[0], end[1] - start[1]);
  if (Math.abs(bend) < 0.5 || chord < 0.5) return [start, end];
  const normal: Point = [-(end[1] - start[1]) / chord, (end[0] - start[0]) / chord];
  // The circle through both ends and the middle: its centre lies on the line through the middle.
  const radius = (chord * chord) / (8 * bend) + bend / 2;
  const center: Point = [
    (start[0] + end[0]) / 2 + normal[0] * (bend - radius),
    (start[1] + end[1]) / 2 + normal[1] * (bend - radius),
  ];
  const from = Math.atan2(start[1] - center[1], start[0] - center[0]);
  let turn = Math.atan2(end[1] - center[1], end[0] - center[0]) - from;
  // A positive bend stands to the left of the way, where angles go down.
  if (bend > 0 && turn > 0) turn -= 2 * Math.PI;
  if (bend < 0 && turn < 0) turn += 2 * Math.PI;
  return Array.from({ length: PIECES + 1 }, (_, piece): Point => {
    if (piece === 0) return start;
    if (piece === PIECES) return end;
    const angle = from + (turn * piece) / PIECES;
    return [center[0] + Math.abs(radius) * Math.cos(angle), center[1] + Math.abs(radius) * Math.sin(angle)];
  });
}

const reach = (outline: readonly Point[], axis: 0 | 1): readonly [number, number] => {
  const places = outline.map((point) => point[axis]);
  return [Math.min(...places), Math.max(...places)];
};

/** Whether one lies beside the other, seen along both axes. */
function isDiagonal({ start, end }: Partial<Record<'start' | 'end', Hold>>): boolean {
  if (!start || !end) return false;
  return ([0, 1] as const).every((axis) => {
    const [a, b] = [reach(start.outline, axis), reach(end.outline, axis)];
    return a[1] < b[0] || b[1] < a[0];
  });
}

/**
 * Along the axes, with a corner at `share` of the longer way; between two things that lie diagonally from each other
 * out of the side of the one and into the top or foot of the other.
 */
export function elbow(
  start: Point,
  end: Point,
  share: number,
  holds: Partial<Record<'start' | 'end', Hold>> = {},
): Point[] {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  if (Math.abs(dx) < 1 || Math.abs(dy) < 1) return [start, end];
  if (isDiagonal(holds)) return [start, [end[0], start[1]], end];
  if (Math.abs(dx) >= Math.abs(dy)) {
    const x = start[0] + dx * share;
    return [start, [x, start[1]], [x, end[1]], end];
  }
  const y = start[1] + dy * share;
  return [start, [start[0], y], [end[0], y], end];
}

export function isInside([x, y]: Point, corners: readonly Point[]): boolean {
  let inside = false;
  corners.forEach((a, index) => {
    const b = corners[(index + 1) % corners.length] ?? a;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  });
  return inside;
}

const STEP = 2;
const MAX_STEPS = 4000;

/** The same way in steps of about two units. */
function dense(way: readonly Point[]): Point[] {
  const step = Math.max(STEP, lengthOf(way) / MAX_STEPS);
  return way.flatMap((from, index): Point[] => {
    const to = way[index + 1];
    if (!to) return [from];
    const count = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
    return Array.from({ length: count }, (_, at): Point => [
      from[0] + ((to[0] - from[0]) * at) / count,
      from[1] + ((to[1] - from[1]) * at) / count,
    ]);
  });
}

export const lengthOf = (way: readonly Point[]): number =>
  way.reduce((sum, point, index) => {
    const before = way[index - 1];
    return before ? sum + Math.hypot(point[0] - before[0], point[1] - before[1]) : sum;
  }, 0);

/** Where one is after a part of the way. */
export function pointAt(way: readonly Point[], length: number): Point {
  let left = Math.max(0, length);
  for (let index = 1; index < way.length; index += 1) {
    const [from, to] = [way[index - 1], way[index]];
    if (!from || !to) continue;
    const piece = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (left <= piece && piece > 0)
      return [from[0] + ((to[0] - from[0]) * left) / piece, from[1] + ((to[1] - from[1]) * left) / piece];
    left -= piece;
  }
  return way.at(-1) ?? [0, 0];
}

/** The part of a way between two lengths. */
export function partOf(way: readonly Point[], from: number, to: number): Point[] {
  const kept: Point[] = [pointAt(way, from)];
  let walked = 0;
  way.forEach((point, index) => {
    const before = way[index - 1];
    if (before) walked += Math.hypot(point[0] - before[0], point[1] - before[1]);
    if (walked > from + 0.01 && walked < to - 0.01) kept.push(point);
  });
  kept.push(pointAt(way, to));
  return kept;
}

export interface Hold {
  /** Outline of what the end holds on to. */
  outline: readonly Point[];
  gap: number;
}

/** Cuts off what lies within what the ends hold on to, and a gap more. A way that is all inside stays as it is. */
export function cutOff(
  way: readonly Point[],
  holds: Partial<Record<'start' | 'end', Hold>>,
): readonly Point[] {
  const whole = lengthOf(way);
  const begin = holds.start ? exit(way, holds.start) : 0;
  const rest = holds.end ? exit(way.toReversed(), holds.end) : 0;
  if (begin + rest >= whole - 1) return way;
  return partOf(way, begin, whole - rest);
}

/** The length of the way until it has left an outline, with the gap. */
function exit(way: readonly Point[], { outline, gap }: Hold): number {
  const points = dense(way);
  const last = points.findLastIndex((point) => isInside(point, outline));
  // From outside, as a loose aim may be, the way is not cut.
  return last < 0 || !isInside(points[0] ?? [0, 0], outline) ? 0 : lengthOf(points.slice(0, last + 2)) + gap;
}

/** The parts of a way that lie before and behind a box. */
export function awayFrom(way: readonly Point[], [x, y, w, h]: Box): (readonly Point[])[] {
  const corners: Point[] = [[x, y], [x + w, y], [x + w, y + h], [x, y + h]]; // prettier-ignore
  const points = dense(way);
  const first = points.findIndex((point) => isInside(point, corners));
  if (first < 0) return [way];
  const last = points.findLastIndex((point) => isInside(point, corners));
  const lengthTo = (at: number): number => lengthOf(points.slice(0, at + 1));
  const parts = [partOf(way, 0, lengthTo(first)), partOf(way, lengthTo(last), lengthOf(way))];
  return parts.filter((part) => lengthOf(part) > 0.5);
}
