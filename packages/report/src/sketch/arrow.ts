/** Arrows: straight or bent, with their heads. */
import type { Point } from '@samenbord/board';
import { circle, num, path, polyline } from '../display/svg.ts';
import { numberAt, textAt, valuesAt } from './read.ts';
import type { Values } from './read.ts';
import { strokeColor, strokePaint, strokeWidth } from './style.ts';

export interface ArrowPicture {
  svg: string;
  points: readonly Point[];
  /** Where a label stands. */
  middle: Point;
}

const pointAt = (props: Values, key: string): Point => [
  numberAt(valuesAt(props, key), 'x', 0),
  numberAt(valuesAt(props, key), 'y', 0),
];

export function arrow(props: Values): ArrowPicture {
  const [start, end] = [pointAt(props, 'start'), pointAt(props, 'end')];
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]) || 1;
  const bend = numberAt(props, 'bend', 0);
  const normal: Point = [-(end[1] - start[1]) / length, (end[0] - start[0]) / length];
  const half: Point = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  const middle: Point = [half[0] + normal[0] * bend, half[1] + normal[1] * bend];
  // A quadratic curve passes half way between its chord and its control point.
  const control: Point = [half[0] + normal[0] * bend * 2, half[1] + normal[1] * bend * 2];
  const line = `M${num(start[0])} ${num(start[1])}Q${num(control[0])} ${num(control[1])} ${num(end[0])} ${num(end[1])}`;
  return {
    svg:
      path(line, strokePaint(props)) +
      head(textAt(props, 'arrowheadEnd', 'arrow'), end, bend === 0 ? start : control, props) +
      head(textAt(props, 'arrowheadStart', 'none'), start, bend === 0 ? end : control, props),
    points: [start, middle, end],
    middle,
  };
}

const HEAD_ANGLE = Math.PI / 6;

function head(kind: string, tip: Point, from: Point, props: Values): string {
  if (kind === 'none') return '';
  const width = strokeWidth(props);
  const color = strokeColor(props);
  const size = width * 4 + 4;
  const angle = Math.atan2(tip[1] - from[1], tip[0] - from[0]);
  const wing = (turn: number, reach = size): Point => [
    tip[0] - Math.cos(angle + turn) * reach,
    tip[1] - Math.sin(angle + turn) * reach,
  ];
  if (kind === 'dot') return circle(tip, size / 3, { fill: color });
  if (kind === 'bar' || kind === 'pipe')
    return path(polyline([wing(Math.PI / 2, size / 2), wing(-Math.PI / 2, size / 2)]), {
      stroke: color,
      width,
    });
  const wings = [wing(HEAD_ANGLE), tip, wing(-HEAD_ANGLE)];
  if (kind === 'arrow') return path(polyline(wings), { stroke: color, width });
  return path(polyline(wings, true), { fill: color, stroke: color, width: width / 2 });
}
