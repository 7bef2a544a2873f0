/** The marks of labels on lines that otherwise differ by colour only: all marks of a label are one path. */
import { LINK_LABELS } from '@samenbord/board';
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

/** Where on its thread a mark may lie: as near to the card as there is room, for notes seldom lie over it there. */
const ALONG = [0.8, 0.68, 0.56, 0.44];
/** From the middle of a mark to that of the next, in sizes of a mark. */
const APART = 1.3;
/** Pixels on the screen that a mark takes, across. */
const SEEN = 15;

/** In board units; steps, so that a zoom draws them anew now and then and not at every frame. */
export const signSize = (zoom: number): number => SEEN / 2 ** (Math.round(Math.log2(zoom) * 2) / 2);

const n = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * A place for the mark of each thread, none over another. Where no place is free a thread goes without: from far away
 * the lines of a card run together there, and those beside it tell the same. The labels take turns, so that each is told.
 */
export function placeSigns(
  threads: Readonly<Record<LinkLabel, readonly Thread[]>>,
  size: number,
): Record<LinkLabel, Point[]> {
  const apart = size * APART;
  const placed: Record<LinkLabel, Point[]> = { already: [], partly: [], chafes: [], trying: [] };
  const cells = new Map<string, Point[]>();
  const cellsAround = ([x, y]: Point): string[] =>
    [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].map((dy) => `${String(Math.floor(x / apart) + dx)} ${String(Math.floor(y / apart) + dy)}`),
    );
  const isFree = (at: Point): boolean =>
    cellsAround(at).every((cell) =>
      (cells.get(cell) ?? []).every(([x, y]) => Math.hypot(x - at[0], y - at[1]) > apart),
    );
  const longest = Math.max(...LINK_LABELS.map((label) => threads[label].length));
  for (let turn = 0; turn < longest; turn++)
    for (const label of LINK_LABELS) {
      const thread = threads[label][turn];
      const at = thread && ALONG.map((part) => pointOn(thread, part)).find(isFree);
      if (!at) continue;
      placed[label].push(at);
      const cell = `${String(Math.floor(at[0] / apart))} ${String(Math.floor(at[1] / apart))}`;
      cells.set(cell, [...(cells.get(cell) ?? []), at]);
    }
  return placed;
}

const pointOn = ({ from, to, bend }: Thread, part: number): Point => {
  const [a, b, c] = [(1 - part) ** 2, 2 * (1 - part) * part, part ** 2];
  return [a * from[0] + b * bend[0] + c * to[0], a * from[1] + b * bend[1] + c * to[1]];
};

/** A disc at each place, and the label's mark on the disc. */
export function signsAt(
  places: readonly Point[],
  label: LinkLabel,
  size: number,
): { discs: string; signs: string } {
  const r = size / 2;
  const strokesAt = ([x, y]: Point) =>
    STROKES[label]
      .map((points) => `M${points.map(([dx, dy]) => `${n(x + dx * r)} ${n(y + dy * r)}`).join('L')}`)
      .join('');
  return {
    discs: places
      .map(
        ([x, y]) =>
          `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(size)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-size)} 0`,
      )
      .join(''),
    signs: places.map(strokesAt).join(''),
  };
}
