/** A link between a note and a theory card: told by colour, by the line's style and by the badge at the note. */
import { center } from '@samenbord/board';
import type { Box, LinkLabel, Point } from '@samenbord/board';
import { edgePoint } from './edge.ts';
import { LABEL_COLOR } from './palette.ts';
import type { Scene } from './scene.ts';
import { lengthOf, pointAt } from '../sketch/route.ts';
import { circle, path, polyline } from './svg.ts';
import type { Paint } from './svg.ts';

const WIDTH = 3;
const STYLE: Readonly<Record<LinkLabel, Pick<Paint, 'dash'>>> = {
  already: {},
  partly: { dash: [14, 10] },
  chafes: {},
  trying: { dash: [0.1, 9] },
};

/** How much a link is bent, so that neighbours part: a share of its length. */
const BEND = 0.08;
const PIECES = 24;

/** The same curve as on the canvas, in straight pieces. */
function curve(from: Point, to: Point): Point[] {
  const bend: Point = [
    (from[0] + to[0]) / 2 - (to[1] - from[1]) * BEND,
    (from[1] + to[1]) / 2 + (to[0] - from[0]) * BEND,
  ];
  const along = (t: number, axis: 0 | 1): number =>
    (1 - t) ** 2 * from[axis] + 2 * (1 - t) * t * bend[axis] + t ** 2 * to[axis];
  return Array.from({ length: PIECES + 1 }, (_, at): Point => [along(at / PIECES, 0), along(at / PIECES, 1)]);
}

function zigzag(way: readonly Point[]): Point[] {
  const length = lengthOf(way);
  const steps = Math.min(400, Math.max(2, Math.round(length / 12)));
  const [from = [0, 0], to = [0, 0]] = [way[0], way.at(-1)];
  const normal: Point = length === 0 ? [0, 0] : [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const swing = step === 0 || step === steps ? 0 : step % 2 === 0 ? 5 : -5;
    const [x, y] = pointAt(way, (length * step) / steps);
    return [x + normal[0] * swing, y + normal[1] * swing];
  });
}

export function drawLink(scene: Scene, note: Box, card: Box, label: LinkLabel): void {
  const to = edgePoint(card, center(note));
  const way = curve(edgePoint(note, center(card)), to);
  const color = LABEL_COLOR[label];
  scene.shape(
    path(polyline(label === 'chafes' ? zigzag(way) : way), {
      stroke: color,
      width: WIDTH,
      opacity: 0.6,
      ...STYLE[label],
    }) + circle(to, 6, { fill: color }),
  );
}
