/** A link between a note and a theory card: told by colour, by the line's style and by the badge at the note. */
import { center } from '@samenbord/board';
import type { Box, LinkLabel, Point } from '@samenbord/board';
import { edgePoint } from './edge.ts';
import { LABEL_COLOR } from './palette.ts';
import type { Scene } from './scene.ts';
import { circle, num, path, polyline } from './svg.ts';
import type { Paint } from './svg.ts';

const WIDTH = 3;
const STYLE: Readonly<Record<LinkLabel, Pick<Paint, 'dash'>>> = {
  already: {},
  partly: { dash: [14, 10] },
  chafes: {},
  trying: { dash: [0.1, 9] },
};

function zigzag(from: Point, to: Point): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const steps = Math.min(400, Math.max(2, Math.round(length / 12)));
  const normal: Point = length === 0 ? [0, 0] : [-dy / length, dx / length];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const swing = step === 0 || step === steps ? 0 : step % 2 === 0 ? 5 : -5;
    return [
      from[0] + (dx * step) / steps + normal[0] * swing,
      from[1] + (dy * step) / steps + normal[1] * swing,
    ];
  });
}

export function drawLink(scene: Scene, note: Box, card: Box, label: LinkLabel): void {
  const from = edgePoint(note, center(card));
  const to = edgePoint(card, center(note));
  const color = LABEL_COLOR[label];
  const line =
    label === 'chafes'
      ? polyline(zigzag(from, to))
      : `M${num(from[0])} ${num(from[1])}L${num(to[0])} ${num(to[1])}`;
  scene.shape(
    path(line, { stroke: color, width: WIDTH, opacity: 0.6, ...STYLE[label] }) +
      circle(to, 6, { fill: color }),
  );
}
