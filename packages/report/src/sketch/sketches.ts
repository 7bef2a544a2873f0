/** Free drawings → shapes on paper: where their frames and groups put them, and no further than their frames reach. */
import type { Box, BoardSnapshot, Point, Sketch } from '@samenbord/board';
import type { Fitters } from '../display/draw-note.ts';
import { path, placed, polyline } from '../display/svg.ts';
import type { Beside } from '../options.ts';
import { boundEnds, endsOf, isBinding } from './bindings.ts';
import type { BoundEnds } from './bindings.ts';
import { drawingOf } from './draw.ts';
import type { Drawing, LocalText } from './draw.ts';
import type { PaintedSketch, SketchText } from './paint.ts';
import { boxOnBoard, placeOf, toBoard } from './place.ts';
import type { Place } from './place.ts';
import { numberAt, textAt, valuesAt } from './read.ts';

/** What a drawing has from the frames and groups around it. */
interface Around {
  stacking: string;
  opacity: number;
  /** Outlines that it is cut off at, and the box that they share; without frames neither. */
  frames: readonly (readonly Point[])[];
  clip: Box | undefined;
}

const FREE: Omit<Around, 'stacking'> = { opacity: 1, frames: [], clip: undefined };
/** Deeper nesting than this is a loop. */
const MAX_DEPTH = 20;

export function paintSketches(
  board: BoardSnapshot,
  fitters: Fitters,
  images: NonNullable<Beside['images']> = new Map(),
): PaintedSketch[] {
  return new Painter(board, fitters, images).paint();
}

class Painter {
  readonly #board: BoardSnapshot;
  readonly #fitters: Fitters;
  readonly #images: NonNullable<Beside['images']>;
  readonly #bound: Map<string, BoundEnds>;
  readonly #inside = new Map<string, (readonly [id: string, sketch: Sketch])[]>();
  readonly #painted: PaintedSketch[] = [];
  #count = 0;

  constructor(board: BoardSnapshot, fitters: Fitters, images: NonNullable<Beside['images']>) {
    this.#board = board;
    this.#fitters = fitters;
    this.#images = images;
    this.#bound = boundEnds(board);
    const drawn = Object.entries(board.sketch)
      .filter(([, sketch]) => !isBinding(sketch))
      .sort(([a, x], [b, y]) => compare(x.pos[4], y.pos[4]) || compare(a, b));
    for (const entry of drawn) {
      const parent = entry[1].pos[3] in board.sketch ? entry[1].pos[3] : '';
      this.#inside.set(parent, [...(this.#inside.get(parent) ?? []), entry]);
    }
  }

  paint(): PaintedSketch[] {
    for (const [id, sketch] of this.#inside.get('') ?? [])
      this.#walk(id, sketch, { ...FREE, stacking: sketch.pos[4] }, 0);
    return this.#painted;
  }

  #walk(id: string, sketch: Sketch, around: Around, depth: number): void {
    if (depth > MAX_DEPTH) return;
    const { shape } = sketch;
    const place = placeOf(this.#board.sketch, sketch);
    const opacity = around.opacity * Math.min(1, Math.max(0, numberAt(shape, 'opacity', 1)));
    const bound = this.#bound.get(id);
    const drawing = drawingOf(shape, {
      key: String((this.#count += 1)),
      // The canvas names it so.
      seed: id.replace(/^s:/, 'shape:'),
      fitters: this.#fitters,
      images: this.#images,
      ...(bound ? { ends: endsOf(valuesAt(shape, 'props'), bound, this.#board, sketch) } : {}),
    });
    if (drawing) this.#put(drawing, place, { ...around, opacity });
    const isFrame = textAt(shape, 'type') === 'frame' && drawing !== undefined;
    const within = isFrame ? cutBy(around, place, drawing.box) : around;
    for (const [member, inner] of this.#inside.get(id) ?? [])
      this.#walk(member, inner, { ...within, opacity }, depth + 1);
  }

  #put(drawing: Drawing, place: Place, around: Around): void {
    const degrees = (place.turn * 180) / Math.PI;
    const whole = boxOnBoard(place, drawing.box);
    const box = around.clip ? shared(around.clip, whole) : whole;
    if (!box) return;
    let svg = placed(drawing.svg, [place.x, place.y], 1, degrees);
    if (around.opacity < 1) svg = `<g opacity="${around.opacity.toFixed(2)}">${svg}</g>`;
    around.frames.forEach((corners, index) => {
      const id = `frame-${String(this.#count)}-${String(index)}`;
      svg = `<clipPath id="${id}">${path(polyline(corners, true), { fill: '#000000' })}</clipPath><g clip-path="url(#${id})">${svg}</g>`;
    });
    this.#painted.push({
      svg: drawing.svg === '' ? '' : svg,
      box,
      stacking: around.stacking,
      covers: (drawing.covers ?? false) && around.opacity === 1,
      texts:
        drawing.text && drawing.text.fitted.lines.some((line) => line.trim() !== '')
          ? [this.#text(drawing.text, place, degrees, around)]
          : [],
      ...(drawing.alt === undefined ? {} : { alt: drawing.alt }),
    });
  }

  #text(local: LocalText, place: Place, degrees: number, { opacity, clip }: Around): SketchText {
    const { fitted } = local;
    const [x, y, w, h] = local.box;
    const spare = local.vertical === 'start' ? 0 : h - fitted.height;
    const top = y + (local.vertical === 'middle' ? spare / 2 : spare);
    const corner: Point = toBoard(place, [x, top]);
    return {
      fitted,
      at: [corner[0], corner[1], w],
      style: {
        font: local.font,
        color: local.color + alpha(opacity),
        align: local.align,
        turn: degrees,
        ...(clip ? { clip } : {}),
      },
    };
  }
}

/** Fractional indices are ordered as text. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The last two digits of a colour; none for an opaque one. */
const alpha = (opacity: number): string =>
  opacity >= 1
    ? ''
    : Math.round(opacity * 255)
        .toString(16)
        .padStart(2, '0');

/** `box` is the frame's with its heading above. */
function cutBy(around: Around, place: Place, [x, y, w, h]: Box): Around {
  const inner: Box = [x, 0, w, h + y];
  const corners = (
    [
      [inner[0], inner[1]],
      [inner[0] + w, inner[1]],
      [inner[0] + w, inner[1] + inner[3]],
      [inner[0], inner[1] + inner[3]],
    ] as const
  ).map((corner) => toBoard(place, corner));
  const box = boxOnBoard(place, inner);
  return {
    ...around,
    frames: [...around.frames, corners],
    // What shares nothing with an outer frame shows nothing.
    clip: around.clip ? (shared(around.clip, box) ?? [box[0], box[1], 0, 0]) : box,
  };
}

function shared(a: Box, b: Box): Box | undefined {
  const [left, top] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  const [w, h] = [Math.min(a[0] + a[2], b[0] + b[2]) - left, Math.min(a[1] + a[3], b[1] + b[3]) - top];
  return w >= 0 && h >= 0 ? [left, top, w, h] : undefined;
}
