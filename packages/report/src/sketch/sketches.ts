/** Free drawings → shapes on paper, in the order in which they lie on the board. */
import type { Box, BoardSnapshot, Point, Sketch } from '@samenbord/board';
import type { Fitters } from '../display/draw-note.ts';
import { QUIET } from '../display/palette.ts';
import { path, placed, polyline, rect } from '../display/svg.ts';
import { arrow } from './arrow.ts';
import { boundEnds, isBinding, withBoundEnds } from './bindings.ts';
import { freehand, geoForm, geoInside, spline } from './curves.ts';
import type { PaintedSketch, SketchText } from './paint.ts';
import { around, boxOnBoard, placeOf, toBoard } from './place.ts';
import type { Place } from './place.ts';
import { isValues, listAt, numberAt, plainText, textAt, valuesAt } from './read.ts';
import type { Values } from './read.ts';
import {
  fillOf,
  labelColor,
  labelSize,
  scaleOf,
  strokeColor,
  strokePaint,
  strokeWidth,
  textSize,
} from './style.ts';

/** A drawing in its own coordinates. */
interface Drawing {
  svg: string;
  box: Box;
  covers?: boolean;
  below?: boolean;
  text?: LocalText;
}

interface LocalText {
  text: string;
  box: Box;
  size: number;
  color: string;
  align: 'left' | 'center' | 'right';
  vertical: 'start' | 'middle' | 'end';
  /** Whether lines are broken at the width of the box. */
  wraps: boolean;
}

type Draw = (props: Values) => Drawing | undefined;

export function paintSketches(board: BoardSnapshot, fitters: Fitters): PaintedSketch[] {
  const bound = boundEnds(board);
  return Object.entries(board.sketch)
    .filter(([, sketch]) => !isBinding(sketch))
    .sort(([a, x], [b, y]) => compare(x.pos[4], y.pos[4]) || compare(a, b))
    .flatMap(([id, sketch]) => {
      const props = valuesAt(sketch.shape, 'props');
      const ends = bound.get(id);
      const draw = TOOLS.get(textAt(sketch.shape, 'type'));
      const drawing = draw?.(ends ? withBoundEnds(props, ends, board, sketch) : props);
      return drawing ? [onBoard(drawing, sketch, placeOf(board.sketch, sketch), fitters)] : [];
    });
}

