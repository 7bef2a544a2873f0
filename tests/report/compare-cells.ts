/** Two pictures of the gallery, cell by cell: where there is ink, how much, and of which colour. */
import type { Box } from '@samenbord/board';
import type { Cell } from '@samenbord/report/testing/gallery.ts';
import type { Picture } from './gallery-pictures.ts';

/** The paper of both, and how far a pixel may be from it. */
const PAPER = [0xfb, 0xf8, 0xf1] as const;
const SLACK = 10;

interface Ink {
  /** In the cell; undefined where nothing is drawn. */
  box: Box | undefined;
  pixels: number;
  /** Mean of red, green and blue. */
  color: readonly [number, number, number];
}

export interface Difference {
  name: string;
  /** The largest distance between the edges of what is drawn, in board units. */
  edge: number;
  /** Ink on paper for each on the canvas. */
  amount: number;
  /** The largest distance between the mean colours, of 255. */
  color: number;
}

function inkIn({ width, height, pixels }: Picture, [x, y, w, h]: Box): Ink {
  let [left, top, right, bottom, count] = [Infinity, Infinity, -1, -1, 0];
  const sums: [number, number, number] = [0, 0, 0];
  for (let row = Math.max(0, Math.round(y)); row < Math.min(height, y + h); row += 1)
    for (let column = Math.max(0, Math.round(x)); column < Math.min(width, x + w); column += 1) {
      const at = (row * width + column) * 3;
      if (PAPER.every((value, channel) => Math.abs(value - (pixels[at + channel] ?? 0)) <= SLACK)) continue;
      [left, top] = [Math.min(left, column), Math.min(top, row)];
      [right, bottom] = [Math.max(right, column), Math.max(bottom, row)];
      count += 1;
      for (const channel of [0, 1, 2] as const) sums[channel] += pixels[at + channel] ?? 0;
    }
  const mean = (channel: 0 | 1 | 2): number => sums[channel] / Math.max(1, count);
  return {
    box: right < 0 ? undefined : [left - x, top - y, right - left + 1, bottom - top + 1],
    pixels: count,
    color: [mean(0), mean(1), mean(2)],
  };
}

const edges = ([x, y, w, h]: Box): number[] => [x, y, x + w, y + h];

/** `from`: where the pictures begin on the board. */
export function compareCells(
  canvas: Picture,
  paper: Picture,
  cells: readonly Cell[],
  [fromX, fromY]: Box,
): Difference[] {
  return cells.map(({ name, box: [x, y, w, h] }) => {
    const place: Box = [x - fromX, y - fromY, w, h];
    const [a, b] = [inkIn(canvas, place), inkIn(paper, place)];
    const other = b.box ? edges(b.box) : [];
    return {
      name,
      edge:
        a.box && b.box
          ? Math.max(...edges(a.box).map((edge, at) => Math.abs(edge - (other[at] ?? Infinity))))
          : a.box === b.box
            ? 0
            : Infinity,
      amount: b.pixels / Math.max(1, a.pixels),
      color: Math.max(...a.color.map((value, channel) => Math.abs(value - (b.color[channel] ?? 0)))),
    };
  });
}
