import { bounds } from './geometry.ts';
import type { Records, Zone } from './records.ts';

/** Between zones, in board units. */
const GAP = 80;
const SIZE = [1200, 900] as const;

/** A zone beside all others, after them in order. */
export function zoneBeside(
  zones: Records<Zone>,
  zone: Pick<Zone, 'kind' | 'title' | 'prompt' | 'phases'>,
): Zone {
  const others = Object.values(zones);
  const [x, y, w] = bounds(others.map(({ box }) => box)) ?? [-GAP, 0, 0, 0];
  return {
    ...zone,
    box: [x + w + GAP, y, ...SIZE],
    order: Math.max(0, ...others.map(({ order }) => order)) + 1,
  };
}
