/** What lies at a place on the board: the note on top, or the card or zone under it. */
import { contains, noteBox, theoryBox } from '@samenbord/board';
import type { Box, Note, Point, TheoryCard, Zone } from '@samenbord/board';

export interface Place {
  kind: 'note' | 'card' | 'zone';
  id: string;
}

/** Each from the lowest to the one on top. */
export interface Lying {
  notes: Iterable<[string, Note]>;
  cards: Iterable<[string, TheoryCard]>;
  zones: Iterable<[string, Zone]>;
}

export function placeAt({ notes, cards, zones }: Lying, at: Point): Place | undefined {
  const top = <R>(records: Iterable<[string, R]>, boxOf: (record: R) => Box) =>
    [...records].findLast(([, record]) => contains(boxOf(record), at))?.[0];
  const note = top(notes, noteBox);
  if (note !== undefined) return { kind: 'note', id: note };
  const card = top(cards, theoryBox);
  if (card !== undefined) return { kind: 'card', id: card };
  const zone = top(zones, ({ box }) => box);
  return zone === undefined ? undefined : { kind: 'zone', id: zone };
}
