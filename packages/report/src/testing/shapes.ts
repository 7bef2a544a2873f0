/** Whole records of the canvas's own tools, as the canvas writes them. */
import type { Sketch } from '@samenbord/board';
import { ARROW, BINDING, richText as paragraphs } from '../exports/tldraw-props.ts';

export const richText = (...lines: string[]): object => paragraphs(lines);

export type Place = readonly [x: number, y: number, turn?: number];

export const sketch = (
  type: string,
  [x, y, turn = 0]: Place,
  props: object,
  { index = 'i00000000V', parent = '', opacity = 1 } = {},
): Sketch => ({
  pos: [x, y, turn, parent, index],
  shape: { type, opacity, isLocked: false, meta: {}, props },
  author: null,
  deleted: 0,
});

export const PEN = Array.from({ length: 60 }, (_, step) => ({
  x: step * 5,
  y: Math.sin(step / 6) * 30,
  z: 0.2 + 0.6 * Math.abs(Math.sin(step / 12)),
}));

export const LABEL = {
  labelColor: 'black',
  font: 'draw',
  align: 'middle',
  verticalAlign: 'middle',
  url: '',
  growY: 0,
};
export const LINE = { color: 'black', size: 'm', dash: 'draw', scale: 1 };

export const stroke = (more: object = {}): object => ({
  ...LINE,
  fill: 'none',
  segments: [{ type: 'free', points: PEN }],
  isComplete: true,
  isClosed: false,
  isPen: false,
  ...more,
});

export const arrow = (more: object = {}): object => ({ ...LINE, ...ARROW, ...more });

export const binding = (from: string, to: string, terminal: 'start' | 'end'): Sketch => ({
  pos: [0, 0, 0, '', 'a1'],
  shape: {
    type: 'arrow',
    fromId: `shape:${from}`,
    toId: `shape:${to}`,
    meta: {},
    props: { ...BINDING, terminal },
  },
  author: null,
  deleted: 0,
});

export const geo = (form: string, more: object = {}): object => ({
  ...LINE,
  ...LABEL,
  geo: form,
  w: 150,
  h: 120,
  fill: 'none',
  richText: richText(''),
  ...more,
});

/** An image that the board would have to have. */
export const IMAGE = '0123456789abcdef0123456789abcdef';

export const image = (more: object = {}): object => ({
  w: 180,
  h: 120,
  playing: true,
  url: '',
  assetId: `asset:${IMAGE}`,
  crop: null,
  flipX: false,
  flipY: false,
  altText: 'Twee kinderen bouwen een toren',
  ...more,
});
