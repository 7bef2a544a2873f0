/** A note on paper. */
import type { Box, LinkLabel, NoteColor, ReactionKind } from '@samenbord/board';
import { Fitter, NOTE_FONT } from '../fit/fit.ts';
import type { FitOptions, Fitted } from '../fit/fit.ts';
import type { StackName } from '../fonts/catalog.ts';
import { Metrics } from '../fonts/metrics.ts';
import type { FontUse } from '../fonts/use.ts';
import { labelBadge, pinMark, reactionMark } from './marks.ts';
import { AS_ON_CANVAS } from './readable.ts';
import type { Measure } from './readable.ts';
import { BOARD, INK, LINE, NOTE_FILL, QUIET } from './palette.ts';
import type { Scene } from './scene.ts';
import { circle, rect } from './svg.ts';

export interface NotePicture {
  text: string;
  color: NoteColor;
  byline: string;
  labels: readonly LinkLabel[];
  reactions: readonly { kind: ReactionKind; count: number }[];
  tags: readonly string[];
  pinned: boolean;
  /** Of the last vote that was counted on notes. */
  dots: number;
}

export interface Fitters {
  note: Fitter;
  ui: Fitter;
  bold: Fitter;
  /** Widths in the fonts of what is drawn. */
  drawn: (stack: StackName) => Metrics;
}

/** One of each font, and what the document turned out to need of them. */
export function fittersFor(): { fitters: Fitters; fonts: FontUse } {
  const opened = new Map<StackName, Metrics>();
  const metrics = (stack: StackName): Metrics => {
    const known = opened.get(stack) ?? new Metrics(stack);
    opened.set(stack, known);
    return known;
  };
  return {
    fonts: {
      draws: (codePoint) => metrics('ui').draws(codePoint) && metrics('note').draws(codePoint),
      used: () => [...opened.values()].flatMap(({ used }) => [...used]),
    },
    fitters: {
      note: new Fitter(metrics('note')),
      ui: new Fitter(metrics('ui')),
      bold: new Fitter(metrics('ui-bold')),
      drawn: metrics,
    },
  };
}

/** Lengths in units of a normal note of the canvas (200). */
const PADDING = 14;
const FOOTER = 26;
/** White between the text and the foot. */
const ABOVE_FOOT = 4;
const TAGS = 18;
const TAG_LETTERS = 11;
const BYLINE = 12;
const BADGE = 11;
/** Of small print, in ems: what a line of it takes with the white around it. */
const LINE_WITH_AIR = 1.4;

/** Heights below the text, and the type in them, in the units of the scene. */
function small({ unit, least }: Measure) {
  const [letters, byline] = [Math.max(TAG_LETTERS * unit, least), Math.max(BYLINE * unit, least)];
  return {
    letters,
    byline,
    tags: Math.max(TAGS * unit, letters * LINE_WITH_AIR + 2 * unit),
    foot: Math.max(FOOTER * unit, byline * LINE_WITH_AIR),
  };
}

/** The room for text in a note: `[dx, dy, w, h]`. The foot is kept free also where there is nothing to tell in it. */
function textRoom([, , w, h]: Box, { tags }: NotePicture, measure: Measure): Box {
  const { unit } = measure;
  const below = small(measure);
  const taken = (PADDING + ABOVE_FOOT) * unit + below.foot + (tags.length > 0 ? below.tags : 0);
  return [PADDING * unit, PADDING * unit, w - 2 * PADDING * unit, h - taken];
}

export function fitNote(
  box: Box,
  picture: NotePicture,
  fitter: Fitter,
  measure: Measure = AS_ON_CANVAS,
  options: FitOptions = { ...NOTE_FONT, force: true },
): Fitted {
  const [, , w, h] = textRoom(box, picture, measure);
  return fitter.fit(picture.text, w, h, options);
}

/** How high a note of this width must be for its text at one size. */
export function noteHeight(
  picture: NotePicture,
  width: number,
  size: number,
  fitter: Fitter,
  measure: Measure,
): number {
  const [, , w, h] = textRoom([0, 0, width, 0], picture, measure);
  return fitter.flow(picture.text, w, size).height - h;
}

