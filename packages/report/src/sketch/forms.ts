/** The forms of the canvas's geometric shapes, in a box of `w` × `h` with its corner at the origin. */
import type { Point } from '@samenbord/board';
import { arcSteps, closed, cornersOf, open } from './outline.ts';
import { randomFrom } from './random.ts';
import type { Outline } from './outline.ts';

export interface Form {
  outline: Outline;
  /** Lines inside: the cross or the tick of a box. */
  inside: readonly Outline[];
  /** The outline in straight pieces, for what ends at it. */
  corners: readonly Point[];
}

/** What a form depends on beside its box. */
export interface Pen {
  width: number;
  dash: string;
  /** `s`, `m`, `l` or `xl`. */
  size: string;
  seed: string;
  scale: number;
}

const ANY_PEN: Pen = { width: 3.5, dash: 'solid', size: 'm', seed: '', scale: 1 };

/** How far slanted sides and heads of arrows go in, as a share of the shorter side. */
const SLANT = 0.38;
/** How far the shaft of an arrow stands in, as a share of its box. */
const SHAFT = 0.16;
const TURN = 2 * Math.PI;

const formed = (outline: Outline, inside: readonly Outline[] = []): Form => ({
  outline,
  inside,
  corners: cornersOf(outline),
});
const straight = (corners: readonly Point[], inside: readonly Outline[] = []): Form =>
  formed(closed(corners), inside);

