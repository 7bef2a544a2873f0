/** A note on paper. */
import type { Box, LinkLabel, NoteColor } from '@samenbord/board';
import { NOTE_FONT } from '../fit/fit.ts';
import type { FitOptions, Fitted, Fitter } from '../fit/fit.ts';
import { labelBadge } from './marks.ts';
import { INK, NOTE_FILL, QUIET } from './palette.ts';
import type { Scene } from './scene.ts';
import { rect } from './svg.ts';

export interface NotePicture {
  text: string;
  color: NoteColor;
  byline: string;
  labels: readonly LinkLabel[];
}

export interface Fitters {
  note: Fitter;
  ui: Fitter;
  bold: Fitter;
}

/** Lengths in units of a normal note of the canvas (200); `unit` scales them for paper. */
const PADDING = 14;
const FOOTER = 20;
const BYLINE = 11;
const BADGE = 11;

/** The room for text in a note: `[dx, dy, w, h]`. */
function textRoom([, , w, h]: Box, picture: NotePicture, unit: number): Box {
  const footer = picture.byline === '' ? 0 : FOOTER * unit;
  return [PADDING * unit, PADDING * unit, w - 2 * PADDING * unit, h - 2 * PADDING * unit - footer];
}

export function fitNote(
  box: Box,
  picture: NotePicture,
  fitter: Fitter,
  unit = 1,
  options: FitOptions = { ...NOTE_FONT, force: true },
): Fitted {
  const [, , w, h] = textRoom(box, picture, unit);
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
  const [, , w, h] = textRoom([0, 0, width, 0], picture, unit);
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
  const room = textRoom(box, picture, unit);
  scene.text(fitted, [x + room[0], y + room[1], room[2]], { font: 'note', color: INK });
  if (picture.byline !== '') {
    const line = fitters.ui.fit(picture.byline, room[2], FOOTER * unit, {
      largest: BYLINE * unit,
      smallest: 8 * unit,
      force: true,
    });
    scene.text(line, [x + room[0], y + h - PADDING * unit - line.height + 4 * unit, room[2]], {
      font: 'ui',
      color: QUIET,
    });
  }
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
