/** Draws zones' sheets and notes on a bitmap, as they look in the DOM, for when thousands are in view. */
import { Box } from 'tldraw';
import type { NoteColor, ZoneKind } from '@samenbord/board';
import { noteFamily } from '../fonts.ts';
import { LINE_HEIGHT, fitText, fontsSeen, linesAt } from '../shapes/fitText.ts';
import { NOTE_PADDING, NOTE_WEIGHT, distantPaper } from '../shapes/note/paper.ts';
import { NOTE } from '../shapes/types.ts';
import type { NoteProps, NoteShape, ZoneShape } from '../shapes/types.ts';

export type DrawnShape = ZoneShape | NoteShape;

/** What a bitmap shows: the place of its top left corner, in board units, and its scale. */
export interface Frame {
  x: number;
  y: number;
  /** CSS pixels to a board unit. */
  zoom: number;
  /** In pixels of the bitmap, of which `ratio` make a CSS pixel. */
  width: number;
  height: number;
  ratio: number;
}

/** What a shape does not say itself. */
export interface Look {
  isDimmed: (note: NoteShape) => boolean;
  isPicked: (note: NoteShape) => boolean;
  /** Whether a note that is dropped now lands in this zone. */
  isTarget: (zone: ZoneShape) => boolean;
}

/** Letters smaller than this many pixels on the screen become strokes. */
const LEGIBLE = 2.6;
/** What was not looked for steps back, as in note.css. */
const DIMMED = 0.22;
/** How far a note's dots and its edge reach over its paper, in board units. */
export const OVERHANG = 48;

const WASHES: Record<ZoneKind, string> = {
  theory: '--theory-wash',
  practice: '--practice-wash',
  agreement: '--agreement-wash',
  neutral: '--neutral-wash',
};
const MARKS: Record<ZoneKind, string> = {
  theory: '--theory',
  practice: '--practice',
  agreement: '--agreement',
  neutral: '--quiet',
};

type Ink = (token: string) => string;

export const isNote = (shape: DrawnShape): shape is NoteShape => shape.type === NOTE;

/** Where a shape lies with all that it draws. */
export function boxOf(shape: DrawnShape): Box {
  if (!isNote(shape)) return new Box(shape.x, shape.y, shape.props.w, shape.props.h);
  return new Box(shape.x, shape.y, shape.props.side, shape.props.side).expandBy(OVERHANG);
}

function drawZone(context: CanvasRenderingContext2D, zone: ZoneShape, ink: Ink, target: boolean): void {
  const { kind, w, h } = zone.props;
  context.fillStyle = ink(WASHES[kind]);
  context.strokeStyle = ink(target ? MARKS[kind] : '--line');
  context.lineWidth = target ? 24 : 2;
  context.beginPath();
  context.roundRect(zone.x, zone.y, w, h, 12);
  context.fill();
  context.stroke();
}

/** Lines and size of the text of a note; wrapped once, for as long as its record and the fonts are the same. */
const wrapped = new WeakMap<NoteProps, { fonts: number; size: number; lines: string[] }>();

function wrap(props: NoteProps): { size: number; lines: string[] } {
  const known = wrapped.get(props);
  const fonts = fontsSeen();
  if (known?.fonts === fonts) return known;
  const paper = distantPaper(props.side);
  const size = fitText(props.text, paper);
  const laid = { fonts, size, lines: linesAt(props.text, size, paper) };
  wrapped.set(props, laid);
  return laid;
}

function drawNote(context: CanvasRenderingContext2D, note: NoteShape, ink: Ink, zoom: number): void {
  const { x, y, props } = note;
  const { side, color } = props;
  context.fillStyle = ink(`--note-${color satisfies NoteColor}`);
  context.fillRect(x, y, side, side);
  context.strokeStyle = ink('--note-edge');
  context.lineWidth = 1.5;
  context.strokeRect(x + 0.75, y + 0.75, side - 1.5, side - 1.5);
  const { size, lines } = wrap(props);
  context.fillStyle = ink('--note-ink');
  if (size * zoom < LEGIBLE) {
    const strength = context.globalAlpha;
    context.globalAlpha = 0.45 * strength;
    const { width: room } = distantPaper(side);
    lines.forEach((line, at) => {
      const width = Math.min(room, line.length * size * 0.5);
      context.fillRect(
        x + NOTE_PADDING,
        y + NOTE_PADDING + (at + 0.35) * size * LINE_HEIGHT,
        width,
        size * 0.35,
      );
    });
    context.globalAlpha = strength;
    return;
  }
  context.font = `${String(NOTE_WEIGHT)} ${String(size)}px ${noteFamily()}`;
  lines.forEach((line, at) => {
    context.fillText(line, x + NOTE_PADDING, y + NOTE_PADDING + (at + 0.78) * size * LINE_HEIGHT);
  });
}

/** What a room looks for from afar: what goes to the plenary, and how many dots a note has. */
function drawMarks(context: CanvasRenderingContext2D, note: NoteShape, ink: Ink, picked: boolean): void {
  const { x, y } = note;
  const { side, dots } = note.props;
  if (picked) {
    context.strokeStyle = ink('--chalk');
    context.lineWidth = 10;
    context.strokeRect(x - 5, y - 5, side + 10, side + 10);
  }
  if (dots === 0) return;
  const r = OVERHANG - 2;
  context.fillStyle = '#fff';
  context.strokeStyle = ink('--note-edge');
  context.lineWidth = 3;
  context.beginPath();
  context.arc(x + side - r, y, r, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.fillStyle = '#1f4d3f';
  context.font = `700 ${String(r)}px ${noteFamily()}`;
  context.textAlign = 'center';
  context.fillText(String(dots), x + side - r, y + r * 0.36);
  context.textAlign = 'start';
}

/** Draws the shapes, the lowest first: all of them, or only what lies within some boxes in board units. */
export function drawBoard(
  canvas: HTMLCanvasElement,
  frame: Frame,
  shapes: readonly DrawnShape[],
  look: Look,
  within?: readonly Box[],
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  const known = new Map<string, string>();
  const ink: Ink = (token) => {
    const value = known.get(token) ?? style.getPropertyValue(token).trim();
    known.set(token, value);
    return value;
  };
  const scale = frame.zoom * frame.ratio;
  const whole = new Box(frame.x, frame.y, frame.width / scale, frame.height / scale);
  context.save();
  if (within) {
    // Whole pixels, or the edges of what is drawn anew would shine through.
    context.beginPath();
    for (const { minX, minY, maxX, maxY } of within) {
      const [left, top] = [Math.floor((minX - frame.x) * scale), Math.floor((minY - frame.y) * scale)];
      const [right, bottom] = [Math.ceil((maxX - frame.x) * scale), Math.ceil((maxY - frame.y) * scale)];
      context.rect(left, top, right - left, bottom - top);
    }
    context.clip();
  }
  context.clearRect(0, 0, frame.width, frame.height);
  context.setTransform(scale, 0, 0, scale, -frame.x * scale, -frame.y * scale);
  for (const shape of shapes) {
    const box = boxOf(shape);
    if (!box.collides(whole) || (within && !within.some((part) => part.collides(box)))) continue;
    if (isNote(shape)) {
      context.globalAlpha = look.isDimmed(shape) ? DIMMED : 1;
      drawNote(context, shape, ink, frame.zoom);
      drawMarks(context, shape, ink, look.isPicked(shape));
      context.globalAlpha = 1;
    } else drawZone(context, shape, ink, look.isTarget(shape));
  }
  context.restore();
}
