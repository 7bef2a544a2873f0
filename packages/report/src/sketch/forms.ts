/** The forms of the canvas's geometric shapes, in a box of `w` × `h` with its corner at the origin. */
import type { Point } from '@samenbord/board';
import { num, polyline } from '../display/svg.ts';

export interface Form {
  /** Path data of the outline. */
  outline: string;
  /** Lines inside: the cross or the tick of a box. */
  inside: string;
  /** The outline in straight pieces, for what ends at it. */
  corners: readonly Point[];
}

/** How far slanted sides and heads of arrows go in, as a share of the shorter side. */
const SLANT = 0.38;
/** How far the shaft of an arrow stands in, as a share of its box. */
const SHAFT = 0.16;
const TURN = 2 * Math.PI;

const straight = (corners: readonly Point[], inside = ''): Form => ({
  outline: polyline(corners, true),
  inside,
  corners,
});

/** What is unknown is a rectangle. */
export function formOf(geo: string, w: number, h: number): Form {
  const slant = Math.min(w, h) * SLANT;
  const right = w - slant;
  switch (geo) {
    case 'triangle':
      return straight([
        [w / 2, 0],
        [w, h],
        [0, h],
      ]);
    case 'diamond':
      return straight([
        [w / 2, 0],
        [w, h / 2],
        [w / 2, h],
        [0, h / 2],
      ]);
    case 'pentagon':
      return straight(regular(5, w, h));
    case 'hexagon':
      return straight(regular(6, w, h));
    case 'octagon':
      return straight(regular(8, w, h));
    case 'star':
      return straight(star(w, h));
    case 'rhombus':
      return straight([
        [slant, 0],
        [w, 0],
        [right, h],
        [0, h],
      ]);
    case 'rhombus-2':
      return straight([
        [0, 0],
        [right, 0],
        [w, h],
        [slant, h],
      ]);
    case 'trapezoid':
      return straight([
        [slant, 0],
        [right, 0],
        [w, h],
        [0, h],
      ]);
    case 'arrow-right':
      return straight(arrowhead(w, h, slant));
    case 'arrow-left':
      return straight(arrowhead(w, h, slant).map(([x, y]) => [w - x, y]));
    case 'arrow-down':
      return straight(arrowhead(h, w, slant).map(([x, y]) => [y, x]));
    case 'arrow-up':
      return straight(arrowhead(h, w, slant).map(([x, y]) => [y, h - x]));
    case 'ellipse':
      return { outline: ellipse(w, h), inside: '', corners: around(w, h, 48) };
    case 'oval':
      return oval(w, h);
    case 'heart':
      return { outline: heart(w, h), inside: '', corners: heartCorners(w, h) };
    case 'cloud':
      return cloud(w, h);
    case 'x-box':
      return straight(
        rectangle(w, h),
        polyline([
          [0, 0],
          [w, h],
        ]) +
          polyline([
            [w, 0],
            [0, h],
          ]),
      );
    case 'check-box':
      return straight(rectangle(w, h), polyline(tick(w, h)));
    default:
      return straight(rectangle(w, h));
  }
}

const rectangle = (w: number, h: number): Point[] => [
  [0, 0],
  [w, 0],
  [w, h],
  [0, h],
];

/** Points on the ellipse of a box, from the top clockwise. */
const around = (w: number, h: number, count: number): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * TURN - Math.PI / 2;
    return [(w / 2) * (1 + Math.cos(angle)), (h / 2) * (1 + Math.sin(angle))];
  });

/** Stretched until they fill the box. */
function filling(points: readonly Point[], w: number, h: number): Point[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  return points.map(([x, y]) => [((x - left) / width) * w, ((y - top) / height) * h]);
}

const regular = (corners: number, w: number, h: number): Point[] => filling(around(1, 1, corners), w, h);

/** Five points, as deep as half of its size. */
const star = (w: number, h: number): Point[] =>
  filling(
    around(2, 2, 10).map(([x, y], index) => (index % 2 === 0 ? [x, y] : [(x + 1) / 2, (y + 1) / 2])),
    w,
    h,
  );

const arrowhead = (w: number, h: number, head: number): Point[] => [
  [0, h * SHAFT],
  [w - head, h * SHAFT],
  [w - head, 0],
  [w, h / 2],
  [w - head, h],
  [w - head, h * (1 - SHAFT)],
  [0, h * (1 - SHAFT)],
];

function tick(w: number, h: number): Point[] {
  const size = Math.min(w, h) * 0.82;
  const [x, y] = [(w - size) / 2, (h - size) / 2];
  return [
    [x + size * 0.25, y + size * 0.52],
    [x + size * 0.45, y + size * 0.82],
    [x + size * 0.82, y + size * 0.22],
  ];
}

