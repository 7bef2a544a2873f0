/** Where things lie on a board, and where the next note goes. */
import type { Box, Note, NoteSize, Point, Records, TheoryCard, Zone } from './records.ts';

/** Side of a note, in board units. Notes are square. */
export const NOTE_SIDE: Readonly<Record<NoteSize, number>> = { small: 150, normal: 200, large: 280 };
/** Width and height of a theory card. */
export const THEORY_CARD: readonly [w: number, h: number] = [460, 260];
/** Height of a zone's heading with its prompt. */
export const ZONE_HEADER = 150;
const GAP = 20;
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
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0])) *
  Math.max(0, Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]));

/**
 * The first free place for a note of this size inside a box, row by row under the heading. When the box is full, the
 * place between others where it covers the least of them, so that notes never pile up into a stack that nobody reads.
 */
export function freePlace(inside: Box, taken: readonly Box[], size: NoteSize = 'normal'): Point {
  const side = NOTE_SIDE[size];
  const [x, y, w, h] = inside;
  const near = taken.filter((box) => overlaps(box, inside));
  const lastX = x + w - side - GAP;
  const lastY = y + h - side - GAP;
  for (let top = y + ZONE_HEADER; top <= lastY; top += side + GAP)
    for (let left = x + GAP; left <= lastX; left += side + GAP) {
      const place: Box = [left, top, side, side];
      if (!near.some((box) => overlaps(box, place))) return [left, top];
    }
  const half = (side + GAP) / 2;
  let best: Point = [x + GAP, y + ZONE_HEADER];
  let least = Infinity;
  for (let top = y + ZONE_HEADER + half; top <= Math.max(lastY, y + ZONE_HEADER + half); top += half)
    for (let left = x + GAP + half; left <= lastX; left += half) {
      const place: Box = [left, top, side, side];
      // Squared: half of two notes may be covered rather than the whole of one.
      const covered = near.reduce((sum, box) => sum + shared(box, place) ** 2, 0);
      if (covered < least) [best, least] = [[left, top], covered];
    }
  while (near.some((box) => box[0] === best[0] && box[1] === best[1]))
    best = [best[0] + NUDGE, best[1] + NUDGE];
  return best;
}

/** All boxes that a new note should not lie on. */
export const takenBoxes = (notes: Records<Note>, theory: Records<TheoryCard>): Box[] => [
  ...Object.values(notes).map(noteBox),
  ...Object.values(theory).map(theoryBox),
];
