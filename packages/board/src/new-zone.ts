import { bounds, overlaps } from './geometry.ts';
import type { Box, Records, Zone } from './records.ts';

/** Between zones, in board units. */
const GAP = 80;
const SIZE = [1200, 900] as const;

/**
 * A zone after all others in order: in a hole that the others leave in their rectangle, so that the board stays as
 * readable as it was, or else beside them, as high as they are together.
 */
export function zoneBeside(
  zones: Records<Zone>,
  zone: Pick<Zone, 'kind' | 'title' | 'prompt' | 'phases'> & Partial<Pick<Zone, 'each'>>,
): Zone {
  const others = Object.values(zones);
  const taken = others.map(({ box }) => box);
  const order = Math.max(0, ...others.map((other) => other.order)) + 1;
  return { each: 0, ...zone, box: holeAmong(taken) ?? besideAll(taken), order };
}

/** Under or beside one of them, within what they all cover. */
function holeAmong(taken: readonly Box[]): Box | undefined {
  const [left, top, width, height] = bounds(taken) ?? [0, 0, 0, 0];
  const [right, bottom] = [left + width, top + height];
  const places = taken.flatMap(([x, y, w, h]): Box[] => [
    [x, y + h + GAP, w, bottom - (y + h + GAP)],
    [x + w + GAP, y, right - (x + w + GAP), h],
  ]);
  return places.find(
    (box) =>
      box[2] >= SIZE[0] / 2 && box[3] >= SIZE[1] / 2 && !taken.some((other) => overlaps(grown(box), other)),
  );
}

const grown = ([x, y, w, h]: Box): Box => [x - GAP / 2, y - GAP / 2, w + GAP, h + GAP];

function besideAll(taken: readonly Box[]): Box {
  const [x, y, w, h] = bounds(taken) ?? [-GAP, 0, 0, SIZE[1]];
  return [x + w + GAP, y, SIZE[0], Math.max(SIZE[1], h)];
}