export function drawNote(
  scene: Scene,
  box: Box,
  picture: NotePicture,
  fitted: Fitted,
  fitters: Fitters,
  measure: Measure = AS_ON_CANVAS,
): void {
  const { unit } = measure;
  const [x, y, w, h] = box;
  const [fill, edge] = NOTE_FILL[picture.color];
  scene.shape(
    rect([x, y + 2 * unit, w, h], 3 * unit, { fill: INK, fillOpacity: 0.1 }) +
      rect(box, 3 * unit, { fill, stroke: edge, width: unit }),
    box,
  );
  const room = textRoom(box, picture, measure);
  scene.text(fitted, [x + room[0], y + room[1], room[2]], { font: 'note', color: INK });
  drawTags(scene, box, picture, fitters, measure);
  drawFoot(scene, box, picture, fitters, measure);
  if (picture.pinned) scene.shape(pinMark([x + w - 20 * unit, y + 2 * unit], 18 * unit));
  const sticker = drawDots(scene, box, picture, fitters, unit);
  // From the right edge inwards, half over the top edge, so that they hide no text.
  picture.labels.slice(0, 6).forEach((label, index) => {
    const cx = x + w - sticker - (BADGE + 6 + index * (BADGE * 2 + 3)) * unit;
    scene.shape(labelBadge(label, [cx, y], BADGE * unit), [
      cx - BADGE * unit,
      y - BADGE * unit,
      2 * BADGE * unit,
      BADGE * 1.6 * unit,
    ]);
  });
}

/** Words that were stuck to it, as many as fit the line above its foot. */
function drawTags(
  scene: Scene,
  [x, y, w, h]: Box,
  { tags }: NotePicture,
  fitters: Fitters,
  measure: Measure,
): void {
  const { unit } = measure;
  const { letters, tags: height, foot } = small(measure);
  const top = y + h - foot - height;
  const paper = height - 2 * unit;
  let left = x + PADDING * unit;
  for (const tag of tags) {
    const width = fitters.ui.width(tag, letters) * 1.04;
    if (left + width + 12 * unit > x + w - PADDING * unit) return;
    const word = fitters.ui.flow(tag, Infinity, letters);
    scene.shape(rect([left, top, width + 12 * unit, paper], paper / 2, { fill: INK, fillOpacity: 0.1 }));
    scene.text(word, [left + 6 * unit, top + (paper - word.height) / 2, width], { font: 'ui', color: INK });
    left += width + 16 * unit;
  }
}

/** More than these are counted instead of drawn. */
const MOST_DOTS = 5;
const DOT = 6;

/** A sticker over the upper edge; gives its width with a gap. */
function drawDots(
  scene: Scene,
  [x, y, w]: Box,
  { dots }: NotePicture,
  fitters: Fitters,
  unit: number,
): number {
  if (dots === 0) return 0;
  const counted = dots > MOST_DOTS;
  const number = fitters.ui.flow(String(dots), Infinity, 22 * unit);
  const wide = counted
    ? 2 * DOT * unit + fitters.ui.width(String(dots), 22 * unit)
    : (dots * 2.4 - 0.4) * DOT * unit;
  const [width, height] = [wide + 22 * unit, 32 * unit];
  const [left, top] = [x + w - 8 * unit - width, y - 16 * unit];
  const middle = top + height / 2;
  const drawn = Array.from({ length: counted ? 1 : dots }, (_, index) =>
    circle([left + (11 + DOT + index * DOT * 2.4) * unit, middle], DOT * unit, { fill: BOARD }),
  );
  scene.shape(
    rect([left, top, width, height], 16 * unit, { fill: '#FFFFFF', stroke: LINE, width: unit }) +
      drawn.join(''),
    [left, top, width, height],
  );
  if (counted)
    scene.text(number, [left + (15 + 2 * DOT) * unit, middle - number.height / 2, wide], {
      font: 'ui',
      color: BOARD,
    });
  return width + 12 * unit;
}

/** Who wrote it at the left, reactions at the right. */
function drawFoot(
  scene: Scene,
  [x, y, w, h]: Box,
  picture: NotePicture,
  fitters: Fitters,
  measure: Measure,
): void {
  const { unit, least } = measure;
  const { byline: size, foot } = small(measure);
  const type = { largest: size, smallest: least === 0 ? 8 * unit : least, force: least === 0 };
  const style = { font: 'ui', color: QUIET } as const;
  const middle = y + h - foot / 2 - 2 * unit;
  let right = x + w - PADDING * unit;
  for (const { kind, count } of picture.reactions.toReversed()) {
    const number = fitters.ui.fit(String(count), 30 * unit, foot, type);
    right -= String(count).length * size * 0.62 + 2 * unit;
    scene.text(number, [right, middle - number.height / 2, right - x], style);
    right -= size + 2 * unit;
    scene.shape(reactionMark(kind, [right, middle - size / 2], size));
    right -= 6 * unit;
  }
  if (picture.byline === '') return;
  const left = x + PADDING * unit;
  const room = Math.max(20 * unit, right - left);
  const name = least === 0 ? picture.byline : fitters.ui.shortened(picture.byline, room, least);
  const line = fitters.ui.fit(name, room, foot, type);
  scene.text(line, [left, middle - line.height / 2, room], style);
}
