import { expect, it } from 'vitest';
import { zoneBeside } from './new-zone.ts';
import type { Box, Zone } from './records.ts';

const wanted = { kind: 'neutral', title: 'Nieuw', prompt: '', phases: [], each: 0 } as const;
const at = (...boxes: Box[]) =>
  Object.fromEntries(boxes.map((box, order) => [String(order), { ...wanted, box, order } satisfies Zone]));

it('goes into a hole that the others leave', () => {
  const zones = at([0, 0, 1000, 2000], [1080, 0, 1200, 960]);
  expect(zoneBeside(zones, wanted)).toMatchObject({ box: [1080, 1040, 1200, 960], order: 2 });
});

it('stands beside all others where there is none, as high as they are', () => {
  const zones = at([0, 0, 1000, 2000], [1080, 0, 1200, 2000]);
  expect(zoneBeside(zones, wanted).box).toEqual([2360, 0, 1200, 2000]);
});

it('is the first on an empty board', () => {
  expect(zoneBeside({}, wanted).box).toEqual([0, 0, 1200, 900]);
});
