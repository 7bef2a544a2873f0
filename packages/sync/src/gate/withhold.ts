/**
 * Late additions that others must not receive. What goes on to the document holds such a record as deleted and its
 * inside as GC, of the same lengths, so that every replica ends up with the same clocks: the writer's own has the
 * record still, and sees it go. What stood in it is read out before, in a document of its own.
 */
import { COLLECTION_NAMES, readCollection, rootMap } from '@samenbord/board';
import * as Y from 'yjs';
import type { Gc, Item, Range, Section } from './decode.ts';
import { encodeUpdate } from './encode.ts';
import { DEAD } from './places.ts';
import type { Place } from './places.ts';
import { recordKey } from './review.ts';
import type { Kept } from './verdict.ts';

type Sections = ReadonlyMap<number, Section>;
type PlaceOf = (struct: Gc | Item) => Place;

/** By `recordKey`, what the rules said. */
export type Hidden = ReadonlyMap<string, Pick<Kept, 'id' | 'root' | 'to' | 'why'>>;

/** The key of the record that a struct stands in or is itself; undefined for what stands elsewhere. */
function recordOf(place: Place): string | undefined {
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

/** What the hidden records hold. A record that was thrown away in the same go holds nothing, and is left out. */
export function readHidden(
  sections: Sections,
  placeOf: PlaceOf,
  deletes: ReadonlyMap<number, readonly Range[]>,
  hidden: Hidden,
): Kept[] {
  if (hidden.size === 0) return [];
  const scratch = new Y.Doc();
  for (const collection of COLLECTION_NAMES) rootMap(scratch, collection);
  const whole = new Map([...sections].map(([client, section]) => [client, fromClockZero(section)]));
  const ownDeletes = new Map(
    [...deletes].flatMap(([client, ranges]) => {
      const from = sections.get(client)?.clock ?? Infinity;
      const own = ranges.filter(({ clock }) => clock >= from);
      return own.length > 0 ? [[client, own] as const] : [];
    }),
  );
  const onlyHidden: PlaceOf = (struct) => {
    const place = placeOf(struct);
    return hidden.has(recordOf(place) ?? '') ? place : DEAD;
  };
  Y.applyUpdate(scratch, encodeUpdate(whole, onlyHidden, ownDeletes));
  const notes = readCollection(scratch, 'notes', { bin: true });
  const sketches = readCollection(scratch, 'sketch', { bin: true });
  scratch.destroy();
  return [...hidden.values()].flatMap(({ id, root, to, why }): Kept[] => {
    const note = root === 'notes' ? notes[id] : undefined;
    const sketch = root === 'sketch' ? sketches[id] : undefined;
    // A new record lies in the bin until its second update comes (see `addUndoably`), which never will.
    if (note) return [{ root: 'notes', record: { ...note, deleted: 0 }, id, to, why }];
    return sketch ? [{ root: 'sketch', record: { ...sketch, deleted: 0 }, id, to, why }] : [];
  });
}

/** The document that it is read in knows nothing of what came before. */
const fromClockZero = ({ client, clock, structs }: Section): Section => ({
  client,
  clock: 0,
  structs: clock === 0 ? structs : [{ kind: 'gc', client, clock: 0, length: clock }, ...structs],
});
