/** The pattern of a filled form, drawn as lines so that it prints sharp at any size. */
import type { Box } from '@samenbord/board';
import { num, path } from '../display/svg.ts';
import type { Fill } from './style.ts';

/** A tile of the canvas's pattern: three short strokes one below the other, each leaning to the right. */
const TILE = 8;
const STROKES = 3;
const STEP = TILE / STROKES;
const LENGTH = (TILE / 6) * Math.SQRT2;
const WIDTH = 1.25;
const MOST_LINES = 2000;

/** `outline` is path data; `key` names the drawing inside its picture. */
export function hatched(outline: string, [x, y, w, h]: Box, fill: Fill, key: string): string {
  const { lines: stroke } = fill;
  if (!stroke) return '';
  // All strokes lie on lines where x + y is a multiple of the step; each line begins at the edge of a tile, so that
  // those with their strokes at the same place are one path.
  const left = Math.floor(x / TILE) * TILE;
  const first = Math.floor((x + y) / STEP);
  const count = Math.min(MOST_LINES, Math.ceil((w + h) / STEP) + 1);
  const lines = ['', '', ''];
  for (let index = first; index <= first + count; index += 1) {
    const place = (((2 * (index - 1)) % STROKES) + STROKES) % STROKES;
    const sum = index * STEP;
    const right = Math.min(x + w, sum - y);
    if (right > left)
      lines[place] =
        `${lines[place] ?? ''}M${num(left)} ${num(sum - left)}L${num(right)} ${num(sum - right)}`;
  }
  const gap = TILE * Math.SQRT2 - LENGTH;
  const strokes = lines.map((data, place) =>
    path(data, {
      stroke,
      width: WIDTH,
      dash: [LENGTH, gap],
      offset: LENGTH + gap - (STEP / 4 + STEP * place) * Math.SQRT2,
    }),
  );
  const id = `fill-${key}`;
  return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${strokes.join('')}</g>`;
}
