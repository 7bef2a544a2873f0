/** The slanted lines of a filled form, drawn as lines so that they print sharp at any size. */
import type { Box } from '@samenbord/board';
import { num, path } from '../display/svg.ts';
import type { Fill } from './style.ts';

const DISTANCE = 5.66;
const WIDTH = 1.25;
const MOST_LINES = 600;

/** `outline` is path data; `key` names the drawing inside its picture. */
export function hatched(outline: string, [x, y, w, h]: Box, fill: Fill, key: string): string {
  if (!fill.lines) return '';
  const count = Math.min(MOST_LINES, Math.ceil((w + h) / DISTANCE));
  const step = (w + h) / Math.max(1, count);
  let lines = '';
  for (let index = 1; index < count; index += 1) {
    const reach = index * step;
    // From the left or lower edge up to the top or right edge.
    const [fromX, fromY] = reach <= h ? [x, y + reach] : [x + reach - h, y + h];
    const [toX, toY] = reach <= w ? [x + reach, y] : [x + w, y + reach - w];
    lines += `M${num(fromX)} ${num(fromY)}L${num(toX)} ${num(toY)}`;
  }
  const id = `fill-${key}`;
  return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${path(lines, { stroke: fill.lines, width: WIDTH })}</g>`;
}
