/** How the canvas's own tools draw: colours (of tldraw's light theme), widths, dashes and fills. */
import { DefaultColorThemePalette } from '@tldraw/tlschema';
import type { DrawnFont } from '../fonts/catalog.ts';
import { numberAt, oneOfAt } from './read.ts';
import type { Values } from './read.ts';
import type { Paint } from '../display/svg.ts';

const { lightMode: THEME } = DefaultColorThemePalette;
const COLORS = {
  black: THEME.black,
  grey: THEME.grey,
  'light-violet': THEME['light-violet'],
  violet: THEME.violet,
  blue: THEME.blue,
  'light-blue': THEME['light-blue'],
  yellow: THEME.yellow,
  orange: THEME.orange,
  green: THEME.green,
  'light-green': THEME['light-green'],
  'light-red': THEME['light-red'],
  red: THEME.red,
  white: THEME.white,
} as const;
const WIDTHS = { s: 2, m: 3.5, l: 5, xl: 10 } as const;
const TEXT_SIZES = { s: 18, m: 24, l: 36, xl: 44 } as const;
const LABEL_SIZES = { s: 18, m: 22, l: 26, xl: 32 } as const;
const ARROW_LABEL_SIZES = { s: 18, m: 20, l: 24, xl: 28 } as const;
/** A highlighter is this much wider than the letters of its size are high. */
const HIGHLIGHT = 1.12;
const FONTS = { draw: 0, sans: 0, serif: 0, mono: 0 } as const satisfies Record<DrawnFont, 0>;
/** Dash and gap in widths of the stroke. */
const DASHES = { draw: [], solid: [], dashed: [2, 2], dotted: [0.02, 2] } as const;
const FILLS = { none: 0, semi: 0, solid: 0, pattern: 0, fill: 0, 'lined-fill': 0 } as const;

const colorOf = (props: Values, key = 'color') => COLORS[oneOfAt(props, key, COLORS, 'black')];

export const scaleOf = (props: Values): number => Math.min(20, Math.max(0.05, numberAt(props, 'scale', 1)));
export const strokeColor = (props: Values): string => colorOf(props).solid;
export const labelColor = (props: Values): string => colorOf(props, 'labelColor').solid;
export const highlightColor = (props: Values): string => colorOf(props).highlight.srgb;
export const strokeWidth = (props: Values): number =>
  WIDTHS[oneOfAt(props, 'size', WIDTHS, 'm')] * scaleOf(props);
/** A pencil's line is a little wider than that of a form. */
export const handWidth = (props: Values): number =>
  (WIDTHS[oneOfAt(props, 'size', WIDTHS, 'm')] + 1) * scaleOf(props);
export const highlightWidth = (props: Values): number =>
  TEXT_SIZES[oneOfAt(props, 'size', TEXT_SIZES, 'm')] * HIGHLIGHT * scaleOf(props);
export const textSize = (props: Values): number =>
  TEXT_SIZES[oneOfAt(props, 'size', TEXT_SIZES, 'm')] * scaleOf(props);
export const labelSize = (props: Values): number =>
  LABEL_SIZES[oneOfAt(props, 'size', LABEL_SIZES, 'm')] * scaleOf(props);
export const arrowLabelSize = (props: Values): number =>
  ARROW_LABEL_SIZES[oneOfAt(props, 'size', ARROW_LABEL_SIZES, 'm')] * scaleOf(props);
export const fontOf = (props: Values): DrawnFont => oneOfAt(props, 'font', FONTS, 'draw');
/** `draw`: by hand, with a line that swells and thins. */
export const dashOf = (props: Values): keyof typeof DASHES => oneOfAt(props, 'dash', DASHES, 'draw');

/** Dash and gap of a stroke made by hand, which goes on and on. */
export const handDashes = (props: Values): Pick<Paint, 'dash'> => {
  const dash = DASHES[dashOf(props)].map((length) => length * handWidth(props));
  return dash.length > 0 ? { dash } : {};
};

export function strokePaint(props: Values): Paint {
  const width = strokeWidth(props);
  return { stroke: strokeColor(props), width };
}

export interface Fill {
  color: string;
  /** Colour of the slanted lines over it, if any. */
  lines?: string;
}

/** Undefined for shapes that are not filled. */
export function fillOf(props: Values): Fill | undefined {
  const { fill, semi, pattern } = colorOf(props);
  switch (oneOfAt(props, 'fill', FILLS, 'none')) {
    case 'none':
      return undefined;
    case 'semi':
      return { color: THEME.solid };
    case 'solid':
      return { color: semi };
    case 'fill':
      return { color: fill };
    case 'pattern':
    case 'lined-fill':
      return { color: THEME.solid, lines: pattern };
  }
}
