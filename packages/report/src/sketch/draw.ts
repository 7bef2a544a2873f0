/** One drawing of each tool, in its own coordinates. */
import { bounds, imageOfShape } from '@samenbord/board';
import type { Box, Point } from '@samenbord/board';
import type { Fitters } from '../display/draw-note.ts';
import type { TextFont } from '../display/scene.ts';
import { INK } from '../display/palette.ts';
import { path, rect } from '../display/svg.ts';
import type { Fitted } from '../fit/fit.ts';
import { flowPretty } from '../fit/rich.ts';
import { drawnStack } from '../fonts/catalog.ts';
import type { Beside } from '../options.ts';
import { drawArrow, labelPlace, wayOf } from './arrow.ts';
import type { Ends } from './arrow.ts';
import { dashed } from './dashes.ts';
import { hatched } from './fill.ts';
import { formOf } from './forms.ts';
import { handLine, inkOutline, spline, touches } from './hand.ts';
import { altOfImage, drawImage, sizeOfImage } from './images.ts';
import { cornersOf, dataOf, open } from './outline.ts';
import type { Outline } from './outline.ts';
import { around } from './place.ts';
import { isValues, numberAt, textAt, valuesAt } from './read.ts';
import type { Values } from './read.ts';
import { paragraphsOf, plainText } from './rich-text.ts';
import {
  arrowLabelSize,
  dashOf,
  fillOf,
  fontOf,
  handDashes,
  handWidth,
  highlightColor,
  highlightWidth,
  labelColor,
  labelSize,
  scaleOf,
  strokeColor,
  strokePaint,
  strokeWidth,
  textSize,
} from './style.ts';
import { drawnByHand } from './wobble.ts';

/** A drawing in its own coordinates. */
export interface Drawing {
  svg: string;
  box: Box;
  covers?: boolean;
  text?: LocalText;
  alt?: string;
}

export interface LocalText {
  fitted: Fitted;
  font: TextFont;
  box: Box;
  color: string;
  align: 'left' | 'center' | 'right';
  vertical: 'start' | 'middle' | 'end';
}

export interface Surroundings {
  /** Names the drawing inside its picture: letters and digits. */
  key: string;
  /** What its hand-drawn lines follow from. */
  seed: string;
  fitters: Fitters;
  images: NonNullable<Beside['images']>;
  /** Of an arrow that holds on to something. */
  ends?: Ends;
}

type Draw = (shape: Values, props: Values, around: Surroundings) => Drawing | undefined;

/** Of a pencil at work that keeps its pressure, of anything else the thinner line of the canvas. */
const stroke: Draw = (_shape, props, { key }) => {
  const hand = touches(props);
  if (hand.length === 0) return undefined;
  const closed = props.isClosed === true;
  const fill = closed ? fillOf(props) : undefined;
  const width = handWidth(props);
  const line = handLine(hand, closed);
  const ink =
    dashOf(props) === 'draw'
      ? path(inkOutline(hand, width, props.isPen === true), { fill: strokeColor(props) })
      : path(line, { ...strokePaint(props), width, ...handDashes(props) });
  const box = around(
    hand.map(([x, y]): Point => [x, y]),
    width + 1,
  );
  return {
    svg: (fill ? path(line, { fill: fill.color }) + hatched(line, box, fill, key) : '') + ink,
    box,
    covers: fill !== undefined,
  };
};

/** A stroke over what it marks on one under it, on the canvas of 0.35 and 0.82. */
const HIGHLIGHT_OPACITY = 0.82;

const highlight: Draw = (_shape, props) => {
  const hand = touches(props);
  if (hand.length === 0) return undefined;
  const width = highlightWidth(props);
  return {
    svg: path(handLine(hand, false), { stroke: highlightColor(props), width, opacity: HIGHLIGHT_OPACITY }),
    box: around(
      hand.map(([x, y]): Point => [x, y]),
      width,
    ),
  };
};

/** In the pen and the dashes of the drawing. */
function lined(outlines: readonly Outline[], props: Values, seed: string, meetsEnds = false): string {
  const dash = dashOf(props);
  if (dash === 'dashed' || dash === 'dotted') return dashed(outlines, dash, strokePaint(props));
  const data =
    dash === 'draw'
      ? drawnByHand(outlines, { width: strokeWidth(props), seed, meetsEnds })
      : outlines.map(dataOf).join('');
  return path(data, strokePaint(props));
}

const line: Draw = (_shape, props, { seed }) => {
  const bends = Object.values(valuesAt(props, 'points'))
    .filter(isValues)
    .sort((a, b) => (textAt(a, 'index') < textAt(b, 'index') ? -1 : 1))
    .map((point): Point => [numberAt(point, 'x', 0), numberAt(point, 'y', 0)]);
  if (bends.length < 2) return undefined;
  const outline = textAt(props, 'spline') === 'cubic' ? spline(bends) : open(bends);
  return {
    svg: lined([outline], props, seed, true),
    box: around(cornersOf(outline), strokeWidth(props)),
  };
};

/** Between letters of drawings, in ems. */
const DRAWN_LINE = 1.35;
const LABEL_AIR = 4.25;
/** What the words of an arrow leave free of it. */
const LABEL_MARGIN = 64;
/** Their width where the arrow stands, in heights of their letters. */
const WIDEST_LABEL = 16;

/** In the fonts of the canvas. */
const flow = (props: Values, { fitters }: Surroundings, size: number, width: number) =>
  flowPretty(paragraphsOf(props), (style) => fitters.drawn(drawnStack(fontOf(props), style)), {
    width,
    size,
    lineHeight: DRAWN_LINE,
  });