const ellipse = (w: number, h: number): string =>
  `M0 ${num(h / 2)}a${num(w / 2)} ${num(h / 2)} 0 0 1 ${num(w)} 0a${num(w / 2)} ${num(h / 2)} 0 0 1 ${num(-w)} 0Z`;

/** A rectangle with half circles at its short sides. */
function oval(w: number, h: number): Form {
  const r = Math.min(w, h) / 2;
  const arc = `${num(r)} ${num(r)} 0 0 1`;
  const corners = around(2 * r, 2 * r, 48).map(([x, y]): Point => [
    x > r + 0.001 ? x + w - 2 * r : x,
    y > r + 0.001 ? y + h - 2 * r : y,
  ]);
  return {
    outline: `M${num(r)} 0H${num(w - r)}A${arc} ${num(w)} ${num(r)}V${num(h - r)}A${arc} ${num(w - r)} ${num(h)}H${num(r)}A${arc} 0 ${num(h - r)}V${num(r)}A${arc} ${num(r)} 0Z`,
    inside: '',
    corners,
  };
}

/** Two cubic curves a side: control, control, end. */
const heartCurves = (w: number, h: number): readonly (readonly [Point, Point, Point])[] => {
  const [o, k] = [w / 4, h / 4];
  return [
    [
      [o * 1.5, k * 3],
      [0, k * 2.5],
      [0, k * 1.2],
    ],
    [
      [0, -k * 0.32],
      [o * 1.85, -k * 0.32],
      [w / 2, k * 0.9],
    ],
    [
      [o * 2.15, -k * 0.32],
      [w, -k * 0.32],
      [w, k * 1.2],
    ],
    [
      [w, k * 2.5],
      [o * 2.5, k * 3],
      [w / 2, h],
    ],
  ];
};

const heart = (w: number, h: number): string =>
  `M${num(w / 2)} ${num(h)}${heartCurves(w, h)
    .map((points) => `C${points.map(([x, y]) => `${num(x)} ${num(y)}`).join(' ')}`)
    .join('')}Z`;

function heartCorners(w: number, h: number): Point[] {
  let from: Point = [w / 2, h];
  return heartCurves(w, h).flatMap(([a, b, to]) => {
    const start = from;
    from = to;
    return Array.from({ length: 12 }, (_, step): Point => {
      const t = step / 12;
      const along = (axis: 0 | 1): number =>
        (1 - t) ** 3 * start[axis] +
        3 * (1 - t) ** 2 * t * a[axis] +
        3 * (1 - t) * t * t * b[axis] +
        t ** 3 * to[axis];
      return [along(0), along(1)];
    });
  });
}

/** Units of the outline per bulge. */
const BULGE = 70;

/** Bulges along an oval, each touching the edge of the box. */
function cloud(w: number, h: number): Form {
  const length = Math.PI * Math.min(w, h) + 2 * Math.abs(w - h);
  const bulges = Math.min(60, Math.max(6, Math.ceil(length / BULGE), Math.ceil(length / Math.min(w, h))));
  const out = (length / bulges) * 0.2;
  const [iw, ih] = [Math.max(1, w - 2 * out), Math.max(1, h - 2 * out)];
  const points = along(oval(iw, ih).corners, bulges).map(([x, y]): Point => [x + out, y + out]);
  const first = points[0] ?? [0, 0];
  let outline = `M${num(first[0])} ${num(first[1])}`;
  points.forEach((from, index) => {
    const to = points[(index + 1) % points.length] ?? first;
    const chord = Math.hypot(to[0] - from[0], to[1] - from[1]);
    // The circle through both points that rises `out` above the line between them.
    const radius = (chord * chord) / (8 * out) + out / 2;
    outline += `A${num(radius)} ${num(radius)} 0 0 1 ${num(to[0])} ${num(to[1])}`;
  });
  return { outline: `${outline}Z`, inside: '', corners: points };
}

/** `count` points at equal distances along a closed line. */
function along(corners: readonly Point[], count: number): Point[] {
  const sides = corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });
  const total = sides.reduce((sum, { length }) => sum + length, 0);
  const found: Point[] = [];
  let walked = 0;
  for (const { from, to, length } of sides) {
    while (found.length < count && (found.length * total) / count <= walked + length) {
      const t = length === 0 ? 0 : ((found.length * total) / count - walked) / length;
      found.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
    }
    walked += length;
  }
  return found;
}