/** What is unknown is a rectangle. */
export function formOf(geo: string, w: number, h: number, pen: Pen = ANY_PEN): Form {
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
      return formed(ellipse(w, h));
    case 'oval':
      return formed(oval(w, h));
    case 'heart':
      return formed(heart(w, h));
    case 'cloud':
      return formed(cloud(w, h, pen));
    case 'x-box':
      return straight(rectangle(w, h), cross(w, h, pen));
    case 'check-box':
      return straight(rectangle(w, h), [open(tick(w, h))]);
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

/** Dashes of a cross meet in its middle; a hand does not run into the corners. */
function cross(w: number, h: number, { width, dash }: Pen): Outline[] {
  const corners: readonly Point[] = rectangle(w, h);
  if (dash === 'dashed' || dash === 'dotted') return corners.map((corner) => open([corner, [w / 2, h / 2]]));
  const inset = dash === 'draw' ? 0.62 * width : 0;
  const [left, top, right, bottom] = [inset, inset, Math.max(inset, w - inset), Math.max(inset, h - inset)];
  return [
    open([
      [left, top],
      [right, bottom],
    ]),
    open([
      [right, top],
      [left, bottom],
    ]),
  ];
}

const ellipse = (w: number, h: number): Outline => ({
  start: [0, h / 2],
  steps: arcSteps([w / 2, h / 2], w / 2, h / 2, Math.PI, 3 * Math.PI),
  closed: true,
});

/** A rectangle with half circles at its short sides. */
function oval(w: number, h: number): Outline {
  const r = Math.min(w, h) / 2;
  const half = Math.PI / 2;
  if (h > w)
    return {
      start: [0, r],
      steps: [
        ...arcSteps([r, r], r, r, 2 * half, 4 * half),
        { to: [w, h - r] },
        ...arcSteps([r, h - r], r, r, 0, 2 * half),
        { to: [0, r] },
      ],
      closed: true,
    };
  return {
    start: [r, h],
    steps: [
      ...arcSteps([r, r], r, r, half, 3 * half),
      { to: [w - r, 0] },
      ...arcSteps([w - r, r], r, r, -half, half),
      { to: [r, h] },
    ],
    closed: true,
  };
}

/** Two curves a side. */
function heart(w: number, h: number): Outline {
  const [o, k] = [w / 4, h / 4];
  return {
    start: [w / 2, h],
    steps: [
      { to: [0, k * 1.2], by: [[o * 1.5, k * 3], [0, k * 2.5]] }, // prettier-ignore
      { to: [w / 2, k * 0.9], by: [[0, -k * 0.32], [o * 1.85, -k * 0.32]] }, // prettier-ignore
      { to: [w, k * 1.2], by: [[o * 2.15, -k * 0.32], [w, -k * 0.32]] }, // prettier-ignore
      { to: [w / 2, h], by: [[w, k * 2.5], [o * 2.5, k * 3]] }, // prettier-ignore
    ],
    closed: true,
  };
}

/** Units of the outline per bulge, by the size of the pen. */
const BULGES: Readonly<Record<string, number>> = { s: 50, m: 70, l: 100, xl: 130 };

/** Bulges along an oval, each touching the edge of the box and a little beside its place. */
function cloud(w: number, h: number, { size, seed, scale }: Pen): Outline {
  const length = Math.PI * Math.min(w, h) + 2 * Math.abs(w - h);
  const wanted = Math.max(6, length / (BULGES[size] ?? 70), length / Math.min(w, h));
  const count = Math.min(60, Math.ceil(wanted));
  const out = (length / count) * 0.2;
  const [iw, ih] = [Math.max(1, w - 2 * out), Math.max(1, h - 2 * out)];
  const even = along(pill(iw, ih), count).map(([x, y]): Point => [x + (w - iw) / 2, y + (h - ih) / 2]);
  const places = nudged(even, seed, [w < 20 ? 0 : out * 0.3 * scale, h < 20 ? 0 : out * 0.3 * scale]);
  const spacing = (Math.PI * Math.min(iw, ih) + 2 * Math.abs(iw - ih)) / count;
  const steps = places.flatMap((from, index) => {
    const next = (index + 1) % places.length;
    const [a, b, to] = [even[index] ?? from, even[next] ?? from, places[next] ?? from];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const chord = Math.hypot(dx, dy) || 1;
    const high = ((out + spacing - chord) * Math.hypot(to[0] - from[0], to[1] - from[1])) / chord;
    // To the left of the way, which goes clockwise: outwards.
    const top: Point = [
      Math.min(w, Math.max(0, (a[0] + b[0]) / 2 + (dy / chord) * high)),
      Math.min(h, Math.max(0, (a[1] + b[1]) / 2 - (dx / chord) * high)),
    ];
    return bulge(from, top, to);
  });
  return { start: places[0] ?? [0, 0], steps, closed: true };
}

/** From both ends towards the middle, in turn. */
function nudged(points: readonly Point[], seed: string, [x, y]: Point): Point[] {
  const random = randomFrom(seed);
  const found = [...points];
  for (let index = 0; index < Math.floor(points.length / 2); index += 1)
    for (const at of [index, points.length - 1 - index]) {
      const [px, py] = found[at] ?? [0, 0];
      found[at] = [px + random() * x, py + random() * y];
    }
  return found;
}

/** The arc of the circle through three points. */
function bulge(from: Point, top: Point, to: Point): ReturnType<typeof arcSteps> {
  const [ax, ay, bx, by] = [top[0] - from[0], top[1] - from[1], to[0] - from[0], to[1] - from[1]];
  const d = 2 * (ax * by - ay * bx);
  if (Math.abs(d) < 0.001) return [{ to }];
  const [a2, b2] = [ax * ax + ay * ay, bx * bx + by * by];
  const center: Point = [from[0] + (by * a2 - ay * b2) / d, from[1] + (ax * b2 - bx * a2) / d];
  const radius = Math.hypot(from[0] - center[0], from[1] - center[1]);
  const begin = Math.atan2(from[1] - center[1], from[0] - center[0]);
  let end = Math.atan2(to[1] - center[1], to[0] - center[0]);
  while (end < begin) end += TURN;
  // The canvas never takes the longer way round.
  if (end - begin > Math.PI) return [{ to }];
  return arcSteps(center, radius, radius, begin, end);
}

/** An oval in straight pieces, clockwise from where its longer side begins. */
function pill(w: number, h: number): Point[] {
  const r = Math.min(w, h) / 2;
  const halfTurn = ([x, y]: Point, from: number): Point[] =>
    Array.from({ length: 33 }, (_, step): Point => {
      const angle = from + (Math.PI * step) / 32;
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    });
  return w > h
    ? [...halfTurn([w - r, r], -Math.PI / 2), ...halfTurn([r, r], Math.PI / 2)].toSpliced(0, 0, [r, 0])
    : [...halfTurn([r, h - r], 0), ...halfTurn([r, r], Math.PI)].toSpliced(0, 0, [w, r]);
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
