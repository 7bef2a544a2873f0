/** Places for many notes at once, none on another: in their zone, which grows where there is room to. */
import { NOTE_SIDE, ZONE_HEADER, bounds, noteBox, overlaps } from './geometry.ts';
import type { Box, NoteSize, Point, Records, Zone } from './records.ts';
import { zonesInOrder } from './thread.ts';

const GAP = 20;
/** A zone grows by this much at a time, in board units, and not beyond the last. */
const GROWTH = 110;
const TALLEST_ZONE = 20_000;
/** Where notes go on a board without zones. */
const NO_ZONE: Box = [0, 0, 1200, 900];

export class Places {
  readonly #zones: Records<Zone>;
  readonly #taken: Box[];
  /** Under everything that was on the board. */
  readonly #bottom: number;
  /** Zone → the box that it needs, for those that had to grow. */
  readonly grown = new Map<string, Box>();

  constructor(zones: Records<Zone>, taken: readonly Box[]) {
    this.#zones = zones;
    this.#taken = [...taken];
    const all = bounds([NO_ZONE, ...Object.values(zones).map(({ box }) => box), ...taken]) ?? NO_ZONE;
    this.#bottom = all[1] + all[3];
  }

  /** The zone itself, or where notes without one are put: the first in which people write. */
  zoneFor(wanted: string): string {
    if (Object.hasOwn(this.#zones, wanted)) return wanted;
    const inOrder = zonesInOrder(this.#zones);
    const found = inOrder.find(([, { kind }]) => kind === 'practice' || kind === 'neutral') ?? inOrder[0];
    return found?.[0] ?? '';
  }

  /** Takes a place for a note in a zone that `zoneFor` gave; below everything when the zone can't hold it. */
  take(zone: string, size: NoteSize): Point {
    const pos = this.#inside(zone, size) ?? this.#below(zone, size);
    this.#taken.push(noteBox({ pos, size }));
    return pos;
  }

  #box(zone: string): Box {
    return this.grown.get(zone) ?? this.#zones[zone]?.box ?? NO_ZONE;
  }

  #inside(zone: string, size: NoteSize): Point | undefined {
    const [x, y, w, h] = this.#box(zone);
    const others = Object.keys(this.#zones)
      .filter((other) => other !== zone)
      .map((other) => this.#box(other));
    for (let height = h; height <= Math.max(h, TALLEST_ZONE); height += GROWTH) {
      const box: Box = [x, y, w, height];
      if (height > h && others.some((other) => overlaps(other, box))) return undefined;
      const pos = this.#firstFree([x, y + ZONE_HEADER - GAP, w, height - ZONE_HEADER + GAP], size);
      if (!pos) continue;
      if (height > h) this.grown.set(zone, box);
      return pos;
    }
    return undefined;
  }

  #below(zone: string, size: NoteSize): Point {
    const [x, , w] = this.#box(zone);
    const width = Math.max(w, NOTE_SIDE[size] + 2 * GAP);
    // Always found: each note takes less than a row, and there are rows without end.
    return this.#firstFree([x, this.#bottom, width, Infinity], size) ?? [x, this.#bottom];
  }

  /** Row by row; undefined when nothing is free. */
  #firstFree(area: Box, size: NoteSize): Point | undefined {
    const [x, y, w, h] = area;
    const side = NOTE_SIDE[size];
    const near = this.#taken.filter((box) => overlaps(box, area));
    for (let top = y + GAP; top + side + GAP <= y + h; top += side + GAP)
      for (let left = x + GAP; left + side + GAP <= x + w; left += side + GAP) {
        const place: Box = [left, top, side, side];
        if (!near.some((box) => overlaps(box, place))) return [left, top];
      }
    return undefined;
  }
}
