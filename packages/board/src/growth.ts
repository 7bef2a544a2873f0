/**
 * A zone that is full grows downwards with its notes, and what lies below it makes room: zones never come to lie on
 * each other, and everything in them moves along. Only the server does this, in the commit that brings the notes.
 */
import type * as Y from 'yjs';
import { setFields } from './edits.ts';
import { GAP, TALLEST_ZONE, center, contains, noteBox } from './geometry.ts';
import { recordMap } from './layout.ts';
import type { Box, Note, Records, Sketch, Zone } from './records.ts';
import { readCollection, readRecord } from './snapshot.ts';

/** What stays free between two zones; less where less was free. */
const BETWEEN = 60;

/** Makes zones hold these notes, where they lie right below the others. Takes part in the transaction around it. */
export function growZones(doc: Y.Doc, notes: Iterable<string>): void {
  const zones = readCollection(doc, 'zones');
  const boxes = grownBoxes(zones, touchedNotes(doc, notes));
  if (boxes.size === 0) return;
  doc.transact(() => {
    for (const [zone, box] of boxes) {
      const before = zones[zone]?.box;
      if (!before) continue;
      if (box[1] !== before[1]) moveContent(doc, zone, before, box[1] - before[1]);
      setFields(doc, 'zones', zone, { box });
    }
  });
}

function touchedNotes(doc: Y.Doc, ids: Iterable<string>): Note[] {
  return [...ids].flatMap((id) => {
    const map = recordMap(doc, 'notes', id);
    const note = map && readRecord('notes', map);
    return note && !note.deleted ? [note] : [];
  });
}

/** Zone → the box that it needs, for those that grow and those that make room. */
export function grownBoxes(zones: Records<Zone>, notes: readonly Note[]): Map<string, Box> {
  const boxes = new Map(Object.entries(zones).map(([id, { box }]) => [id, box]));
  const changed = new Map<string, Box>();
  const put = (id: string, box: Box) => {
    boxes.set(id, box);
    changed.set(id, box);
  };
  for (const note of [...notes].sort((a, b) => a.pos[1] - b.pos[1])) {
    const before = boxes.get(note.zone);
    if (!before) continue;
    const [x, y, ...size] = noteBox(note);
    // It moves along with its zone when that makes room for another one.
    const down = before[1] - (zones[note.zone]?.box[1] ?? before[1]);
    const box = holding(before, [x, y + down, ...size]);
    if (!box) continue;
    put(note.zone, box);
    makeRoom(boxes, note.zone, before, put);
  }
  return changed;
}

/** The box grown over a note that sticks out below, or lies in the next row; undefined when it needs no more room. */
function holding([x, y, w, h]: Box, note: Box): Box | undefined {
  const [middle] = center(note);
  const bottom = y + h;
  const isBelow = note[1] + note[3] > bottom && note[1] > y && note[1] <= bottom + GAP;
  const height = note[1] + note[3] + GAP - y;
  if (!isBelow || middle < x || middle > x + w || height > TALLEST_ZONE) return undefined;
  return [x, y, w, height];
}

/** Moves down what a grown or moved zone would lie on, and what that would lie on in turn. */
function makeRoom(
  boxes: ReadonlyMap<string, Box>,
  mover: string,
  before: Box,
  put: (id: string, box: Box) => void,
): void {
  const now = boxes.get(mover) ?? before;
  const below = [...boxes].filter(
    ([id, box]) => id !== mover && box[1] >= before[1] + before[3] && isAbove(now, box),
  );
  for (const [id, lay] of below.sort(([, a], [, b]) => a[1] - b[1])) {
    const top = now[1] + now[3] + Math.min(BETWEEN, lay[1] - (before[1] + before[3]));
    // One of the others may have moved it already.
    const box = boxes.get(id) ?? lay;
    if (top <= box[1]) continue;
    put(id, [box[0], top, box[2], box[3]]);
    makeRoom(boxes, id, box, put);
  }
}

const isAbove = (upper: Box, lower: Box): boolean =>
  upper[0] < lower[0] + lower[2] && lower[0] < upper[0] + upper[2];

/** Takes notes, cards and drawings along with their zone. */
function moveContent(doc: Y.Doc, zone: string, before: Box, down: number): void {
  for (const collection of ['notes', 'theory'] as const)
    for (const [id, { zone: lies, pos }] of Object.entries(readCollection(doc, collection)))
      if (lies === zone) setFields(doc, collection, id, { pos: [pos[0], pos[1] + down] });
  for (const [id, { pos }] of Object.entries(readCollection(doc, 'sketch')))
    if (isLooseIn(before, pos)) {
      const [x, y, ...rest] = pos;
      setFields(doc, 'sketch', id, { pos: [x, y + down, ...rest] });
    }
}

/** Drawings that hang on another drawing move with it. */
const isLooseIn = (box: Box, [x, y, , parent]: Sketch['pos']): boolean =>
  parent === '' && contains(box, [x, y]);
