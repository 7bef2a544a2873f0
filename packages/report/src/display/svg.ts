/** SVG elements as text. Only numbers and colours of ours go in, never anything that people wrote. */
import type { Box, Point } from '@samenbord/board';

/** Two decimals of a board unit; never `-0`, `NaN` or an exponent. */
export const num = (value: number): string => {
  const rounded = Math.round(value * 100) / 100;
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : '0';
};

export interface Paint {
  fill?: string;
  fillOpacity?: number;
  stroke?: string;
  width?: number;
  /** Dash and gap lengths. */
  dash?: readonly number[];
  /** How far into the first dash the line begins. */
  offset?: number;
  opacity?: number;
}

function attributes(paint: Paint): string {
  const parts = [`fill="${paint.fill ?? 'none'}"`];
  if (paint.fillOpacity !== undefined) parts.push(`fill-opacity="${num(paint.fillOpacity)}"`);
  if (paint.stroke)
    parts.push(
      `stroke="${paint.stroke}" stroke-width="${num(paint.width ?? 1)}" stroke-linecap="round" stroke-linejoin="round"`,
    );
  if (paint.dash) parts.push(`stroke-dasharray="${paint.dash.map(num).join(' ')}"`);
  if (paint.offset) parts.push(`stroke-dashoffset="${num(paint.offset)}"`);
  if (paint.opacity !== undefined && paint.opacity < 1) parts.push(`opacity="${num(paint.opacity)}"`);
  return parts.join(' ');
}

export const rect = ([x, y, w, h]: Box, radius: number, paint: Paint): string =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}" rx="${num(radius)}" ${attributes(paint)}/>`;

export const circle = ([x, y]: Point, radius: number, paint: Paint): string =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" ${attributes(paint)}/>`;

/** `d` is path data built with `num`. */
export const path = (d: string, paint: Paint): string =>
  d === '' ? '' : `<path d="${d}" ${attributes(paint)}/>`;

export const polyline = (points: readonly Point[], closed = false): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join('') +
  (closed ? 'Z' : '');

/** Elements moved, then turned (degrees), then scaled. */
export const placed = (content: string, [x, y]: Point, scale = 1, turn = 0): string => {
  const steps = [`translate(${num(x)} ${num(y)})`];
  if (turn !== 0) steps.push(`rotate(${num(turn)})`);
  if (scale !== 1) steps.push(`scale(${String(Math.round(scale * 10_000) / 10_000)})`);
  return `<g transform="${steps.join(' ')}">${content}</g>`;
};

export const svgDocument = ([x, y, w, h]: Box, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${num(x)} ${num(y)} ${num(w)} ${num(h)}" ` +
  `width="${num(w)}" height="${num(h)}" preserveAspectRatio="xMinYMin meet">${content}</svg>`;