const arrowWithLabel: Draw = (_shape, props, surroundings) => {
  const { ends, seed } = surroundings;
  const way = wayOf(props, ends);
  const box = around(way.points, strokeWidth(props) * 4);
  if (plainText(props) === '') return { svg: drawArrow(props, way, seed), box };
  const size = arrowLabelSize(props);
  const [, , w, h] = around(way.points, 0);
  const natural = flow(props, surroundings, size, Infinity).width;
  const widest =
    w > h
      ? Math.max(Math.min(natural, LABEL_MARGIN), Math.min(w - LABEL_MARGIN, natural))
      : WIDEST_LABEL * size;
  const fitted = flow(props, surroundings, size, widest + 1);
  const [x, y] = labelPlace(props, way);
  const label: Box = [x - fitted.width / 2, y - fitted.height / 2, fitted.width, fitted.height];
  const free = grown(label, LABEL_AIR * scaleOf(props));
  return {
    svg: drawArrow(props, way, seed, free),
    box: bounds([box, free]) ?? box,
    text: {
      fitted,
      font: fontOf(props),
      box: label,
      color: labelColor(props),
      align: 'center',
      vertical: 'middle',
    },
  };
};

const grown = ([x, y, w, h]: Box, by: number): Box => [x - by, y - by, w + 2 * by, h + 2 * by];

const ALIGN = new Map<string, LocalText['align']>([
  ['start', 'left'],
  ['start-legacy', 'left'],
  ['end', 'right'],
  ['end-legacy', 'right'],
]);
const VERTICAL = new Map<string, LocalText['vertical']>([
  ['start', 'start'],
  ['end', 'end'],
]);
const LABEL_PADDING = 16;

const geo: Draw = (_shape, props, surroundings) => {
  const { key, seed } = surroundings;
  const w = Math.max(1, numberAt(props, 'w', 100));
  const h = Math.max(1, numberAt(props, 'h', 100) + numberAt(props, 'growY', 0));
  const dash = dashOf(props);
  const width = strokeWidth(props);
  const pen = { width, dash, size: textAt(props, 'size', 'm'), seed, scale: scaleOf(props) };
  const { outline, inside } = formOf(textAt(props, 'geo'), w, h, pen);
  const fill = fillOf(props);
  const ground =
    dash === 'draw' ? drawnByHand([outline], { width, seed, passes: 1, miss: 0 }) : dataOf(outline);
  const room = Math.max(1, w - 2 * LABEL_PADDING);
  return {
    svg:
      (fill ? path(ground, { fill: fill.color }) + hatched(ground, [0, 0, w, h], fill, key) : '') +
      lined([outline, ...inside], props, seed),
    box: [0, 0, w, h],
    covers: fill !== undefined,
    text: {
      fitted: flow(props, surroundings, labelSize(props), room),
      font: fontOf(props),
      box: [LABEL_PADDING, LABEL_PADDING, room, Math.max(1, h - 2 * LABEL_PADDING)],
      color: labelColor(props),
      align: ALIGN.get(textAt(props, 'align')) ?? 'center',
      vertical: VERTICAL.get(textAt(props, 'verticalAlign')) ?? 'middle',
    },
  };
};

const text: Draw = (_shape, props, surroundings) => {
  if (plainText(props) === '') return undefined;
  const auto = props.autoSize !== false;
  const room = Math.max(20, numberAt(props, 'w', 200) * scaleOf(props));
  const fitted = flow(props, surroundings, textSize(props), auto ? Infinity : room);
  const w = auto ? fitted.width : room;
  const align = textAt(props, 'textAlign');
  return {
    svg: '',
    box: [0, 0, w, fitted.height],
    text: {
      fitted,
      font: fontOf(props),
      box: [0, 0, w, fitted.height],
      color: strokeColor(props),
      align: ALIGN.get(align) ?? (align === 'middle' ? 'center' : 'left'),
      vertical: 'start',
    },
  };
};

const FRAME_HEADING = 22;
const FRAME_LETTERS = 12;
const FRAME_EDGE = '#717171';

const frame: Draw = (_shape, props, { fitters }) => {
  const w = Math.max(1, numberAt(props, 'w', 320));
  const h = Math.max(1, numberAt(props, 'h', 180));
  return {
    svg: rect([0, 0, w, h], 0, { fill: '#FFFFFF', stroke: FRAME_EDGE, width: 1 }),
    box: [0, -FRAME_HEADING, w, h + FRAME_HEADING],
    covers: true,
    text: {
      fitted: fitters.ui.flow(textAt(props, 'name'), w, FRAME_LETTERS),
      font: 'ui',
      box: [0, -FRAME_HEADING, w, FRAME_HEADING],
      color: INK,
      align: 'left',
      vertical: 'start',
    },
  };
};

const image: Draw = (shape, props, { images, key }) => {
  const [w, h] = sizeOfImage(props);
  const file = images.get(imageOfShape(shape) ?? '');
  return { svg: drawImage(props, file, key), box: [0, 0, w, h], covers: true, alt: altOfImage(props) };
};

/** Groups are only their members. */
const TOOLS = new Map<string, Draw>([
  ['draw', stroke],
  ['highlight', highlight],
  ['line', line],
  ['arrow', arrowWithLabel],
  ['geo', geo],
  ['text', text],
  ['frame', frame],
  ['image', image],
]);

export const drawingOf = (shape: Values, surroundings: Surroundings): Drawing | undefined =>
  TOOLS.get(textAt(shape, 'type'))?.(shape, valuesAt(shape, 'props'), surroundings);
