/**
 * Takes what is new out of an update, in an order in which every struct comes after those that it refers to.
 * Honest clients repeat what is known (duplicates, resends), so that comes off first, before anything else is asked.
 */
import type { Gc, Item, Section, Update } from './decode.ts';
import { Violation } from './read.ts';
import type { Id } from './read.ts';
import { indexOfClock } from './store.ts';
import type { Store } from './store.ts';

/** The update builds on something that the document doesn't have. */
export class Unplaceable extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'Unplaceable';
  }
}

/** The sections of an update with only their new structs, in the order in which yjs takes them; none is empty. */
export function newSections({ sections }: Update, store: Store): Map<number, Section> {
  const fresh = new Map<number, Section>();
  for (const section of sections.toSorted((a, b) => b.client - a.client)) {
    const known = store.end(section.client);
    const last = section.structs.at(-1);
    if (!last || last.clock + last.length <= known) continue;
    if (section.clock > known) throw new Unplaceable('clock-gap');
    const first = indexOfClock(section.structs, known, ({ clock }) => clock);
    const structs = section.structs.slice(first);
    const overlapping = structs[0];
    if (overlapping && overlapping.clock < known)
      structs[0] = withoutKnown(overlapping, known - overlapping.clock);
    fresh.set(section.client, { client: section.client, clock: known, structs });
  }
  return fresh;
}

/** The rest of a struct whose first `offset` units are known; it continues the known part, as yjs writes it. */
function withoutKnown(struct: Gc | Item, offset: number): Gc | Item {
  const rest = { clock: struct.clock + offset, length: struct.length - offset };
  if (struct.kind === 'gc') return { ...struct, ...rest };
  const origin = { client: struct.client, clock: rest.clock - 1 };
  const place = { ...struct, ...rest, origin, parent: null, key: null };
  switch (struct.content.kind) {
    case 'values':
      return { ...place, content: { kind: 'values', values: struct.content.values.slice(offset) } };
    case 'characters':
      return {
        ...place,
        content: { kind: 'characters', characters: struct.content.characters.slice(offset) },
      };
    case 'deleted':
    case 'map':
    case 'text':
      return place;
  }
}

/** The first clock behind a section. */
export const endOf = ({ clock, structs }: Section): number => {
  const last = structs.at(-1);
  return last ? last.clock + last.length : clock;
};

/** The struct of a section that holds this clock. */
export const structAt = ({ structs }: Section, clock: number): Gc | Item | undefined =>
  structs[indexOfClock(structs, clock, (struct) => struct.clock)];

/**
 * All new structs, each after those that it refers to.
 * @throws Violation for references to itself, to its own future, or in a circle between clients
 * @throws Unplaceable for references to what neither the document nor the update has
 */
export function inOrder(sections: ReadonlyMap<number, Section>, store: Store): (Gc | Item)[] {
  const ordered: (Gc | Item)[] = [];
  const cursors = new Map<Section, number>();
  const waiting = new Set<Section>();

  /** The section that has to go on before this struct can; undefined when nothing is in the way. */
  const blocker = (struct: Gc | Item): Section | undefined => {
    if (struct.kind === 'gc') return undefined;
    const parent = typeof struct.parent === 'string' ? null : struct.parent;
    for (const reference of [struct.origin, struct.rightOrigin, parent]) {
      const section = reference && missing(struct, reference);
      if (section) return section;
    }
    return undefined;
  };
  const missing = (struct: Item, { client, clock }: Id): Section | undefined => {
    if (client === struct.client) {
      if (clock >= struct.clock) throw new Violation('own-future');
      return undefined;
    }
    if (clock < store.end(client)) return undefined;
    const section = sections.get(client);
    if (!section || clock >= endOf(section)) throw new Unplaceable('unknown-reference');
    const next = section.structs[cursors.get(section) ?? 0];
    return next && clock >= next.clock ? section : undefined;
  };

  for (const start of sections.values()) {
    const stack = [start];
    for (let section = stack.at(-1); section; section = stack.at(-1)) {
      waiting.add(section);
      const cursor = cursors.get(section) ?? 0;
      const struct = section.structs[cursor];
      const inTheWay = struct && blocker(struct);
      if (inTheWay) {
        if (waiting.has(inTheWay)) throw new Violation('circle');
        stack.push(inTheWay);
        continue;
      }
      if (struct) {
        ordered.push(struct);
        cursors.set(section, cursor + 1);
        // Back to who waited for it: two tabs that write in turn wait for each other's next struct, not for all.
        if (stack.length === 1) continue;
      }
      stack.pop();
      waiting.delete(section);
    }
  }
  return ordered;
}
