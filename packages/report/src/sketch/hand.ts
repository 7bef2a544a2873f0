/** Strokes made by hand. A pen's pressure, or the speed of a mouse, makes the line swell and thin. */
import type { Point } from '@samenbord/board';
import { getStroke } from 'perfect-freehand';
import type { StrokeOptions } from 'perfect-freehand';
import { polyline } from '../display/svg.ts';
import { pair } from './outline.ts';
import type { Outline } from './outline.ts';
import { listAt, numberAt, textAt } from './read.ts';
import type { Values } from './read.ts';

/** A point with the pen's pressure, from 0 to 1. */
export type Touch = readonly [x: number, y: number, pressure: number];

/** Units between points that are put into a straight piece. */
const STEP = 16;
/** More points than a person draws in minutes; the rest of a stroke is left out. */
const MAX_TOUCHES = 20_000;

export function touches(props: Values): Touch[] {
  const found: Touch[] = [];
  for (const segment of listAt(props, 'segments')) {
    const points = listAt(segment, 'points').map((point): Touch => [
      numberAt(point, 'x', 0),
      numberAt(point, 'y', 0),
      numberAt(point, 'z', 0.5),
    ]);
    const [from, to] = points;
    if (textAt(segment, 'type') === 'straight' && from && to) found.push(...between(from, to));
    else found.push(...points);
  }
  return found.slice(0, MAX_TOUCHES);
}

function between(from: Touch, to: Touch): Touch[] {
  const steps = Math.min(2000, Math.max(4, Math.floor(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP)));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = (axis: 0 | 1 | 2): number => from[axis] + ((to[axis] - from[axis]) * step) / steps;
    return [at(0), at(1), at(2)];
  });
}

/** How the canvas sets its strokes: a pen's pressure is taken as it is, a mouse's made up from its speed. */
const optionsFor = (width: number, isPen: boolean): StrokeOptions =>
  isPen
    ? {
        size: 1 + width * 1.2,
        thinning: 0.62,
        streamline: 0.62,
        smoothing: 0.62,
        simulatePressure: false,
        easing: (t) => t * 0.65 + Math.sin((t * Math.PI) / 2) * 0.35,
        last: true,
      }
    : {
        size: width,
        thinning: 0.5,
        streamline: 0.64 + Math.min(1, Math.max(0, (width - 9) / 7)) * 0.1,
        smoothing: 0.62,
        simulatePressure: true,
        easing: (t) => Math.sin((t * Math.PI) / 2),
        last: true,
      };

/** The outline of a stroke, to be filled; a single touch is a dot. */
export function inkOutline(hand: readonly Touch[], width: number, isPen: boolean): string {
  const outline = getStroke(
    hand.map(([x, y, pressure]) => [x, y, pressure]),
    optionsFor(width, isPen),
  );
  const points = outline.map(([x = 0, y = 0]): Point => [x, y]);
  return points.length < 4 ? polyline(points, true) : smooth(points, true);
}

/** The middle line of a stroke, to be stroked. */
export function handLine(hand: readonly Touch[], closed: boolean): string {
  const points = hand.map(([x, y]): Point => [x, y]);
  const [first] = points;
  if (!first) return '';
  if (points.length === 1) return `M${pair(first)}h0.01`;
  return points.length < 4 ? polyline(points, closed) : smooth(points, closed);
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Quadratic curves between the middles of the points, which round off the hand's tremor. */
function smooth(points: readonly Point[], closed: boolean): string {
  const [first = [0, 0]] = points;
  const last = points.at(-1) ?? first;
  const start = closed ? middle(last, first) : first;
  let data = `M${pair(start)}`;
  for (let index = closed ? 0 : 1; index < points.length - 1; index += 1) {
    const [here, next] = [points[index], points[index + 1]];
    if (here && next) data += `Q${pair(here)} ${pair(middle(here, next))}`;
  }
  return closed ? `${data}Q${pair(last)} ${pair(start)}Z` : `${data}L${pair(last)}`;
}

/** How far the control points of a smooth line reach, as a share of the way between its neighbours. */
const TENSION = 1.25 / 6;

/** A smooth line through all points, as the canvas bends it: with ends that lead straight in and out. */
export function spline(points: readonly Point[]): Outline {
  const [first = [0, 0]] = points;
  const at = (index: number): Point => points[index] ?? first;
  const beside = (index: number, sign: 1 | -1): Point => {
    const here = at(index);
    if (index === 0 || index === points.length - 1) return here;
    const [back, on] = [at(index - 1), at(index + 1)];
    return [here[0] + sign * (on[0] - back[0]) * TENSION, here[1] + sign * (on[1] - back[1]) * TENSION];
  };
  return {
    start: first,
    steps: points.slice(1).map((to, index) => ({ to, by: [beside(index, 1), beside(index + 1, -1)] })),
    closed: false,
  };
}
