import { expect, it } from 'vitest';
import type { PointInfo, PointReason } from './points-table.ts';
import { MAX_POINTS, superfluous } from './thinning.ts';

const HOUR = 3_600_000;
const now = 500_000 * HOUR;
const point = (minutesAgo: number, reason: PointReason = 'time'): PointInfo => ({
  id: `${reason}-${String(minutesAgo)}`,
  at: now - minutesAgo * 60_000,
  reason,
  phase: '',
  notes: 0,
});

it('keeps all of the last hour, then the last of every hour', () => {
  const points = Array.from({ length: 36 }, (_, at) => point(at * 5));
  const gone = superfluous(points, now);
  const kept = points.map(({ id }) => id).filter((id) => !gone.includes(id));
  expect(kept.slice(0, 13)).toEqual(points.slice(0, 13).map(({ id }) => id));
  expect(kept.slice(13)).toEqual(['time-65', 'time-125']);
});

it('keeps every change of phase and every restore', () => {
  const points = [point(300, 'phase'), point(301, 'restore'), point(302, 'phase'), point(400, 'start')];
  expect(superfluous(points, now)).toEqual([]);
});

it('never keeps more than the maximum, the newest first', () => {
  const points = Array.from({ length: MAX_POINTS + 5 }, (_, at) => point(at, 'phase'));
  expect(superfluous(points, now)).toEqual(points.slice(MAX_POINTS).map(({ id }) => id));
});
