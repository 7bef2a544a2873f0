/**
 * Late additions that others must not receive. What goes on to the document holds such a record as deleted and its
 * inside as GC, of the same lengths, so that every replica ends up with the same clocks: the writer's own has the
 * record still, and sees it go. What stood in it is read elsewhere (see `withheld.ts`).
 */
import type { Gc, Item, Section } from './decode.ts';
import { DEAD } from './places.ts';
import type { Place } from './places.ts';
import { recordKey } from './review.ts';
import type { Kept } from './verdict.ts';

type Sections = ReadonlyMap<number, Section>;
type PlaceOf = (struct: Gc | Item) => Place;

/** By `recordKey`, what the rules said. */
export type Hidden = ReadonlyMap<string, Pick<Kept, 'id' | 'root' | 'to' | 'why'>>;

/** The key of the record that a struct stands in or is itself; undefined for what stands elsewhere. */
export function recordOf(place: Place): string | undefined {
  if (place === DEAD) return undefined;
  const { container, key } = place;
  switch (container.kind) {
    case 'root':
      return recordKey(container.root, key ?? '');
    case 'record':
      return recordKey(container.root, container.record);
    case 'text':
      return recordKey('notes', container.record);
  }
}

/** The sections as others may have them. */
export function withhold(
  sections: Sections,
  placeOf: PlaceOf,
  hidden: Hidden,
): { sections: Sections; placeOf: PlaceOf } {
  if (hidden.size === 0) return { sections, placeOf };
  const places = new Map<Gc | Item, Place>();
  const shown = (struct: Gc | Item): Gc | Item => {
    const place = placeOf(struct);
    if (!hidden.has(recordOf(place) ?? '')) {
      places.set(struct, place);
      return struct;
    }
    const isRecord = place !== DEAD && place.container.kind === 'root' && struct.kind === 'item';
    const emptied: Gc | Item = isRecord ? { ...struct, content: { kind: 'deleted' } } : struct;
    places.set(emptied, isRecord ? place : DEAD);
    return emptied;
  };
  return {
    sections: new Map(
      [...sections].map(([client, section]) => [client, { ...section, structs: section.structs.map(shown) }]),
    ),
    placeOf: (struct) => places.get(struct) ?? DEAD,
  };
}
