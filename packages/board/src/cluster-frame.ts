/** Where a cluster lies: around its notes, with a strip above them for its title. */
import { bounds, center, contains, noteBox } from './geometry.ts';
import type { Box, Note, Point, Records } from './records.ts';

/** Height of the strip with a cluster's title, and the room around its notes, in board units. */
export const CLUSTER_HEAD = 48;
export const CLUSTER_PADDING = 16;

/** The frame around notes that lie together; undefined for none. */
export function clusterBox(boxes: readonly Box[]): Box | undefined {
  const around = bounds(boxes);
  if (!around) return undefined;
  const [x, y, w, h] = around;
  return [x - CLUSTER_PADDING, y - CLUSTER_HEAD, w + 2 * CLUSTER_PADDING, h + CLUSTER_HEAD + CLUSTER_PADDING];
}

/**
 * The clusters that moved notes belong to at their new places: dropped on those that stayed, a note joins them; all
 * notes of a cluster moved together stay together; a note pulled out of its cluster belongs to none.
 */
export function clustersAfterMove(
  notes: Records<Note>,
  places: Readonly<Record<string, Point>>,
): (id: string) => string {
  const stayed = Object.entries(notes).filter(
    ([id, { cluster }]) => cluster !== '' && !Object.hasOwn(places, id),
  );
  const frames = new Map<string, Box>();
  for (const [cluster, members] of Map.groupBy(stayed, ([, { cluster }]) => cluster)) {
    const box = clusterBox(members.map(([, note]) => noteBox(note)));
    if (box) frames.set(cluster, box);
  }
  return (id) => {
    const note = notes[id];
    const pos = places[id];
    if (!note || !pos) return '';
    const at = center(noteBox({ pos, size: note.size }));
    const under = [...frames].find(([, box]) => contains(box, at))?.[0];
    return under ?? (frames.has(note.cluster) ? '' : note.cluster);
  };
}
