/** Tidying a zone: its notes on rows, in an order that somebody asked for. Never by who wrote them. */
import type * as Y from 'yjs';
import { clusterBlock, laidTogether } from './clusters.ts';
import { setFields } from './edits.ts';
import { GAP, NOTE_SIDE, ZONE_HEADER, noteBox, overlaps, theoryBox } from './geometry.ts';
import { NOTE_COLORS } from './records.ts';
import type { Box, Note, Point, Records } from './records.ts';
import { shelve } from './shelves.ts';
import { readCollection } from './snapshot.ts';
import { inReadingOrder } from './thread.ts';
import { countedOnNotes } from './vote-dots.ts';

export const TIDY_ORDERS = ['grid', 'color', 'group', 'votes'] as const;
/** As the notes lie now, by colour, by the group of their writers, or by the dots that they got. */
export type TidyOrder = (typeof TIDY_ORDERS)[number];

/** Dots per note in the last closed vote that put any on notes; undefined when there was none. */
export function dotsOnNotes(doc: Y.Doc): Readonly<Record<string, number>> | undefined {
  const notes = readCollection(doc, 'notes');
  return countedOnNotes(readCollection(doc, 'votes'), (choice) => Object.hasOwn(notes, choice))?.dots;
}

/** Moves the notes of a zone; pinned ones, and those in `stuck`, stay where they are. */
export function tidyZone(
  doc: Y.Doc,
  zone: string,
  order: TidyOrder,
  { origin, stuck }: { origin?: unknown; stuck?: (note: string) => boolean } = {},
): void {
  const box = readCollection(doc, 'zones')[zone]?.box;
  if (!box) return;
  const stays = (id: string, note: Note) => note.pinned || (stuck?.(id) ?? false);
  const notes = readCollection(doc, 'notes');
  const inside = Object.entries(notes).filter(([, note]) => note.zone === zone);
  const movable = Object.fromEntries(inside.filter(([id, note]) => !stays(id, note)));
  const fixed = [
    ...inside.filter(([id, note]) => stays(id, note)).map(([, note]) => noteBox(note)),
    ...Object.values(readCollection(doc, 'theory')).map(theoryBox),
  ].filter((other) => overlaps(other, [box[0], box[1], box[2], Infinity]));
  const places = tidyPlaces(doc, movable, order, box, fixed);
  // They stay in their zone and with their cluster, also where they go below it: then it grows.
  doc.transact(() => {
    for (const [id, pos] of Object.entries(places)) setFields(doc, 'notes', id, { pos });
  }, origin);
}

interface Block {
  notes: readonly string[];
  size: readonly [w: number, h: number];
  places: readonly Point[];
  /** Blocks of different heaps begin a row. */
  heap: string;
}

function tidyPlaces(
  doc: Y.Doc,
  notes: Records<Note>,
  order: TidyOrder,
  [x, y, w]: Box,
  fixed: readonly Box[],
): Record<string, Point> {
  const clusters = [...laidTogether(readCollection(doc, 'clusters'), notes).values()];
  const clustered = new Set(clusters.flatMap((cluster) => cluster.notes));
  const loose = Object.keys(notes).filter((id) => !clustered.has(id));
  const blocks: Block[] = [
    ...clusters.map((cluster) => clusterAsBlock(notes, cluster.notes)),
    ...inOrder(doc, notes, loose, order).map((id) => noteAsBlock(notes, id, order)),
  ];
  const breaks = new Set(
    blocks.flatMap(({ heap }, at) => (at > 0 && blocks[at - 1]?.heap !== heap ? [at] : [])),
  );
  const [left, top] = [x + GAP, y + ZONE_HEADER];
  const around = fixed.map(([fx, fy, fw, fh]): Box => [fx - left, fy - top, fw, fh]);
  const { places } = shelve(
    blocks.map(({ size }) => size),
    w - 2 * GAP,
    GAP,
    { fixed: around, breaks },
  );
  return Object.fromEntries(
    blocks.flatMap((block, at) =>
      block.notes.map((id, inside): [string, Point] => {
        const [bx, by] = places[at] ?? [0, 0];
        const [nx, ny] = block.places[inside] ?? [0, 0];
        return [id, [left + bx + nx, top + by + ny]];
      }),
    ),
  );
}

function clusterAsBlock(notes: Records<Note>, ids: readonly string[]): Block {
  const { places, size } = clusterBlock(ids.flatMap((id) => (notes[id] ? [noteBox(notes[id])] : [])));
  return { notes: ids, places, size, heap: 'clusters' };
}

function noteAsBlock(notes: Records<Note>, id: string, order: TidyOrder): Block {
  const note = notes[id];
  const side = NOTE_SIDE[note?.size ?? 'normal'];
  const heap = order === 'color' ? note?.color : order === 'group' ? note?.group : '';
  return { notes: [id], places: [[0, 0]], size: [side, side], heap: heap ?? '' };
}

/** Notes that are the same to an order stay in reading order among themselves. */
function inOrder(doc: Y.Doc, notes: Records<Note>, ids: readonly string[], order: TidyOrder): string[] {
  const read = inReadingOrder(notes, ids);
  const at = (id: string) => notes[id];
  switch (order) {
    case 'grid':
      return read;
    case 'color':
      return read.sort((a, b) => colorAt(at(a)) - colorAt(at(b)));
    case 'group':
      // Notes without a group come last.
      return read.sort((a, b) => {
        const [one = '', other = ''] = [at(a)?.group, at(b)?.group];
        return Number(one === '') - Number(other === '') || one.localeCompare(other, 'nl');
      });
    case 'votes': {
      const dots = dotsOnNotes(doc) ?? {};
      return read.sort((a, b) => (dots[b] ?? 0) - (dots[a] ?? 0));
    }
  }
}

const colorAt = (note: Note | undefined): number => NOTE_COLORS.indexOf(note?.color ?? 'yellow');
