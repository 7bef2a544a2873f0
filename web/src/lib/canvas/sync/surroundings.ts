/**
 * What a shape shows besides its own record: reactions, links, names. Kept incrementally, so that one reaction on
 * a board of thousands of notes touches one note.
 */
import { readRecord, recordMap, rootMap } from '@samenbord/board';
import type {
  Collection,
  CollectionRecords,
  Link,
  LinkLabel,
  Reaction,
  ReactionKind,
} from '@samenbord/board';
import type * as Y from 'yjs';

/** One live record, or undefined when it is missing or in the bin. */
export function liveRecord<C extends Collection>(
  doc: Y.Doc,
  collection: C,
  id: string,
): CollectionRecords[C] | undefined {
  const map = recordMap(doc, collection, id);
  if (!map || map.get('deleted')) return undefined;
  return readRecord(collection, map);
}

/** Live records of one collection, grouped by the record that they hang on. */
class Hanging<C extends 'links' | 'reactions'> {
  readonly #doc: Y.Doc;
  readonly #collection: C;
  readonly #hangsOn: (record: CollectionRecords[C]) => string;
  readonly #records = new Map<string, CollectionRecords[C]>();
  readonly #groups = new Map<string, Set<string>>();

  constructor(doc: Y.Doc, collection: C, hangsOn: (record: CollectionRecords[C]) => string) {
    this.#doc = doc;
    this.#collection = collection;
    this.#hangsOn = hangsOn;
    for (const id of rootMap(doc, collection).keys()) this.refresh(id);
  }

  /** Reads one record again; returns the ids of what it hung or hangs on. */
  refresh(id: string): string[] {
    const before = this.#records.get(id);
    const after = liveRecord(this.#doc, this.#collection, id);
    const touched: string[] = [];
    if (before) {
      this.#records.delete(id);
      this.#groups.get(this.#hangsOn(before))?.delete(id);
      touched.push(this.#hangsOn(before));
    }
    if (after) {
      this.#records.set(id, after);
      const group = this.#hangsOn(after);
      const members = this.#groups.get(group) ?? new Set<string>();
      this.#groups.set(group, members.add(id));
      touched.push(group);
    }
    return touched;
  }

  on(group: string): CollectionRecords[C][] {
    const records: CollectionRecords[C][] = [];
    for (const id of this.#groups.get(group) ?? []) {
      const record = this.#records.get(id);
      if (record) records.push(record);
    }
    return records;
  }

  get all(): ReadonlyMap<string, CollectionRecords[C]> {
    return this.#records;
  }
}

function byLabel(links: readonly Link[]): Record<LinkLabel, number> {
  const counts = { already: 0, partly: 0, chafes: 0, trying: 0 };
  for (const { label } of links) counts[label] += 1;
  return counts;
}

/** Which notes lie in which cluster; only that key of a note is read. */
class ClusterMembers {
  readonly #doc: Y.Doc;
  readonly #clusterOf = new Map<string, string>();
  readonly #members = new Map<string, Set<string>>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    for (const id of rootMap(doc, 'notes').keys()) this.refresh(id);
  }

  /** Reads one note again; returns the clusters that it lay or lies in. */
  refresh(note: string): string[] {
    const map = recordMap(this.#doc, 'notes', note);
    const named = map && !map.get('deleted') ? map.get('cluster') : undefined;
    const now = typeof named === 'string' ? named : '';
    const before = this.#clusterOf.get(note) ?? '';
    if (before !== now) {
      this.#members.get(before)?.delete(note);
      this.#clusterOf.set(note, now);
      if (now !== '') this.#members.set(now, (this.#members.get(now) ?? new Set()).add(note));
    }
    return [before, now].filter((cluster) => cluster !== '');
  }

  of(cluster: string): ReadonlySet<string> {
    return this.#members.get(cluster) ?? new Set();
  }
}

export class Surroundings {
  readonly reactions: Hanging<'reactions'>;
  readonly links: Hanging<'links'>;
  readonly #linksOfNotes: Hanging<'links'>;
  readonly clusters: ClusterMembers;

  constructor(doc: Y.Doc) {
    this.reactions = new Hanging(doc, 'reactions', (reaction: Reaction) => reaction.note);
    this.links = new Hanging(doc, 'links', (link: Link) => link.theory);
    this.#linksOfNotes = new Hanging(doc, 'links', (link: Link) => link.note);
    this.clusters = new ClusterMembers(doc);
  }

  reactionCounts(note: string): Record<ReactionKind, number> {
    const counts = { heart: 0, recognise: 0, curious: 0 };
    for (const { kind } of this.reactions.on(note)) counts[kind] += 1;
    return counts;
  }

  /** Reads a link again; returns the cards and the notes that it touches. */
  refreshLink(id: string): { theory: string[]; notes: string[] } {
    return { theory: this.links.refresh(id), notes: this.#linksOfNotes.refresh(id) };
  }

  /** Links of a card by label. */
  linkCounts(theory: string): Record<LinkLabel, number> {
    return byLabel(this.links.on(theory));
  }

  /** Links of a note by label. */
  linkCountsOfNote(note: string): Record<LinkLabel, number> {
    return byLabel(this.#linksOfNotes.on(note));
  }
}
