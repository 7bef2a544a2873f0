/** Where a link runs: from the edge of a note to the edge of a card, gently bent so that neighbours part. */
import type { Box, Point } from '@samenbord/board';
import { center } from '@samenbord/board';

/** Where the line from a box's centre to a point leaves the box. */
export function edgeTowards(box: Box, [x, y]: Point): Point {
  const [cx, cy] = center(box);
  const dx = x - cx;
  const dy = y - cy;
  if (dx === 0 && dy === 0) return [cx, cy];
  const scale = Math.min(box[2] / 2 / Math.abs(dx), box[3] / 2 / Math.abs(dy));
  return scale >= 1 ? [x, y] : [cx + dx * scale, cy + dy * scale];
}

export interface Thread {
  from: Point;
  to: Point;
  /** Control point of the quadratic curve. */
  bend: Point;
  middle: Point;
}

const BEND = 0.08;

export function threadBetween(note: Box, card: Box): Thread {
  const from = edgeTowards(note, center(card));
  const to = edgeTowards(card, center(note));
  const bend: Point = [
    (from[0] + to[0]) / 2 - (to[1] - from[1]) * BEND,
    (from[1] + to[1]) / 2 + (to[0] - from[0]) * BEND,
  ];
  const middle: Point = [(from[0] + to[0] + 2 * bend[0]) / 4, (from[1] + to[1] + 2 * bend[1]) / 4];
  return { from, to, bend, middle };
}

const n = (value: number): string => String(Math.round(value));

export const pathOf = ({ from, to, bend }: Thread): string =>
  `M${n(from[0])} ${n(from[1])}Q${n(bend[0])} ${n(bend[1])} ${n(to[0])} ${n(to[1])}`;

/** Whether any of a thread can be seen in a box. */
export function crosses(
  view: { minX: number; minY: number; maxX: number; maxY: number },
  thread: Thread,
): boolean {
  const xs = [thread.from[0], thread.to[0], thread.bend[0]];
  const ys = [thread.from[1], thread.to[1], thread.bend[1]];
  return (
    Math.max(...xs) >= view.minX &&
    Math.min(...xs) <= view.maxX &&
    Math.max(...ys) >= view.minY &&
    Math.min(...ys) <= view.maxY
  );
}

const ZIG = 14;

/** The same thread as a zigzag, for the label that chafes. */
export function zigzagOf({ from, to, bend }: Thread): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = Math.max(4, Math.round(length / ZIG));
  const [nx, ny] = length > 0 ? [-(to[1] - from[1]) / length, (to[0] - from[0]) / length] : [0, 0];
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const aside = step === 0 || step === steps ? 0 : step % 2 === 0 ? 5 : -5;
    const x = (1 - t) ** 2 * from[0] + 2 * (1 - t) * t * bend[0] + t ** 2 * to[0];
    const y = (1 - t) ** 2 * from[1] + 2 * (1 - t) * t * bend[1] + t ** 2 * to[1];
    return `${n(x + nx * aside)} ${n(y + ny * aside)}`;
  });
  return `M${points.join('L')}`;
}
