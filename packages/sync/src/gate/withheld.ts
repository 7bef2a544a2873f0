/**
 * What was withheld from the board and kept elsewhere, for each participant in a document of its own. Its writer may
 * go on before hearing of it: with the next words, or, where a client makes a note step by step, with all of them. On
 * the board those refer to something dead; here they find their place, and what is kept grows with them.
 */
import {
  COLLECTION_NAMES,
  MAX_NOTE_TEXT,
  OPEN_WORK,
  cutText,
  readCollection,
  rootMap,
} from '@samenbord/board';
import type { Actor } from '@samenbord/board';
import * as Y from 'yjs';
import type { Gc, Item, Range, Section } from './decode.ts';
import { effectiveDeletes } from './deletes.ts';
import { encodeUpdate } from './encode.ts';
import { expectFit } from './fit.ts';
import type { Rules } from './judge.ts';
import { Unplaceable, endOf, structAt } from './order.ts';
import { Containers, DEAD, Resolver } from './places.ts';
import type { Place } from './places.ts';
import { Violation } from './read.ts';
import { Review, recordKey } from './review.ts';
import { Stop } from './stop.ts';
import { Store } from './store.ts';
import type { Cost, Kept } from './verdict.ts';
import { recordOf } from './withhold.ts';
import type { Hidden } from './withhold.ts';

/** Participants, and records of one of them, that are remembered; older ones grow no more. */
const MAX_SHADOWS = 200;
const MAX_RECORDS_OF_SHADOW = 100;

/** What the gate read out of an update, for the board. */
export interface ReadUpdate {
  sections: ReadonlyMap<number, Section>;
  /** All new structs, each after those that it refers to. */
  ordered: readonly (Gc | Item)[];
  placeOf: (struct: Gc | Item) => Place;
  deletes: ReadonlyMap<number, readonly Range[]>;
}

interface Remembered extends Pick<Kept, 'id' | 'root' | 'to' | 'why'> {
  /** What was last kept of it, as JSON; undefined before the first time. */
  kept: string | undefined;
  text: string | undefined;
}

