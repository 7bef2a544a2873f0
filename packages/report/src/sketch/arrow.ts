/** Arrows: their way, their heads and their words. */
import type { Point } from '@samenbord/board';
import { circle, path, polyline } from '../display/svg.ts';
import { arc, cutOff, elbow, lengthOf, pointAt } from './route.ts';
import type { Hold } from './route.ts';
import { numberAt, textAt, valuesAt } from './read.ts';
import type { Values } from './read.ts';
import { strokeColor, strokePaint, strokeWidth } from './style.ts';

export interface ArrowPicture {
  svg: string;
  points: readonly Point[];
  /** Where a label stands. */
  middle: Point;
}

export interface Ends {
  start: Point;
  end: Point;
  holds: Partial<Record<'start' | 'end', Hold>>;
}

const pointOf = (props: Values, key: string): Point => [
  numberAt(valuesAt(props, key), 'x', 0),
  numberAt(valuesAt(props, key), 'y', 0),
];

/** `ends`: in the arrow's own coordinates, where it holds on to something. */
export function arrow(
  props: Values,
  { start, end, holds }: Ends = { start: pointOf(props, 'start'), end: pointOf(props, 'end'), holds: {} },
): ArrowPicture {
  const whole =
    textAt(props, 'kind') === 'elbow'
      ? elbow(start, end, Math.min(1, Math.max(0, numberAt(props, 'elbowMidPoint', 0.5))))
      : arc(start, end, numberAt(props, 'bend', 0));
  const way = cutOff(whole, holds);
  const length = lengthOf(way);
  const at = Math.min(1, Math.max(0, numberAt(props, 'labelPosition', 0.5)));
  return {
    svg:
      path(polyline(way), strokePaint(props)) +
      head(textAt(props, 'arrowheadEnd', 'arrow'), way.toReversed(), props) +
      head(textAt(props, 'arrowheadStart', 'none'), way, props),
    points: way,
    middle: pointAt(way, length * at),
  };
}

const turned = ([x, y]: Point, [cx, cy]: Point, angle: number): Point => [
  cx + (x - cx) * Math.cos(angle) - (y - cy) * Math.sin(angle),
  cy + (x - cx) * Math.sin(angle) + (y - cy) * Math.cos(angle),
];
const towards = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

/** The head at the begin of a way. */
function head(kind: string, way: readonly Point[], props: Values): string {
  const [tip] = way;
  if (kind === 'none' || !tip) return '';
  const width = strokeWidth(props);
  const back = pointAt(way, Math.min(3 * width, Math.max(width, lengthOf(way) / 5)));
  const stroke = { stroke: strokeColor(props), width };
  const solid = { ...stroke, fill: stroke.stroke };
  const wings = (from: Point, angle: number): [Point, Point] => [
    turned(from, tip, angle),
    turned(from, tip, -angle),
  ];
  const half = towards(tip, back, 0.5);
  /** To both sides of a point, half the head wide. */
  const across = (point: Point): [Point, Point] => [
    turned(towards(point, [point[0] + half[0] - tip[0], point[1] + half[1] - tip[1]], 1), point, Math.PI / 2),
    turned(
      towards(point, [point[0] + half[0] - tip[0], point[1] + half[1] - tip[1]], 1),
      point,
      -Math.PI / 2,
    ),
  ];
  switch (kind) {
    case 'dot':
      return circle(towards(tip, back, 0.45), Math.hypot(back[0] - tip[0], back[1] - tip[1]) * 0.45, solid);
    case 'bar':
    case 'pipe':
      return path(polyline(across(tip)), stroke);
    case 'inverted': {
      const [left, right] = across(tip);
      return path(polyline([left, back, right], true), solid);
    }
    case 'square': {
      const [a, b] = across(tip);
      const [c, d] = across(towards(tip, back, 0.85));
      return path(polyline([a, c, d, b], true), solid);
    }
    case 'diamond': {
      const [left, right] = wings(towards(tip, back, 0.75), Math.PI / 4);
      const far: Point = [left[0] + right[0] - tip[0], left[1] + right[1] - tip[1]];
      return path(polyline([tip, left, far, right], true), solid);
    }
    case 'triangle': {
      const [left, right] = wings(back, Math.PI / 6);
      return path(polyline([left, tip, right], true), solid);
    }
    default: {
      const [left, right] = wings(back, Math.PI / 6);
      return path(polyline([left, tip, right]), stroke);
    }
  }
}
