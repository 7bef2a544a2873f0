/** A note on paper. */
import type { Box, LinkLabel, NoteColor, ReactionKind } from '@samenbord/board';
import { Fitter, NOTE_FONT } from '../fit/fit.ts';
import type { FitOptions, Fitted } from '../fit/fit.ts';
import { Metrics } from '../fonts/metrics.ts';
import { labelBadge, reactionMark } from './marks.ts';
import { INK, NOTE_FILL, QUIET } from './palette.ts';
import type { Scene } from './scene.ts';
import { rect } from './svg.ts';

export interface NotePicture {
  text: string;
  color: NoteColor;
  byline: string;
  labels: readonly LinkLabel[];
  reactions: readonly { kind: ReactionKind; count: number }[];
}

export interface Fitters {
  note: Fitter;
  ui: Fitter;
  bold: Fitter;
}

/** One of each font, with the fonts that they measure by. */
export function fittersFor(): { fitters: Fitters; metrics: Readonly<Record<keyof Fitters, Metrics>> } {
  const metrics = { note: new Metrics('note'), ui: new Metrics('ui'), bold: new Metrics('ui-bold') };
  return {
    metrics,
    fitters: {
      note: new Fitter(metrics.note),
      ui: new Fitter(metrics.ui),
      bold: new Fitter(metrics.bold),
    },
  };
}

/** Lengths in units of a normal note of the canvas (200); `unit` scales them for paper. */
const PADDING = 14;
const FOOTER = 20;
const BYLINE = 11;
const BADGE = 11;

/** The room for text in a note: `[dx, dy, w, h]`. The foot is kept free also where there is nothing to tell in it. */
const textRoom = ([, , w, h]: Box, unit: number): Box => [
  PADDING * unit,
  PADDING * unit,
  w - 2 * PADDING * unit,
  h - (2 * PADDING + FOOTER) * unit,
];

export function fitNote(
  box: Box,
  picture: NotePicture,
  fitter: Fitter,
  unit = 1,
  options: FitOptions = { ...NOTE_FONT, force: true },
): Fitted {
  const [, , w, h] = textRoom(box, unit);
  return fitter.fit(picture.text, w, h, options);
}

/** How high a note of this width must be for its text at one size. */
export function noteHeight(
  picture: NotePicture,
  width: number,
  size: number,
  fitter: Fitter,
  unit: number,
): number {
  const [, , w, h] = textRoom([0, 0, width, 0], unit);
  return fitter.flow(picture.text, w, size).height - h;
}

export function drawNote(
  scene: Scene,
  box: Box,
  picture: NotePicture,
  fitted: Fitted,
  fitters: Fitters,
  unit = 1,
): void {
  const [x, y, w, h] = box;
  const [fill, edge] = NOTE_FILL[picture.color];
  scene.shape(
    rect([x, y + 2 * unit, w, h], 3 * unit, { fill: INK, fillOpacity: 0.1 }) +
      rect(box, 3 * unit, { fill, stroke: edge, width: unit }),
    box,
  );
  const room = textRoom(box, unit);
  scene.text(fitted, [x + room[0], y + room[1], room[2]], { font: 'note', color: INK });
  drawFoot(scene, box, picture, fitters, unit);
  // From the right edge inwards, half over the top edge, so that they hide no text.
  picture.labels.slice(0, 6).forEach((label, index) => {
    const cx = x + w - (BADGE + 6 + index * (BADGE * 2 + 3)) * unit;
    scene.shape(labelBadge(label, [cx, y], BADGE * unit), [
      cx - BADGE * unit,
      y - BADGE * unit,
      2 * BADGE * unit,
      BADGE * 1.6 * unit,
    ]);
  });
}

/** Who wrote it at the left, reactions at the right. */
function drawFoot(
  scene: Scene,
  [x, y, w, h]: Box,
  picture: NotePicture,
  fitters: Fitters,
  unit: number,
): void {
  const type = { largest: BYLINE * unit, smallest: 8 * unit, force: true };
  const style = { font: 'ui', color: QUIET } as const;
  const middle = y + h - (PADDING - 4) * unit - (FOOTER * unit) / 2;
  let right = x + w - PADDING * unit;
  for (const { kind, count } of picture.reactions.toReversed()) {
    const number = fitters.ui.fit(String(count), 30 * unit, FOOTER * unit, type);
    const width = (String(count).length * BYLINE * 0.62 + 2) * unit;
    right -= width;
    scene.text(number, [right, middle - number.height / 2, width], style);
    right -= 14 * unit;
    scene.shape(reactionMark(kind, [right, middle - 6 * unit], 12 * unit));
    right -= 6 * unit;
  }
  if (picture.byline === '') return;
  const left = x + PADDING * unit;
  const room = Math.max(20 * unit, right - left);
  const line = fitters.ui.fit(picture.byline, room, FOOTER * unit, type);
  scene.text(line, [left, middle - line.height / 2, room], style);
}