export class Withheld {
  readonly #rules: Rules;
  /** By participant, the one that was used longest ago first. */
  readonly #shadows = new Map<string, Shadow>();

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /**
   * What is to be kept now of the update's hidden records, and of those before that it goes on with. `silent`: nobody
   * else may see anything of it now.
   */
  take(
    update: ReadUpdate,
    hidden: Hidden,
    { actor, silent, cost }: { actor: Actor; silent: boolean; cost: Cost },
  ): Kept[] {
    const shadow = this.#shadowOf(actor.participant, hidden);
    return shadow?.take(update, hidden, { actor, silent, rules: this.#rules, cost }) ?? [];
  }

  #shadowOf(participant: string, hidden: Hidden): Shadow | undefined {
    let shadow = this.#shadows.get(participant);
    if (hidden.size === 0) return shadow;
    if (!shadow?.hasRoomFor(hidden.size)) shadow = new Shadow();
    this.#shadows.delete(participant);
    this.#shadows.set(participant, shadow);
    const [oldest] = this.#shadows.keys();
    if (oldest !== undefined && this.#shadows.size > MAX_SHADOWS) this.#shadows.delete(oldest);
    return shadow;
  }
}

interface Asked {
  actor: Actor;
  silent: boolean;
  rules: Rules;
  cost: Cost;
}

class Shadow {
  readonly #doc = new Y.Doc();
  readonly #store = new Store(this.#doc);
  readonly #records = new Map<string, Remembered>();
  readonly #containers: Containers;

  constructor() {
    for (const collection of COLLECTION_NAMES) rootMap(this.#doc, collection);
    this.#containers = new Containers(this.#doc);
  }

  hasRoomFor(records: number): boolean {
    return this.#records.size + records <= MAX_RECORDS_OF_SHADOW;
  }

  take(update: ReadUpdate, hidden: Hidden, asked: Asked): Kept[] {
    for (const [key, about] of hidden) this.#records.set(key, { ...about, kept: undefined, text: undefined });
    const bytes = this.#readAll(update, hidden, asked);
    if (!bytes) return [];
    Y.applyUpdate(this.#doc, bytes);
    return this.#changed(hidden, asked.silent);
  }

  #readAll(update: ReadUpdate, hidden: Hidden, asked: Asked): Uint8Array | undefined {
    try {
      return this.#read(
        update,
        hidden,
        asked,
        (place) => place === DEAD || hidden.has(recordOf(place) ?? ''),
      );
    } catch (error) {
      if (!(error instanceof Violation || error instanceof Stop || error instanceof Unplaceable)) throw error;
      // What the board takes as dead may be anything: it just is not kept then.
      return hidden.size === 0
        ? undefined
        : this.#read(update, hidden, asked, (place) => hidden.has(recordOf(place) ?? ''));
    }
  }

  /** The part of an update that concerns what is withheld; undefined when nothing does. */
  #read(
    update: ReadUpdate,
    hidden: Hidden,
    { actor, rules, cost }: Asked,
    mayBeHere: (place: Place) => boolean,
  ): Uint8Array | undefined {
    const concerns = (struct: Gc | Item): boolean =>
      struct.kind === 'item' && mayBeHere(update.placeOf(struct));
    const sections = new Map<number, Section>();
    for (const [client, section] of update.sections)
      if (section.structs.some(concerns)) sections.set(client, this.#following(section, concerns));
    const resolver = new Resolver(this.#containers, this.#store, sections);
    const review = new Review();
    const places = new Map<Gc | Item, Place>();
    for (const struct of update.ordered) {
      if (!concerns(struct)) continue;
      const place = this.#ownPlace(resolver.resolve(struct), hidden);
      places.set(struct, place);
      review.struct(struct, place);
    }
    const deletes = this.#deletes(update.deletes, sections, resolver, cost);
    if (places.size === 0 && deletes.size === 0) return undefined;
    const situation = { state: 'open', locked: false, rules: OPEN_WORK, owner: actor.participant } as const;
    for (const change of review.changes)
      if (!rules(actor, change, { ...situation, isNew: true }).allowed) throw new Violation('not-kept');
    expectFit(this.#doc, this.#store, review, cost);
    return encodeUpdate(sections, (struct) => places.get(struct) ?? DEAD, deletes);
  }

  /** A section that goes on where this document is, with nothing in it that stands elsewhere. */
  #following({ client, clock, structs }: Section, concerns: (struct: Gc | Item) => boolean): Section {
    const from = this.#store.end(client);
    const gap: Gc[] = clock > from ? [{ kind: 'gc', client, clock: from, length: clock - from }] : [];
    const own = structs.map((struct): Gc | Item =>
      concerns(struct) ? struct : { kind: 'gc', client, clock: struct.clock, length: struct.length },
    );
    return { client, clock: from, structs: [...gap, ...own] };
  }

  #ownPlace(place: Place, hidden: Hidden): Place {
    const key = recordOf(place);
    if (place === DEAD || key === undefined || !this.#records.has(key)) return DEAD;
    return place.container.kind === 'root' && !hidden.has(key) ? DEAD : place;
  }

  /**
   * What its writer took away from it. When that is a record itself, the writer has heard of it: everything in that went
   * with it there, and stays here.
   */
  #deletes(
    deletes: ReadonlyMap<number, readonly Range[]>,
    sections: ReadonlyMap<number, Section>,
    resolver: Resolver,
    cost: Cost,
  ): Map<number, Range[]> {
    const known = new Map<number, Range[]>();
    for (const [client, ranges] of deletes) {
      const section = sections.get(client);
      const end = section ? endOf(section) : this.#store.end(client);
      const own = ranges
        .filter(({ clock }) => clock < end)
        .map(({ clock, length }) => ({ clock, length: Math.min(length, end - clock) }));
      if (own.length > 0) known.set(client, own);
    }
    const review = new Review();
    const here = { store: this.#store, containers: this.#containers, resolver, sections };
    const effective = effectiveDeletes(known, here, review, cost);
    const heardOf = new Set(
      review.changes
        .filter((change) => change.do === 'remove')
        .map(({ root, record }) => recordKey(root, record)),
    );
    if (heardOf.size === 0) return effective;
    const left = new Map<number, Range[]>();
    for (const [client, ranges] of effective) {
      const pieces = ranges.flatMap((range) => [
        ...this.#pieces(client, range, sections.get(client), resolver),
      ]);
      const own = pieces.filter(({ place }) => !heardOf.has(recordOf(place) ?? ''));
      if (own.length > 0)
        left.set(
          client,
          own.map(({ clock, length }) => ({ clock, length })),
        );
    }
    return left;
  }

  /** A range cut where its structs are, each with its place. */
  *#pieces(
    client: number,
    { clock, length }: Range,
    section: Section | undefined,
    resolver: Resolver,
  ): Generator<Range & { place: Place }> {
    const end = clock + length;
    for (let from = clock; from < end;) {
      const stored = from < this.#store.end(client) ? this.#store.at(client, from) : undefined;
      const fresh = !stored && section ? structAt(section, from) : undefined;
      const next = stored ? stored.id.clock + stored.length : fresh ? fresh.clock + fresh.length : end;
      const place = stored ? this.#containers.placeOf(stored) : fresh ? resolver.placeOf(fresh) : DEAD;
      yield { clock: from, length: Math.min(next, end) - from, place };
      from = next;
    }
  }

  #changed(hidden: Hidden, silent: boolean): Kept[] {
    const notes = readCollection(this.#doc, 'notes', { bin: true });
    const sketches = readCollection(this.#doc, 'sketch', { bin: true });
    return [...this.#records].flatMap(([key, one]): Kept[] => {
      const { id, root } = one;
      // A new record lies in the bin until its second update comes (see `addUndoably`), which never may.
      const note = root === 'notes' && notes[id] ? { ...notes[id], deleted: 0 } : undefined;
      const sketch = root === 'sketch' && sketches[id] ? { ...sketches[id], deleted: 0 } : undefined;
      const json = JSON.stringify(note ?? sketch);
      if (json === one.kept || (note && note.text.trim() === '' && one.kept === undefined)) return [];
      one.kept = json;
      if (silent && one.to === 'tray' && !hidden.has(key)) Object.assign(one, ANEW_IN_LANE);
      const { to, why, text: earlier } = one;
      if (sketch) return [{ root: 'sketch', record: sketch, id, to, why }];
      if (!note) return [];
      const text = cutText(note.text, MAX_NOTE_TEXT);
      one.text = text;
      const about = { id, to, why, ...(earlier === undefined ? {} : { earlier }) };
      return [{ root: 'notes', record: { ...note, text }, ...about }];
    });
  }
}

/** What lies on the desk already stays there; what its writer goes on with now is nobody else's to see. */
const ANEW_IN_LANE = { to: 'lane', why: 'silence', text: undefined } as const;
