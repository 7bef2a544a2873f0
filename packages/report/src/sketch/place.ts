/** Where a sketch lies: its own place inside those of its parents (frames and groups). */
import type { Box, Point, Records, Sketch } from '@samenbord/board';

/** A turn (radians) followed by a move. */
export interface Place {
  x: number;
  y: number;
  turn: number;
}

/** Deeper nesting than this is a loop. */
const MAX_DEPTH = 20;

export function placeOf(sketches: Records<Sketch>, sketch: Sketch, depth = 0): Place {
  const [x, y, turn, parent] = sketch.pos;
  const own = { x, y, turn };
  const outer = sketches[parent];
  if (!outer || depth > MAX_DEPTH) return own;
  const around = placeOf(sketches, outer, depth + 1);
  const [px, py] = toBoard(around, [x, y]);
  return { x: px, y: py, turn: around.turn + turn };
}

export const toBoard = ({ x, y, turn }: Place, [px, py]: Point): Point => [
  x + px * Math.cos(turn) - py * Math.sin(turn),
  y + px * Math.sin(turn) + py * Math.cos(turn),
];

/** The opposite of `toBoard`. */
export function fromBoard({ x, y, turn }: Place, [px, py]: Point): Point {
  const [dx, dy] = [px - x, py - y];
  return [dx * Math.cos(turn) + dy * Math.sin(turn), dy * Math.cos(turn) - dx * Math.sin(turn)];
}

/** The upright box around a turned one. */
export function boxOnBoard(place: Place, [x, y, w, h]: Box): Box {
  const corners = (
    [
      [x, y],
      [x + w, y],
      [x, y + h],
      [x + w, y + h],
    ] as const
  ).map((corner) => toBoard(place, corner));
  const left = Math.min(...corners.map((corner) => corner[0]));
  const top = Math.min(...corners.map((corner) => corner[1]));
  return [
    left,
    top,
    Math.max(...corners.map((corner) => corner[0])) - left,
    Math.max(...corners.map((corner) => corner[1])) - top,
  ];
}

/** The box around points, widened by half a stroke. */
export function around(points: readonly Point[], width: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left - width / 2, top - width / 2, right - left + width, bottom - top + width];
}
