import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Crowd } from './crowd.ts';
import { overlaps } from './geometry.ts';
import type { Box } from './records.ts';

const box: fc.Arbitrary<Box> = fc.tuple(
  fc.integer({ min: -2000, max: 2000 }),
  fc.integer({ min: -2000, max: 2000 }),
  fc.integer({ min: 1, max: 700 }),
  fc.integer({ min: 1, max: 700 }),
);

test('a crowd finds what looking at every box finds, each once', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), box, (boxes, place) => {
      const crowd = new Crowd(boxes);
      const found: Box[] = [];
      crowd.overlapping(place, (one) => found.push(one) > 0);
      const wanted = boxes.filter((one) => overlaps(one, place));
      expect(found.toSorted()).toEqual(wanted.toSorted());
      expect(crowd.isFree(place)).toBe(wanted.length === 0);
      for (const [x, y] of boxes) expect(crowd.hasAt([x, y])).toBe(true);
      expect(crowd.hasAt([place[0], place[1]])).toBe(
        boxes.some(([x, y]) => x === place[0] && y === place[1]),
      );
    }),
  );
});
