/** Where theory cards lie in their zone. */
import { THEORY_CARD, ZONE_HEADER, overlaps } from './geometry.ts';
import type { Box, Point } from './records.ts';

const MARGIN = 40;
const FIRST_ROW = ZONE_HEADER + 30;
const STEP: Point = [THEORY_CARD[0] + MARGIN, THEORY_CARD[1] + MARGIN];

const columns = (width: number): number => Math.max(1, Math.floor((width - MARGIN) / STEP[0]));

/** The place of the nth card, row by row under the heading; it may lie below the zone when there are too many. */
export function cardPlace([x, y, w]: Box, at: number): Point {
  const across = columns(w);
  return [x + MARGIN + (at % across) * STEP[0], y + FIRST_ROW + Math.floor(at / across) * STEP[1]];
}

/** How many cards a zone holds one beside the other. */
export const cardRoom = ([, , w, h]: Box): number =>
  columns(w) * Math.max(0, Math.floor((h - FIRST_ROW) / STEP[1]));

/** Bounds the search in a zone that other things cover all over. */
const MOST_PLACES = 400;

/** The first place for a card that nothing else takes; below the zone when the zone is full. */
export function freeCardPlace(zone: Box, taken: readonly Box[]): Point {
  for (let at = 0; at < MOST_PLACES; at++) {
    const place = cardPlace(zone, at);
    if (!taken.some((box) => overlaps(box, [...place, ...THEORY_CARD]))) return place;
  }
  return cardPlace(zone, MOST_PLACES);
}
