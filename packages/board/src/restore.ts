/**
 * The board as it stood at an earlier moment, brought back by new edits: clients hold newer state, so the document
 * itself can never be rewound. What people made comes back; how the day runs stays as it is now: stage and phases,
 * people, votes, and the two settings that protect people (how long the board is kept, who is listed).
 */
import * as Y from 'yjs';
import { isBinnable, withoutRecords } from './bin.ts';
import { COLLECTIONS, isSharedText, recordMap, rootMap } from './layout.ts';
import type { Collection, CollectionRecords } from './layout.ts';
import type { BoardSnapshot } from './records.ts';
import { addRecord, readCollection, readInfo, readRecord, setSingleton } from './snapshot.ts';
import { setText } from './smallest-edit.ts';

const RESTORED = [
  'zones',
  'theory',
  'notes',
  'clusters',
  'links',
  'reactions',
  'agreements',
  'sketch',
] as const satisfies readonly Collection[];
type Restored = (typeof RESTORED)[number];

/** What a restore point holds: nothing of people, votes or the course of the day. */
export type BoardContent = Pick<BoardSnapshot, 'info' | Restored>;

/** What a restore point needs of a document, the bin included. */
export const readContent = (doc: Y.Doc): BoardContent => ({
  info: readInfo(doc),
  zones: readCollection(doc, 'zones'),
  theory: readCollection(doc, 'theory'),
  notes: readCollection(doc, 'notes', { bin: true }),
  clusters: readCollection(doc, 'clusters'),
  links: readCollection(doc, 'links', { bin: true }),
  reactions: readCollection(doc, 'reactions', { bin: true }),
  agreements: readCollection(doc, 'agreements'),
  sketch: readCollection(doc, 'sketch', { bin: true }),
});

export interface RestoreOptions {
  /** Milliseconds since the epoch: when what came later went to the bin. */
  now: number;
  /** Notes that lie on the desk: they stay away from the board, whatever a point holds. */
  aside: ReadonlySet<string>;
}

/** Makes the board's content what it was, in one transaction of the server's own. */
export function restoreContent(doc: Y.Doc, point: BoardContent, { now, aside }: RestoreOptions): void {
  const wanted = withoutRecords(point, new Map([['notes', aside]])) ?? point;
  doc.transact(() => {
    const { retention, listPeople } = readInfo(doc);
    restoreInfo(doc, { ...wanted.info, retention, listPeople });
    for (const collection of RESTORED) restoreCollection(doc, collection, wanted[collection], now);
    // A card is never in the bin: a line to one that came later could be taken back only to hang on nothing.
    for (const [id, { theory }] of Object.entries(readCollection(doc, 'links', { bin: true })))
      if (!Object.hasOwn(wanted.theory, theory)) rootMap(doc, 'links').delete(id);
  });
}

function restoreInfo(doc: Y.Doc, wanted: BoardSnapshot['info']): void {
  const present = new Map<string, unknown>(Object.entries(readInfo(doc)));
  const changed = Object.entries(wanted).filter(([key, value]) => present.get(key) !== value);
  setSingleton(doc, 'info', Object.fromEntries(changed));
}

function restoreCollection<C extends Restored>(
  doc: Y.Doc,
  collection: C,
  wanted: Readonly<Record<string, CollectionRecords[C]>>,
  now: number,
): void {
  for (const id of [...rootMap(doc, collection).keys()])
    if (!Object.hasOwn(wanted, id)) takeAway(doc, collection, id, now);
  for (const [id, record] of Object.entries(wanted)) {
    const map = recordMap(doc, collection, id);
    if (map) restoreRecord(collection, map, record);
    else addRecord(doc, collection, id, written(collection, record));
  }
}

/** What came after the point. */
function takeAway(doc: Y.Doc, collection: Restored, id: string, now: number): void {
  if (!isBinnable(collection)) rootMap(doc, collection).delete(id);
  else if (!recordMap(doc, collection, id)?.get('deleted'))
    recordMap(doc, collection, id)?.set('deleted', now);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function restoreRecord<C extends Restored>(
  collection: C,
  map: Y.Map<unknown>,
  wanted: CollectionRecords[C],
): void {
  const present = new Map<string, unknown>(Object.entries(readRecord(collection, map)));
  for (const [key, value] of Object.entries(wanted)) {
    const stored = map.get(key);
    if (isSame(present.get(key), value)) continue;
    if (isSharedText(collection, key))
      if (stored instanceof Y.Text) setText(stored, String(value));
      else map.set(key, new Y.Text(String(value)));
    else if (key === 'deleted' && value === 0) map.delete(key);
    else map.set(key, value);
  }
}

/** A record's values without those that are read where nothing stands. */
function written<C extends Restored>(
  collection: C,
  record: CollectionRecords[C],
): Partial<CollectionRecords[C]> {
  const fields = new Map<string, { fallback: unknown }>(Object.entries(COLLECTIONS[collection]));
  const kept = Object.entries(record).filter(
    ([key, value]) => isSharedText(collection, key) || !isSame(fields.get(key)?.fallback, value),
  );
  return Object.fromEntries(kept) as Partial<CollectionRecords[C]>;
}
