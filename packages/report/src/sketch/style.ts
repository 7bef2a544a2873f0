/** How the canvas's own tools draw: colours, widths and dashes of tldraw's light theme. */
import { numberAt, oneOfAt } from './read.ts';
import type { Values } from './read.ts';
import type { Paint } from '../display/svg.ts';

/** Stroke, and the pale fill that "solid" means. */
const COLORS = {
  black: ['#1d1d1d', '#e8e8e8'],
  grey: ['#9fa8b2', '#eceef0'],
  'light-violet': ['#e085f4', '#f5eafa'],
  violet: ['#ae3ec9', '#ecdcf2'],
  blue: ['#4465e9', '#dce1f8'],
  'light-blue': ['#4ba1f1', '#ddedfa'],
  yellow: ['#f1ac4b', '#f9f0e6'],
  orange: ['#e16919', '#f8e2d4'],
  green: ['#099268', '#d3e9e3'],
  'light-green': ['#4cb05e', '#dbf0e0'],
  'light-red': ['#f87777', '#f4dadb'],
  red: ['#e03131', '#f4dadb'],
  white: ['#ffffff', '#f5f5f5'],
} as const;
const PAPER = '#fcfffe';
const WIDTHS = { s: 2, m: 3.5, l: 5, xl: 10 } as const;
const TEXT_SIZES = { s: 18, m: 24, l: 36, xl: 44 } as const;
const LABEL_SIZES = { s: 18, m: 22, l: 26, xl: 32 } as const;
/** Dash and gap in widths of the stroke. */
const DASHES = { draw: [], solid: [], dashed: [2.5, 2], dotted: [0.05, 2.2] } as const;
const FILLS = { none: 0, semi: 0, solid: 0, pattern: 0, fill: 0, 'lined-fill': 0 } as const;

export const scaleOf = (props: Values): number => Math.min(20, Math.max(0.05, numberAt(props, 'scale', 1)));
export const strokeColor = (props: Values): string => COLORS[oneOfAt(props, 'color', COLORS, 'black')][0];
export const labelColor = (props: Values): string => COLORS[oneOfAt(props, 'labelColor', COLORS, 'black')][0];
export const strokeWidth = (props: Values): number =>
  WIDTHS[oneOfAt(props, 'size', WIDTHS, 'm')] * scaleOf(props);
export const textSize = (props: Values): number =>
  TEXT_SIZES[oneOfAt(props, 'size', TEXT_SIZES, 'm')] * scaleOf(props);
export const labelSize = (props: Values): number =>
  LABEL_SIZES[oneOfAt(props, 'size', LABEL_SIZES, 'm')] * scaleOf(props);

export function strokePaint(props: Values): Paint {
  const width = strokeWidth(props);
  const dash = DASHES[oneOfAt(props, 'dash', DASHES, 'draw')].map((length) => length * width);
  return { stroke: strokeColor(props), width, ...(dash.length > 0 ? { dash } : {}) };
}

/** Undefined for shapes that are not filled. A pattern is told by a paler fill. */
export function fillOf(props: Values): string | undefined {
  const [strong, pale] = COLORS[oneOfAt(props, 'color', COLORS, 'black')];
  const fill = oneOfAt(props, 'fill', FILLS, 'none');
  if (fill === 'none') return undefined;
  if (fill === 'semi') return PAPER;
  return fill === 'fill' ? strong : pale;
}
