/** Where things lie on a board, and where the next note goes. */
import { Crowd } from './crowd.ts';
import type { Box, Note, NoteSize, Point, Records, TheoryCard, Zone } from './records.ts';

/** Side of a note, in board units. Notes are square. */
export const NOTE_SIDE: Readonly<Record<NoteSize, number>> = { small: 150, normal: 200, large: 280 };
/** Width and height of a theory card. */
export const THEORY_CARD: readonly [w: number, h: number] = [460, 260];
/** Height of a zone's heading with its prompt. */
export const ZONE_HEADER = 150;
/** What stays free between notes, and between them and the edge of their zone. */
export const GAP = 20;
/** How far a note lies from another when there is nowhere else to go. */
const NUDGE = 24;

export const noteBox = (note: Pick<Note, 'pos' | 'size'>): Box => {
  const side = NOTE_SIDE[note.size];
  return [note.pos[0], note.pos[1], side, side];
};

export const theoryBox = (card: Pick<TheoryCard, 'pos'>): Box => [card.pos[0], card.pos[1], ...THEORY_CARD];

export const center = ([x, y, w, h]: Box): Point => [x + w / 2, y + h / 2];

export const contains = ([x, y, w, h]: Box, [px, py]: Point): boolean =>
  px >= x && px <= x + w && py >= y && py <= y + h;

export const overlaps = (a: Box, b: Box): boolean =>
  a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];

/** The smallest box around all; undefined for none. */
export function bounds(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((b) => b[0]));
  const top = Math.min(...boxes.map((b) => b[1]));
  const right = Math.max(...boxes.map((b) => b[0] + b[2]));
  const bottom = Math.max(...boxes.map((b) => b[1] + b[3]));
  return [left, top, right - left, bottom - top];
}

/** The zone that a point lies in: the smallest one where zones overlap; undefined outside all. */
export function zoneAt(zones: Records<Zone>, at: Point): string | undefined {
  let found: string | undefined;
  let area = Infinity;
  for (const [id, zone] of Object.entries(zones)) {
    const size = zone.box[2] * zone.box[3];
    if (size < area && contains(zone.box, at)) [found, area] = [id, size];
  }
  return found;
}

/** The zone that a note belongs to by its centre, or empty. */
export const zoneOfNote = (zones: Records<Zone>, note: Pick<Note, 'pos' | 'size'>): string =>
  zoneAt(zones, center(noteBox(note))) ?? '';

/** The paper that two boxes share. */
export const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0])) *
  Math.max(0, Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]));

/** A zone is not made taller than this, in board units: beyond it notes lie between others. */
export const TALLEST_ZONE = 20_000;

/**
 * The first free place inside a box for something of a width and height, row by row under the heading. When the box
 * is full, the rows go on below it: a zone grows with its notes (see growth.ts). Where that would make it taller than
 * a zone may be, the place between others that covers the least of them.
 */
export function freeBlock(inside: Box, taken: readonly Box[], [w, h]: readonly [number, number]): Point {
  const [x, y, width, height] = inside;
  const tallest = Math.max(height, TALLEST_ZONE);
  const near = taken.filter((box) => overlaps(box, [x, y, width, tallest]));
  const crowd = new Crowd(near);
  const lastX = Math.max(x + GAP, x + width - w - GAP);
  const [stepX, stepY] = [Math.min(w, NOTE_SIDE.normal) + GAP, Math.min(h, NOTE_SIDE.normal) + GAP];
  for (let top = y + ZONE_HEADER; top + h + GAP <= y + tallest; top += stepY)
    for (let left = x + GAP; left <= lastX; left += stepX) {
      const place: Box = [left, top, w, h];
      if (crowd.isFree(place)) return [left, top];
    }
  return leastCovering(inside, crowd, [w, h]);
}

function leastCovering([x, y, width, height]: Box, crowd: Crowd, [w, h]: readonly [number, number]): Point {
  const [stepX, stepY] = [(w + GAP) / 2, (h + GAP) / 2];
  let best: Point = [x + GAP, y + ZONE_HEADER];
  let least = Infinity;
  for (
    let top = y + ZONE_HEADER + stepY;
    top <= y + Math.max(height - h - GAP, ZONE_HEADER + stepY);
    top += stepY
  )
    for (let left = x + GAP + stepX; left <= x + width - w - GAP; left += stepX) {
      const place: Box = [left, top, w, h];
      // Squared: half of two notes may be covered rather than the whole of one.
      let covered = 0;
      crowd.overlapping(place, (box) => {
        covered += shared(box, place) ** 2;
        return covered < least;
      });
      if (covered < least) [best, least] = [[left, top], covered];
    }
  while (crowd.hasAt(best)) best = [best[0] + NUDGE, best[1] + NUDGE];
  return best;
}

/** The first free place for a note of this size. */
export const freePlace = (inside: Box, taken: readonly Box[], size: NoteSize = 'normal'): Point =>
  freeBlock(inside, taken, [NOTE_SIDE[size], NOTE_SIDE[size]]);
