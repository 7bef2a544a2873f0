/** The board as it is read: zone after zone, in each its cards and then its notes. */
import { inReadingOrder, readCollection, zonesInOrder } from '@samenbord/board';
import type { Note, Records } from '@samenbord/board';
import type { TLShapeId } from 'tldraw';
import type * as Y from 'yjs';
import { shapeIdOf } from '../ids.ts';

/** A zone with what the keyboard comes to in it: the zone itself when nothing lies there. */
export interface Part {
  zone: string;
  stops: readonly TLShapeId[];
}

/** What lies outside all zones comes last, under an empty id. */
export function readParts(doc: Y.Doc, notes: Records<Note> = readCollection(doc, 'notes')): Part[] {
  const zones = readCollection(doc, 'zones');
  const zoneOf = (zone: string) => (Object.hasOwn(zones, zone) ? zone : '');
  const cards = Map.groupBy(Object.entries(readCollection(doc, 'theory')), ([, card]) => zoneOf(card.zone));
  const inZone = Map.groupBy(Object.keys(notes), (id) => zoneOf(notes[id]?.zone ?? ''));
  const part = (zone: string): Part => {
    const stops = [
      ...(cards.get(zone) ?? [])
        .sort(([, a], [, b]) => a.pos[1] - b.pos[1] || a.pos[0] - b.pos[0])
        .map(([id]) => shapeIdOf('theory', id)),
      ...inReadingOrder(notes, inZone.get(zone) ?? []).map((id) => shapeIdOf('note', id)),
    ];
    return { zone, stops: stops.length === 0 && zone !== '' ? [shapeIdOf('zone', zone)] : stops };
  };
  return [...zonesInOrder(zones).map(([id]) => part(id)), part('')].filter(({ stops }) => stops.length > 0);
}

export type Step = 'next' | 'previous' | 'down' | 'up' | 'right' | 'left';

/**
 * Where a step leads from a stop; undefined when it leads off the board (or nowhere). `next` and `previous` go on to
 * the neighbouring zone at the end of one, up and down stay in it, left and right go between zones.
 */
export function stepFrom(
  parts: readonly Part[],
  from: TLShapeId | undefined,
  step: Step,
): TLShapeId | undefined {
  const all = parts.flatMap(({ stops }) => stops);
  const at = from === undefined ? -1 : all.indexOf(from);
  if (at < 0) return step === 'previous' ? all.at(-1) : all[0];
  const part = parts.findIndex(({ stops }) => stops.includes(all[at] ?? ('' as TLShapeId)));
  const stops = parts[part]?.stops ?? [];
  const inPart = stops.indexOf(all[at] ?? ('' as TLShapeId));
  switch (step) {
    case 'next':
      return all[at + 1];
    case 'previous':
      return at > 0 ? all[at - 1] : undefined;
    case 'down':
      return stops[inPart + 1];
    case 'up':
      return inPart > 0 ? stops[inPart - 1] : undefined;
    case 'right':
      return parts[part + 1]?.stops[0];
    case 'left':
      return part > 0 ? parts[part - 1]?.stops[0] : undefined;
  }
}
