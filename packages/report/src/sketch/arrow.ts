/** Arrows: their way, their heads and the gap for their words. */
import type { Box, Point } from '@samenbord/board';
import { circle, path, polyline } from '../display/svg.ts';
import { arc, awayFrom, cutOff, elbow, lengthOf, partOf, pointAt } from './route.ts';
import type { Hold } from './route.ts';
import { dashed } from './dashes.ts';
import { open } from './outline.ts';
import { numberAt, textAt, valuesAt } from './read.ts';
import type { Values } from './read.ts';
import { dashOf, fillOf, strokePaint, strokeWidth } from './style.ts';
import { drawnByHand } from './wobble.ts';

export interface Ends {
  start: Point;
  end: Point;
  holds: Partial<Record<'start' | 'end', Hold>>;
}

const pointOf = (props: Values, key: string): Point => [
  numberAt(valuesAt(props, key), 'x', 0),
  numberAt(valuesAt(props, key), 'y', 0),
];

export interface Way {
  points: readonly Point[];
  hasCorners: boolean;
}

/** `ends`: in the arrow's own coordinates, where it holds on to something. */
export function wayOf(
  props: Values,
  { start, end, holds }: Ends = { start: pointOf(props, 'start'), end: pointOf(props, 'end'), holds: {} },
): Way {
  const hasCorners = textAt(props, 'kind') === 'elbow';
  const whole = hasCorners
    ? elbow(start, end, Math.min(1, Math.max(0, numberAt(props, 'elbowMidPoint', 0.5))), holds)
    : arc(start, end, numberAt(props, 'bend', 0));
  return { points: cutOff(whole, holds), hasCorners };
}

/** Where the middle of an arrow's words stands. */
export const labelPlace = (props: Values, { points }: Way): Point =>
  pointAt(points, lengthOf(points) * Math.min(1, Math.max(0, numberAt(props, 'labelPosition', 0.5))));

/** `label`: the box of the words, which the line leaves free. `seed`: of the hand that draws it. */
export function drawArrow(props: Values, way: Way, seed: string, label?: Box): string {
  const { points } = way;
  const end = headOf(textAt(props, 'arrowheadEnd', 'arrow'), points.toReversed(), props, way.hasCorners);
  const start = headOf(textAt(props, 'arrowheadStart', 'none'), points, props, way.hasCorners);
  const length = lengthOf(points);
  const body = start.reach + end.reach < length ? partOf(points, start.reach, length - end.reach) : points;
  const lines = label ? awayFrom(body, label) : [body];
  return lines.map((line) => bodyOf(props, line, way.hasCorners, seed)).join('') + end.svg + start.svg;
}

function bodyOf(props: Values, points: readonly Point[], hasCorners: boolean, seed: string): string {
  const paint = strokePaint(props);
  const dash = dashOf(props);
  if (dash === 'dashed' || dash === 'dotted')
    return dashed(
      hasCorners ? points.slice(1).map((to, at) => open([points[at] ?? to, to])) : [open(points)],
      dash,
      paint,
      { asOne: !hasCorners },
    );
  if (dash === 'draw' && hasCorners)
    return path(drawnByHand([open(points)], { width: strokeWidth(props), seed, meetsEnds: true }), paint);
  return path(polyline(points), paint);
}

const turned = ([x, y]: Point, [cx, cy]: Point, angle: number): Point => [
  cx + (x - cx) * Math.cos(angle) - (y - cy) * Math.sin(angle),
  cy + (x - cx) * Math.sin(angle) + (y - cy) * Math.cos(angle),
];
const towards = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

interface Head {
  svg: string;
  /** How much of the way it covers: the line ends there. */
  reach: number;
}

const NO_HEAD: Head = { svg: '', reach: 0 };

/** The head at the begin of a way. */
function headOf(kind: string, way: readonly Point[], props: Values, hasCorners: boolean): Head {
  const [tip, next] = way;
  if (!tip || !next) return NO_HEAD;
  const width = strokeWidth(props);
  const wanted = hasCorners ? Math.hypot(next[0] - tip[0], next[1] - tip[1]) / 2 : lengthOf(way) / 5;
  const size = Math.min(3 * width, Math.max(width, wanted));
  const back = pointAt(way, size);
  const line = strokePaint(props);
  const stroke = { stroke: line.stroke ?? '', width };
  const fill = fillOf(props);
  const shape = { ...stroke, ...(fill ? { fill: fill.color } : {}) };
  const wings = (from: Point, angle: number): [Point, Point] => [
    turned(from, tip, angle),
    turned(from, tip, -angle),
  ];
  const half: Point = [(back[0] - tip[0]) / 2, (back[1] - tip[1]) / 2];
  /** To both sides of a point, half the head wide. */
  const across = ([x, y]: Point): [Point, Point] => [
    [x - half[1], y + half[0]],
    [x + half[1], y - half[0]],
  ];
  switch (kind) {
    case 'dot':
      return { svg: circle(towards(tip, back, 0.45), size * 0.45, shape), reach: size * 0.9 };
    case 'bar':
      return { svg: path(polyline(across(tip)), stroke), reach: 0 };
    case 'inverted': {
      const [left, right] = across(tip);
      return { svg: path(polyline([left, back, right], true), shape), reach: size };
    }
    case 'square': {
      const [a, b] = across(tip);
      const [c, d] = across(towards(tip, back, 0.85));
      return { svg: path(polyline([a, c, d, b], true), shape), reach: size * 0.85 };
    }
    case 'diamond': {
      const [left, right] = wings(towards(tip, back, 0.75), Math.PI / 4);
      const far: Point = [left[0] + right[0] - tip[0], left[1] + right[1] - tip[1]];
      return { svg: path(polyline([tip, left, far, right], true), shape), reach: size * 1.06 };
    }
    case 'triangle': {
      const [left, right] = wings(back, Math.PI / 6);
      return { svg: path(polyline([left, tip, right], true), shape), reach: size * 0.866 };
    }
    case 'arrow': {
      const [left, right] = wings(back, Math.PI / 6);
      return { svg: path(polyline([left, tip, right]), stroke), reach: 0 };
    }
    // The canvas knows a pipe, and draws nothing.
    default:
      return NO_HEAD;
  }
}