/** Fractional indices are ordered as text. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function onBoard(drawing: Drawing, sketch: Sketch, place: Place, fitters: Fitters): PaintedSketch {
  const degrees = (place.turn * 180) / Math.PI;
  const opacity = Math.min(1, Math.max(0, numberAt(sketch.shape, 'opacity', 1)));
  const svg = placed(drawing.svg, [place.x, place.y], 1, degrees);
  return {
    svg: opacity < 1 ? `<g opacity="${opacity.toFixed(2)}">${svg}</g>` : svg,
    box: boxOnBoard(place, drawing.box),
    covers: drawing.covers ?? false,
    below: drawing.below ?? false,
    texts:
      drawing.text && drawing.text.text !== '' ? [textOnBoard(drawing.text, place, degrees, fitters)] : [],
  };
}

function textOnBoard(local: LocalText, place: Place, degrees: number, fitters: Fitters): SketchText {
  const [x, y, w, h] = local.box;
  const fitted = fitters.note.flow(local.text, local.wraps ? Math.max(w, local.size) : 100_000, local.size);
  const spare = local.vertical === 'start' ? 0 : h - fitted.height;
  const top = y + (local.vertical === 'middle' ? spare / 2 : spare);
  const corner: Point = toBoard(place, [x, top]);
  return {
    fitted,
    at: [corner[0], corner[1], w],
    style: { font: 'note', color: local.color, align: local.align, turn: degrees },
  };
}

const points = (values: readonly Values[]): Point[] =>
  values.map((value) => [numberAt(value, 'x', 0), numberAt(value, 'y', 0)]);

const stroke: Draw = (props) => {
  const hand = points(listAt(props, 'segments').flatMap((segment) => listAt(segment, 'points')));
  if (hand.length === 0) return undefined;
  const scale = scaleOf(props);
  const closed = props.isClosed === true;
  const fill = closed ? fillOf(props) : undefined;
  const paint = strokePaint(props);
  return {
    svg: path(freehand(hand, closed), {
      ...paint,
      width: (paint.width ?? 1) + scale,
      ...(fill ? { fill } : {}),
    }),
    box: around(hand, strokeWidth(props)),
    covers: fill !== undefined,
    below: fill !== undefined,
  };
};

const HIGHLIGHT_WIDTH = 5;

const highlight: Draw = (props) => {
  const hand = points(listAt(props, 'segments').flatMap((segment) => listAt(segment, 'points')));
  if (hand.length === 0) return undefined;
  const width = strokeWidth(props) * HIGHLIGHT_WIDTH;
  return {
    svg: path(freehand(hand, false), { stroke: strokeColor(props), width, opacity: 0.35 }),
    box: around(hand, width),
  };
};

const line: Draw = (props) => {
  const through = Object.values(valuesAt(props, 'points'))
    .filter(isValues)
    .sort((a, b) => (textAt(a, 'index') < textAt(b, 'index') ? -1 : 1));
  const bends = points(through);
  if (bends.length < 2) return undefined;
  const data = textAt(props, 'spline') === 'cubic' ? spline(bends) : polyline(bends);
  return { svg: path(data, strokePaint(props)), box: around(bends, strokeWidth(props)) };
};

const arrowWithLabel: Draw = (props) => {
  const picture = arrow(props);
  const text = plainText(props);
  const size = labelSize(props);
  const box = around(picture.points, strokeWidth(props));
  if (text === '') return { svg: picture.svg, box };
  const width = Math.max(60, Math.min(280, text.length * size * 0.6));
  const label: Box = [picture.middle[0] - width / 2, picture.middle[1] - size, width, size * 2];
  return {
    svg:
      picture.svg +
      rect([label[0], label[1] + size * 0.3, width, size * 1.4], 4, { fill: '#FFFFFF', fillOpacity: 0.8 }),
    box,
    text: {
      text,
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
  ['end', 'right'],
]);
const VERTICAL = new Map<string, LocalText['vertical']>([
  ['start', 'start'],
  ['end', 'end'],
]);
const LABEL_PADDING = 16;

const geo: Draw = (props) => {
  const w = Math.max(1, numberAt(props, 'w', 100));
  const h = Math.max(1, numberAt(props, 'h', 100) + numberAt(props, 'growY', 0));
  const fill = fillOf(props);
  const form = textAt(props, 'geo');
  return {
    svg:
      path(geoForm(form, w, h), { ...strokePaint(props), ...(fill ? { fill } : {}) }) +
      path(geoInside(form, w, h), strokePaint(props)),
    box: [0, 0, w, h],
    covers: fill !== undefined,
    below: fill !== undefined,
    text: {
      text: plainText(props),
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

const text: Draw = (props) => {
  const words = plainText(props);
  if (words === '') return undefined;
  const size = textSize(props);
  const auto = props.autoSize !== false;
  const lines = words.split('\n');
  const longest = Math.max(...lines.map((entry) => entry.length));
  const w = auto
    ? Math.max(20, longest * size * 0.58)
    : Math.max(20, numberAt(props, 'w', 200) * scaleOf(props));
  return {
    svg: '',
    box: [0, 0, w, lines.length * size * 1.35],
    text: {
      text: words,
      box: [0, 0, w, lines.length * size * 1.35],
      size,
      color: strokeColor(props),
      align:
        ALIGN.get(textAt(props, 'textAlign')) ??
        (textAt(props, 'textAlign') === 'middle' ? 'center' : 'left'),
      vertical: 'start',
      wraps: !auto,
    },
  };
};

const frame: Draw = (props) => {
  const w = Math.max(1, numberAt(props, 'w', 320));
  const h = Math.max(1, numberAt(props, 'h', 180));
  return {
    svg: rect([0, 0, w, h], 0, { fill: '#FFFFFF', fillOpacity: 0.6, stroke: QUIET, width: 1 }),
    box: [0, -24, w, h + 24],
    below: true,
    text: {
      text: textAt(props, 'name'),
      box: [0, -24, w, 20],
      size: 14,
      color: QUIET,
      align: 'left',
      vertical: 'start',
      wraps: true,
    },
  };
};

/** What has no picture here yet (groups, which are only their members; images) is passed over. */
const TOOLS = new Map<string, Draw>([
  ['draw', stroke],
  ['highlight', highlight],
  ['line', line],
  ['arrow', arrowWithLabel],
  ['geo', geo],
  ['text', text],
  ['frame', frame],
]);
