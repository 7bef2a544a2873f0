/** One drawing of each tool, in its own coordinates. */
import { imageOfShape } from '@samenbord/board';
import type { Box, Point } from '@samenbord/board';
import type { Fitters } from '../display/draw-note.ts';
import { INK } from '../display/palette.ts';
import { path, polyline, rect } from '../display/svg.ts';
import type { Beside } from '../options.ts';
import { arrow } from './arrow.ts';
import type { Ends } from './arrow.ts';
import { hatched } from './fill.ts';
import { formOf } from './forms.ts';
import { handLine, inkOutline, spline, touches } from './hand.ts';
import { altOfImage, drawImage, sizeOfImage } from './images.ts';
import { around } from './place.ts';
import { isValues, numberAt, plainText, textAt, valuesAt } from './read.ts';
import type { Values } from './read.ts';
import {
  arrowLabelSize,
  fillOf,
  fontOf,
  highlightColor,
  highlightWidth,
  isHandDrawn,
  labelColor,
  labelSize,
  scaleOf,
  strokeColor,
  strokePaint,
  strokeWidth,
  textSize,
} from './style.ts';

/** A drawing in its own coordinates. */
export interface Drawing {
  svg: string;
  box: Box;
  covers?: boolean;
  text?: LocalText;
  alt?: string;
}

export interface LocalText {
  text: string;
  font: 'note' | 'ui';
  box: Box;
  size: number;
  color: string;
  align: 'left' | 'center' | 'right';
  vertical: 'start' | 'middle' | 'end';
  /** Whether lines are broken at the width of the box. */
  wraps: boolean;
}

export interface Surroundings {
  /** Names the drawing inside its picture: letters and digits. */
  key: string;
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
  const width = strokeWidth(props);
  const line = handLine(hand, closed);
  const ink = isHandDrawn(props)
    ? path(inkOutline(hand, width, props.isPen === true), { fill: strokeColor(props) })
    : path(line, strokePaint(props));
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

const HIGHLIGHT_OPACITY = 0.5;

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

const line: Draw = (_shape, props) => {
  const bends = Object.values(valuesAt(props, 'points'))
    .filter(isValues)
    .sort((a, b) => (textAt(a, 'index') < textAt(b, 'index') ? -1 : 1))
    .map((point): Point => [numberAt(point, 'x', 0), numberAt(point, 'y', 0)]);
  if (bends.length < 2) return undefined;
  const data = textAt(props, 'spline') === 'cubic' ? spline(bends) : polyline(bends);
  return { svg: path(data, strokePaint(props)), box: around(bends, strokeWidth(props)) };
};

const LABEL_AIR = 4;
const NARROWEST_LABEL = 60;
const WIDEST_LABEL = 280;

const arrowWithLabel: Draw = (_shape, props, { ends, fitters }) => {
  const picture = arrow(props, ends);
  const text = plainText(props);
  const box = around(picture.points, strokeWidth(props) * 4);
  if (text === '') return { svg: picture.svg, box };
  const size = arrowLabelSize(props);
  const fitter = fitters[fontOf(props)];
  const width = Math.min(WIDEST_LABEL, Math.max(NARROWEST_LABEL, fitter.width(text, size) * 1.06));
  const { height } = fitter.flow(text, width, size);
  const label: Box = [picture.middle[0] - width / 2, picture.middle[1] - height / 2, width, height];
  const ground: Box = [label[0] - LABEL_AIR, label[1], width + 2 * LABEL_AIR, height];
  return {
    svg: picture.svg + rect(ground, 4, { fill: '#FFFFFF', fillOpacity: 0.85 }),
    box: around(
      [
        [box[0], box[1]],
        [box[0] + box[2], box[1] + box[3]],
        [ground[0], ground[1]],
        [ground[0] + ground[2], ground[1] + ground[3]],
      ],
      0,
    ),
    text: {
      text,
      font: fontOf(props),
      box: label,
      size,
      color: labelColor(props),
      align: 'center',
      vertical: 'middle',
      wraps: true,
    },
  };
};

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

const geo: Draw = (_shape, props, { key }) => {
  const w = Math.max(1, numberAt(props, 'w', 100));
  const h = Math.max(1, numberAt(props, 'h', 100) + numberAt(props, 'growY', 0));
  const fill = fillOf(props);
  const form = formOf(textAt(props, 'geo'), w, h);
  return {
    svg:
      (fill
        ? path(form.outline, { fill: fill.color }) + hatched(form.outline, [0, 0, w, h], fill, key)
        : '') +
      path(form.outline, strokePaint(props)) +
      path(form.inside, strokePaint(props)),
    box: [0, 0, w, h],
    covers: fill !== undefined,
    text: {
      text: plainText(props),
      font: fontOf(props),
      box: [
        LABEL_PADDING,
        LABEL_PADDING,
        Math.max(1, w - 2 * LABEL_PADDING),
        Math.max(1, h - 2 * LABEL_PADDING),
      ],
      size: labelSize(props),
      color: labelColor(props),
      align: ALIGN.get(textAt(props, 'align')) ?? 'center',
      vertical: VERTICAL.get(textAt(props, 'verticalAlign')) ?? 'middle',
      wraps: true,
    },
  };
};

const text: Draw = (_shape, props, { fitters }) => {
  const words = plainText(props);
  if (words === '') return undefined;
  const size = textSize(props);
  const fitter = fitters[fontOf(props)];
  const auto = props.autoSize !== false;
  const w = auto
    ? Math.max(20, fitter.width(words, size) * 1.02)
    : Math.max(20, numberAt(props, 'w', 200) * scaleOf(props));
  const { height } = fitter.flow(words, auto ? Infinity : w, size);
  const align = textAt(props, 'textAlign');
  return {
    svg: '',
    box: [0, 0, w, height],
    text: {
      text: words,
      font: fontOf(props),
      box: [0, 0, w, height],
      size,
      color: strokeColor(props),
      align: ALIGN.get(align) ?? (align === 'middle' ? 'center' : 'left'),
      vertical: 'start',
      wraps: !auto,
    },
  };
};

const FRAME_HEADING = 22;
const FRAME_EDGE = '#717171';

const frame: Draw = (_shape, props) => {
  const w = Math.max(1, numberAt(props, 'w', 320));
  const h = Math.max(1, numberAt(props, 'h', 180));
  return {
    svg: rect([0, 0, w, h], 0, { fill: '#FFFFFF', stroke: FRAME_EDGE, width: 1 }),
    box: [0, -FRAME_HEADING, w, h + FRAME_HEADING],
    covers: true,
    text: {
      text: textAt(props, 'name'),
      font: 'ui',
      box: [0, -FRAME_HEADING, w, FRAME_HEADING],
      size: 14,
      color: INK,
      align: 'left',
      vertical: 'start',
      wraps: true,
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
