/** Which restore points are worth keeping. */
import type { PointInfo } from './points-table.ts';

const HOUR = 3_600_000;
export const MAX_POINTS = 100;

/**
 * Ids of the points to let go: all of the last hour stay, before that those with a reason of their own and the last
 * of every hour, and never more than MAX_POINTS. `points` from new to old; `now` in milliseconds.
 */
export function superfluous(points: readonly PointInfo[], now: number): string[] {
  const hours = new Set<number>();
  const kept = new Set<string>();
  for (const { id, at, reason } of points) {
    const hour = Math.floor(at / HOUR);
    const isWorthIt = now - at <= HOUR || reason !== 'time' || !hours.has(hour);
    hours.add(hour);
    if (isWorthIt && kept.size < MAX_POINTS) kept.add(id);
  }
  return points.map(({ id }) => id).filter((id) => !kept.has(id));
}
