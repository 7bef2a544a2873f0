/** Draws zones' sheets and notes on a bitmap, as they look in the DOM, for when thousands are in view. */
import type { Editor, TLShape } from 'tldraw';
import type { NoteColor, ZoneKind } from '@samenbord/board';
import { noteFamily } from '../fonts.ts';
import { LINE_HEIGHT, fitText, linesAt } from '../shapes/fitText.ts';
import { NOTE_PADDING, NOTE_WEIGHT, distantPaper } from '../shapes/note/paper.ts';
import { NOTE, ZONE } from '../shapes/types.ts';
import type { NoteShape, ZoneShape } from '../shapes/types.ts';

/** What a bitmap shows: the camera of its top left corner, in board units, and its scale. */
export interface Frame {
  x: number;
  y: number;
  zoom: number;
  width: number;
  height: number;
}

/** Letters smaller than this many pixels on the screen become strokes. */
const LEGIBLE = 2.6;

const WASHES: Record<ZoneKind, string> = {
  theory: '--theory-wash',
  practice: '--practice-wash',
  agreement: '--agreement-wash',
  neutral: '--neutral-wash',
};

type Ink = (token: string) => string;

function drawZone(context: CanvasRenderingContext2D, zone: ZoneShape, ink: Ink): void {
  context.fillStyle = ink(WASHES[zone.props.kind]);
  context.strokeStyle = ink('--line');
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(zone.x, zone.y, zone.props.w, zone.props.h, 12);
  context.fill();
  context.stroke();
}

/** What was not looked for steps back, as in note.css. */
const DIMMED = 0.22;

function drawNote(context: CanvasRenderingContext2D, note: NoteShape, ink: Ink, zoom: number): void {
  const { x, y } = note;
  const { side, text, color } = note.props;
  const strength = context.globalAlpha;
  context.fillStyle = ink(`--note-${color satisfies NoteColor}`);
  context.fillRect(x, y, side, side);
  context.strokeStyle = ink('--note-edge');
  context.lineWidth = 1.5;
  context.strokeRect(x + 0.75, y + 0.75, side - 1.5, side - 1.5);
  const paper = distantPaper(side);
  const size = fitText(text, paper);
  context.fillStyle = ink('--note-ink');
  const lines = linesAt(text, size, paper);
  if (size * zoom < LEGIBLE) {
    context.globalAlpha = 0.45 * strength;
    lines.forEach((line, at) => {
      const width = Math.min(paper.width, line.length * size * 0.5);
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

const inView = (
  { x, y }: TLShape,
  w: number,
  h: number,
  { x: left, y: top, zoom, width, height }: Frame,
): boolean => x + w > left && y + h > top && x < left + width / zoom && y < top + height / zoom;

/** Draws what lies in the frame; sizes of the bitmap are in CSS pixels times `ratio`. */
export function drawBoard(
  canvas: HTMLCanvasElement,
  editor: Editor,
  frame: Frame,
  ratio: number,
  isDimmed: (note: NoteShape) => boolean,
): void {
  canvas.width = Math.round(frame.width * ratio);
  canvas.height = Math.round(frame.height * ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  const known = new Map<string, string>();
  const ink: Ink = (token) => {
    const value = known.get(token) ?? style.getPropertyValue(token).trim();
    known.set(token, value);
    return value;
  };
  const scale = frame.zoom * ratio;
  context.setTransform(scale, 0, 0, scale, -frame.x * scale, -frame.y * scale);
  for (const shape of editor.getCurrentPageShapesSorted()) {
    if (editor.isShapeOfType<ZoneShape>(shape, ZONE)) {
      if (inView(shape, shape.props.w, shape.props.h, frame)) drawZone(context, shape, ink);
    } else if (editor.isShapeOfType<NoteShape>(shape, NOTE)) {
      if (!inView(shape, shape.props.side, shape.props.side, frame)) continue;
      context.globalAlpha = isDimmed(shape) ? DIMMED : 1;
      drawNote(context, shape, ink, frame.zoom);
      context.globalAlpha = 1;
    }
  }
}
