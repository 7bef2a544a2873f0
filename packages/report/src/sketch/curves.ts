/** Path data through points. */
import type { Point } from '@samenbord/board';
import { num, polyline } from '../display/svg.ts';

const pair = ([x, y]: Point): string => `${num(x)} ${num(y)}`;
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** A freehand stroke: quadratic curves between the middles of the points, which rounds off the hand's tremor. */
export function freehand(points: readonly Point[], closed: boolean): string {
  const [first] = points;
  if (!first) return '';
  if (points.length === 1) return `M${pair(first)}h0.01`;
  if (points.length < 4) return polyline(points, closed);
  let data = `M${pair(first)}`;
  for (let index = 1; index < points.length - 1; index += 1) {
    const [here, next] = [points[index], points[index + 1]];
    if (here && next) data += `Q${pair(here)} ${pair(middle(here, next))}`;
  }
  return `${data}L${pair(points.at(-1) ?? first)}${closed ? 'Z' : ''}`;
}

/** A smooth line through all points (Catmull–Rom as cubic curves). */
export function spline(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  const at = (index: number): Point => points[Math.min(points.length - 1, Math.max(0, index))] ?? first;
  let data = `M${pair(first)}`;
  for (let index = 0; index < points.length - 1; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const arrive: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    data += `C${pair(leave)} ${pair(arrive)} ${pair(to)}`;
  }
  return data;
}

/** The form of a geometric shape in a box of `w` × `h`; what is unknown is a rectangle. */
export function geoForm(geo: string, w: number, h: number): string {
  const corners = POLYGONS.get(geo);
  if (corners)
    return polyline(
      corners.map(([x, y]) => [x * w, y * h]),
      true,
    );
  if (geo === 'ellipse') return ellipse(w, h);
  if (geo === 'oval') return oval(w, h);
  if (geo === 'heart')
    return `M${num(w / 2)} ${num(h)}C${num(-w * 0.35)} ${num(h * 0.45)} ${num(w * 0.2)} ${num(-h * 0.25)} ${num(w / 2)} ${num(h * 0.22)}C${num(w * 0.8)} ${num(-h * 0.25)} ${num(w * 1.35)} ${num(h * 0.45)} ${num(w / 2)} ${num(h)}Z`;
  if (geo === 'cloud') return cloud(w, h);
  return polyline(RECTANGLE(w, h), true);
}

/** What a form has inside: the cross or the tick of a box. */
export function geoInside(geo: string, w: number, h: number): string {
  const scaled = (line: readonly Point[]): string => polyline(line.map(([x, y]) => [x * w, y * h]));
  if (geo === 'x-box') return scaled(DIAGONALS[0]) + scaled(DIAGONALS[1]);
  return geo === 'check-box' ? scaled(TICK) : '';
}

const DIAGONALS = [
  [
    [0, 0],
    [1, 1],
  ],
  [
    [1, 0],
    [0, 1],
  ],
] as const;
const TICK = [
  [0.25, 0.52],
  [0.45, 0.72],
  [0.78, 0.28],
] as const;

const RECTANGLE = (w: number, h: number): Point[] => [
  [0, 0],
  [w, 0],
  [w, h],
  [0, h],
];

const regular = (corners: number): Point[] =>
  Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI - Math.PI / 2;
    return [0.5 + Math.cos(angle) / 2, 0.5 + Math.sin(angle) / 2];
  });

const star = (): Point[] =>
  Array.from({ length: 10 }, (_, index) => {
    const angle = (index / 10) * 2 * Math.PI - Math.PI / 2;
    const radius = index % 2 === 0 ? 0.5 : 0.25;
    return [0.5 + Math.cos(angle) * radius, 0.5 + Math.sin(angle) * radius];
  });

/** Corners in a box of 1 × 1. */
const POLYGONS = new Map<string, readonly Point[]>(
  Object.entries<readonly Point[]>({
    triangle: [
      [0.5, 0],
      [1, 1],
      [0, 1],
    ],
    diamond: [
      [0.5, 0],
      [1, 0.5],
      [0.5, 1],
      [0, 0.5],
    ],
    pentagon: regular(5),
    hexagon: [
      [0.25, 0],
      [0.75, 0],
      [1, 0.5],
      [0.75, 1],
      [0.25, 1],
      [0, 0.5],
    ],
    octagon: [
      [0.3, 0],
      [0.7, 0],
      [1, 0.3],
      [1, 0.7],
      [0.7, 1],
      [0.3, 1],
      [0, 0.7],
      [0, 0.3],
    ],
    star: star(),
    rhombus: [
      [0.25, 0],
      [1, 0],
      [0.75, 1],
      [0, 1],
    ],
    'rhombus-2': [
      [0, 0],
      [0.75, 0],
      [1, 1],
      [0.25, 1],
    ],
    trapezoid: [
      [0.2, 0],
      [0.8, 0],
      [1, 1],
      [0, 1],
    ],
    'arrow-right': [
      [0, 0.2],
      [0.6, 0.2],
      [0.6, 0],
      [1, 0.5],
      [0.6, 1],
      [0.6, 0.8],
      [0, 0.8],
    ],
    'arrow-left': [
      [1, 0.2],
      [0.4, 0.2],
      [0.4, 0],
      [0, 0.5],
      [0.4, 1],
      [0.4, 0.8],
      [1, 0.8],
    ],
    'arrow-up': [
      [0.2, 1],
      [0.2, 0.4],
      [0, 0.4],
      [0.5, 0],
      [1, 0.4],
      [0.8, 0.4],
      [0.8, 1],
    ],
    'arrow-down': [
      [0.2, 0],
      [0.2, 0.6],
      [0, 0.6],
      [0.5, 1],
      [1, 0.6],
      [0.8, 0.6],
      [0.8, 0],
    ],
  }),
);

const ellipse = (w: number, h: number): string =>
  `M0 ${num(h / 2)}a${num(w / 2)} ${num(h / 2)} 0 0 1 ${num(w)} 0a${num(w / 2)} ${num(h / 2)} 0 0 1 ${num(-w)} 0Z`;

function oval(w: number, h: number): string {
  const r = Math.min(w, h) / 2;
  return `M${num(r)} 0H${num(w - r)}A${num(r)} ${num(r)} 0 0 1 ${num(w)} ${num(r)}V${num(h - r)}A${num(r)} ${num(r)} 0 0 1 ${num(w - r)} ${num(h)}H${num(r)}A${num(r)} ${num(r)} 0 0 1 0 ${num(h - r)}V${num(r)}A${num(r)} ${num(r)} 0 0 1 ${num(r)} 0Z`;
}

/** Bulges along an ellipse. */
function cloud(w: number, h: number): string {
  const bulges = 10;
  const point = (index: number): Point => {
    const angle = (index / bulges) * 2 * Math.PI;
    return [w / 2 + Math.cos(angle) * w * 0.43, h / 2 + Math.sin(angle) * h * 0.43];
  };
  let data = `M${pair(point(0))}`;
  for (let index = 1; index <= bulges; index += 1) {
    const [from, to] = [point(index - 1), point(index)];
    const radius = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.55;
    data += `A${num(radius)} ${num(radius)} 0 0 1 ${pair(to)}`;
  }
  return `${data}Z`;
}
