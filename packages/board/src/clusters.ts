/**
 * Notes that were laid together under a title. A note names its cluster; where the cluster lies follows from its
 * notes, and a cluster without notes is not there: so whoever takes one apart, or undoes it, removes no record.
 */
import type * as Y from 'yjs';
import { CLUSTER_HEAD, CLUSTER_PADDING, clusterBox } from './cluster-frame.ts';
import { setFields } from './edits.ts';
import { GAP, contains, freeBlock, noteBox, overlaps } from './geometry.ts';
import { newId } from './ids.ts';
import type { Box, Cluster, Note, Point, Records } from './records.ts';
import { shelve } from './shelves.ts';
import { addRecord, readCollection } from './snapshot.ts';
import { takenOn } from './taken.ts';
import { inReadingOrder } from './thread.ts';

const INNER_GAP = 12;

/** A cluster with its notes, in reading order. */
export interface LaidTogether extends Pick<Cluster, 'title'> {
  notes: readonly string[];
  box: Box;
}

/** The clusters that hold notes, by id. */
export function laidTogether(clusters: Records<Cluster>, notes: Records<Note>): Map<string, LaidTogether> {
  const found = new Map<string, LaidTogether>();
  const members = Map.groupBy(Object.keys(notes), (id) => notes[id]?.cluster ?? '');
  for (const [id, { title }] of Object.entries(clusters)) {
    const inside = members.get(id);
    const box = inside && clusterBox(boxesOf(notes, inside));
    if (box) found.set(id, { title, notes: inReadingOrder(notes, inside), box });
  }
  return found;
}

const boxesOf = (notes: Records<Note>, ids: readonly string[]): Box[] =>
  ids.flatMap((id) => (notes[id] ? [noteBox(notes[id])] : []));

/**
 * Where notes go that are laid together, in reading order: places relative to the top left of their frame, and its
 * size. About as wide as it is high.
 */
export function clusterBlock(sizes: readonly Box[]): { places: Point[]; size: [w: number, h: number] } {
  const area = sizes.reduce((sum, [, , w, h]) => sum + (w + INNER_GAP) * (h + INNER_GAP), 0);
  const widest = Math.max(...sizes.map(([, , w]) => w));
  const width = Math.max(widest, Math.ceil(Math.sqrt(area) / widest) * (widest + INNER_GAP) - INNER_GAP);
  const { places, height } = shelve(
    sizes.map(([, , w, h]) => [w, h]),
    width,
    INNER_GAP,
  );
  const used = Math.max(...places.map(([x], at) => x + (sizes[at]?.[2] ?? 0)));
  return {
    places: places.map(([x, y]) => [x + CLUSTER_PADDING, y + CLUSTER_HEAD]),
    size: [used + 2 * CLUSTER_PADDING, height + CLUSTER_HEAD + CLUSTER_PADDING],
  };
}

/**
 * Lays notes together under a title, in the zone where most of them lie, and returns the cluster's id; undefined for
 * less than two live notes. Undoing it lays them back.
 */
export function layTogether(
  doc: Y.Doc,
  ids: readonly string[],
  title: string,
  origin?: unknown,
): string | undefined {
  const notes = readCollection(doc, 'notes');
  const together = inReadingOrder(
    notes,
    [...new Set(ids)].filter((id) => notes[id]),
  );
  if (together.length < 2) return undefined;
  const zone = mostlyIn(notes, together);
  const places = placesFor(doc, notes, together, zone);
  const cluster = newId();
  // Outside anybody's undo, which would take the record out for good.
  doc.transact(() => {
    addRecord(doc, 'clusters', cluster, { title, zone, box: placesBox(notes, places) });
  });
  doc.transact(() => {
    for (const [id, pos] of places) setFields(doc, 'notes', id, { pos, zone, cluster });
  }, origin);
  return cluster;
}

/** Lays a note with those of a cluster. */
export function layWith(doc: Y.Doc, note: string, cluster: string, origin?: unknown): void {
  const notes = readCollection(doc, 'notes');
  const members = laidTogether(readCollection(doc, 'clusters'), notes).get(cluster);
  if (!members || !notes[note] || members.notes.includes(note)) return;
  const together = [...members.notes, note];
  const zone = mostlyIn(notes, members.notes);
  const places = placesFor(doc, notes, together, zone, [members.box[0], members.box[1]]);
  doc.transact(() => {
    for (const [id, pos] of places) setFields(doc, 'notes', id, { pos, zone, cluster });
  }, origin);
}

/** Takes a note out of its cluster, or all notes of a cluster; they stay where they lie. */
export function takeApart(doc: Y.Doc, ids: readonly string[], origin?: unknown): void {
  doc.transact(() => {
    for (const id of ids) setFields(doc, 'notes', id, { cluster: '' });
  }, origin);
}

export const renameCluster = (doc: Y.Doc, cluster: string, title: string, origin?: unknown): void => {
  setFields(doc, 'clusters', cluster, { title }, origin);
};

function mostlyIn(notes: Records<Note>, ids: readonly string[]): string {
  const byZone = [...Map.groupBy(ids, (id) => notes[id]?.zone ?? '')];
  return byZone.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}

/** At the wanted corner (by default where the first of them lies) when nothing else lies there, or in free room. */
function placesFor(
  doc: Y.Doc,
  notes: Records<Note>,
  ids: readonly string[],
  zone: string,
  corner?: Point,
): [string, Point][] {
  const { places, size } = clusterBlock(boxesOf(notes, ids));
  const others = Object.fromEntries(Object.entries(notes).filter(([id]) => !ids.includes(id)));
  const taken = takenOn(doc, others);
  const [left, top] = corner ?? clusterBox(boxesOf(notes, ids.slice(0, 1))) ?? [0, 0];
  const inside = readCollection(doc, 'zones')[zone]?.box;
  const wanted: Box = [Math.max(left, (inside?.[0] ?? left) + GAP), top, ...size];
  const isFree = !taken.some((box) => overlaps(box, wanted)) && (!inside || isWithin(wanted, inside));
  const [x, y] = isFree || !inside ? wanted : freeBlock(inside, taken, size);
  return ids.map((id, at) => [id, [x + (places[at]?.[0] ?? 0), y + (places[at]?.[1] ?? 0)]]);
}

const isWithin = ([x, y, w, h]: Box, around: Box): boolean =>
  contains(around, [x, y]) && contains(around, [x + w, y + h]);

const placesBox = (notes: Records<Note>, places: readonly [string, Point][]): Box =>
  clusterBox(places.flatMap(([id, pos]) => (notes[id] ? [noteBox({ ...notes[id], pos })] : []))) ?? [
    0, 0, 1, 1,
  ];
