/** The marks of labels on lines that otherwise differ by colour only: all marks of a label are one path. */
import type { LinkLabel, Point } from '@samenbord/board';
import type { Thread } from './geometry.ts';

/** In a square of 2 by 2 around the middle: a tick, two dashes, a zigzag, and dots. Each is read without its colour. */
const STROKES: Record<LinkLabel, readonly (readonly Point[])[]> = {
  already: [
    [
      [-0.5, 0.05],
      [-0.12, 0.42],
      [0.52, -0.4],
    ],
  ],
  partly: [
    [
      [-0.55, 0],
      [-0.15, 0],
    ],
    [
      [0.15, 0],
      [0.55, 0],
    ],
  ],
  chafes: [
    [
      [-0.6, 0.25],
      [-0.3, -0.25],
      [0, 0.25],
      [0.3, -0.25],
      [0.6, 0.25],
    ],
  ],
  trying: [-0.45, 0, 0.45].map((x): Point[] => [
    [x, 0],
    [x + 0.01, 0],
  ]),
};

/** Near the card, where notes seldom lie over it. */
const ALONG = 0.8;
/** Pixels on the screen that a mark takes, across. */
const SEEN = 15;

/** In board units; steps, so that a zoom draws them anew now and then and not at every frame. */
export const signSize = (zoom: number): number => SEEN / 2 ** (Math.round(Math.log2(zoom) * 2) / 2);

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A disc on each thread, and the label's mark on the disc. */
export function signsOn(
  threads: readonly Thread[],
  label: LinkLabel,
  size: number,
): { discs: string; signs: string } {
  const r = size / 2;
  const middles = threads.map(({ from, to, bend }): Point => {
    const [a, b, c] = [(1 - ALONG) ** 2, 2 * (1 - ALONG) * ALONG, ALONG ** 2];
    return [a * from[0] + b * bend[0] + c * to[0], a * from[1] + b * bend[1] + c * to[1]];
  });
  const strokesAt = ([x, y]: Point) =>
    STROKES[label]
      .map((points) => `M${points.map(([dx, dy]) => `${n(x + dx * r)} ${n(y + dy * r)}`).join('L')}`)
      .join('');
  return {
    discs: middles
      .map(
        ([x, y]) =>
          `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(size)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-size)} 0`,
      )
      .join(''),
    signs: middles.map(strokesAt).join(''),
  };
}
