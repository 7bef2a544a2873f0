/**
 * The display list of one page: shapes as SVG and runs of text, in the order in which they are painted. Text is set by
 * the typesetter on top of the shapes; only where a later shape covers earlier text does a new layer begin.
 */
import { overlaps } from '@samenbord/board';
import type { Box } from '@samenbord/board';
import { LINE_HEIGHT } from '../fit/fit.ts';
import type { Fitted, Run } from '../fit/fit.ts';
import { REACH } from '../fonts/catalog.ts';
import type { DrawnFont } from '../fonts/catalog.ts';
import type { PageArea } from './area.ts';
import { svgDocument } from './svg.ts';

export type TextFont = 'ui' | 'ui-semibold' | 'ui-bold' | 'note' | DrawnFont;

/** A run of text in points from the top left of the page. */
export interface TextItem {
  x: number;
  y: number;
  w: number;
  size: number;
  font: TextFont;
  color: string;
  align: 'left' | 'center' | 'right';
  /** Degrees clockwise around the top left corner. */
  turn: number;
  /** What it is cut off at; only where a frame of the board does so. */
  clip?: PageArea;
  /** How much lower than its place the text is set, in ems. */
  drop: number;
  /** Between the edge of one line and of the next, in ems. */
  leading: number;
  /** Lines are broken already. */
  text: string;
  /** The text in its styles, where it has more than one. */
  runs?: readonly Run[];
  /** Seen only: the same text is read in another place. */
  seen?: true;
}

/** What the typesetter counts as a line, in ems: the rest is leading. */
const LINE = 1;
/** How much of a line lies above the letters' feet, in ems (see `run` in canvas.typ). */
const FEET = 0.8;

/** Where a browser has the feet of the first line, less where the typesetter has them. */
function drop(font: TextFont, lineHeight: number): number {
  const [above, below] = REACH[font === 'ui-semibold' || font === 'ui-bold' ? 'ui' : font];
  return (lineHeight - above - below) / 2 + above - FEET;
}

export interface Layer {
  svg: string;
  texts: readonly TextItem[];
}

export interface TextStyle {
  font: TextFont;
  color: string;
  align?: TextItem['align'];
  turn?: number;
  /** In units. */
  clip?: Box;
}

/** Paints in the units of `view`, which is laid over the rectangle `area` (in points) of a page. */
export class Scene {
  readonly scale: number;
  /** Where it lies on the page, in points. */
  readonly area: Box;
  /** In units. */
  readonly view: Box;
  #shapes: string[] = [];
  #texts: TextItem[] = [];
  #covered: Box[] = [];
  #isPicture = false;
  readonly #layers: Layer[] = [];

  constructor(view: Box, area: Box) {
    this.view = view;
    this.area = area;
    this.scale = area[2] / view[2];
  }

  /** Adds SVG elements; `box` is what they hide of what was painted before, if anything. */
  shape(svg: string, box?: Box): void {
    if (box && this.#covered.some((text) => overlaps(text, box))) this.#flush();
    this.#shapes.push(svg);
  }

  /** Adds fitted lines whose top left corner is at `x`, `y` (in units). */
  text(fitted: Fitted, [x, y, w]: readonly [number, number, number], style: TextStyle): void {
    if (fitted.lines.every((line) => line === '')) return;
    this.#covered.push([x, y, w, fitted.height]);
    const lineHeight = fitted.lineHeight ?? LINE_HEIGHT;
    this.#texts.push({
      x: round(this.area[0] + (x - this.view[0]) * this.scale),
      y: round(this.area[1] + (y - this.view[1]) * this.scale),
      w: round(w * this.scale),
      size: round(fitted.size * this.scale),
      font: style.font,
      color: style.color,
      align: style.align ?? 'left',
      turn: round(style.turn ?? 0),
      ...(style.clip ? { clip: this.onPage(style.clip) } : {}),
      drop: round(drop(style.font, lineHeight)),
      leading: round(lineHeight - LINE),
      ...(fitted.runs ? { runs: fitted.runs } : {}),
      ...(this.#isPicture ? { seen: true } : {}),
      text: fitted.lines.join('\n'),
    });
  }

  /** Paints what is read in another place. */
  asPicture(paint: (on: Scene) => void): void {
    this.#isPicture = true;
    paint(this);
    this.#isPicture = false;
  }

  /** A box of the board in points of the page. */
  onPage([x, y, w, h]: Box): PageArea {
    return {
      x: round(this.area[0] + (x - this.view[0]) * this.scale),
      y: round(this.area[1] + (y - this.view[1]) * this.scale),
      w: round(w * this.scale),
      h: round(h * this.scale),
    };
  }

  layers(): readonly Layer[] {
    this.#flush();
    return this.#layers;
  }

  #flush(): void {
    if (this.#shapes.length === 0 && this.#texts.length === 0) return;
    this.#layers.push({ svg: svgDocument(this.view, this.#shapes.join('')), texts: this.#texts });
    this.#shapes = [];
    this.#texts = [];
    this.#covered = [];
  }
}

/** Thousandths of a point are finer than any printer; fewer digits make a smaller file. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;
