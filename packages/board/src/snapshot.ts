/** Between the shared document and plain records. */
import * as Y from 'yjs';
import {
  COLLECTIONS,
  COLLECTION_NAMES,
  LAYOUT_VERSION,
  SINGLETONS,
  isSharedText,
  rootMap,
} from './layout.ts';
import type { Collection, CollectionRecords, Singleton } from './layout.ts';
import type { Field } from './fields.ts';
import type { BoardSnapshot, Info, Records, Stage } from './records.ts';

/** Reads one record; missing or malformed values read as their defaults. */
export function readRecord<C extends Collection>(collection: C, map: Y.Map<unknown>): CollectionRecords[C] {
  return readFields(COLLECTIONS[collection], map) as CollectionRecords[C];
}

function readFields(fields: object, map: Y.Map<unknown>): unknown {
  const record: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields) as [string, Field][]) {
    const stored = map.get(key);
    // toJSON instead of toString: a Y.Text may hold embeds that an older or foreign client put there.
    record[key] = field.read(stored instanceof Y.Text ? stored.toJSON() : stored);
  }
  return record;
}

/** Whether a record lies in the bin. */
export const isDeleted = (record: object): boolean => 'deleted' in record && Boolean(record.deleted);

/** All live records of a collection by id; soft-deleted ones only with `bin: true`. */
export function readCollection<C extends Collection>(
  doc: Y.Doc,
  collection: C,
  { bin = false }: { bin?: boolean } = {},
): Records<CollectionRecords[C]> {
  const records: Record<string, CollectionRecords[C]> = {};
  for (const [id, map] of rootMap(doc, collection)) {
    if (!(map instanceof Y.Map)) continue;
    const record = readRecord(collection, map as Y.Map<unknown>);
    if (bin || !isDeleted(record)) records[id] = record;
  }
  return records;
}

export const readInfo = (doc: Y.Doc): Info => readFields(SINGLETONS.info, rootMap(doc, 'info')) as Info;
export const readStage = (doc: Y.Doc): Stage => readFields(SINGLETONS.stage, rootMap(doc, 'stage')) as Stage;

/** The whole board without what lies in the bin. */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  return {
    format: 'samenbord',
    version: LAYOUT_VERSION,
    info: readInfo(doc),
    stage: readStage(doc),
    phases: readCollection(doc, 'phases'),
    zones: readCollection(doc, 'zones'),
    theory: readCollection(doc, 'theory'),
    notes: readCollection(doc, 'notes'),
    clusters: readCollection(doc, 'clusters'),
    links: readCollection(doc, 'links'),
    reactions: readCollection(doc, 'reactions'),
    agreements: readCollection(doc, 'agreements'),
    sketch: readCollection(doc, 'sketch'),
    people: readCollection(doc, 'people'),
    votes: readCollection(doc, 'votes'),
    groups: readCollection(doc, 'groups'),
  };
}

/** The value as the document stores it: a Y.Text for a note's text, JSON for the rest. */
export const storedValue = (root: string, key: string, value: unknown): unknown =>
  isSharedText(root, key) ? new Y.Text(String(value)) : value;

/** Adds a record under an id, replacing what stood there. */
export function addRecord<C extends Collection>(
  doc: Y.Doc,
  collection: C,
  id: string,
  record: Partial<CollectionRecords[C]>,
): void {
  const map = new Y.Map<unknown>();
  for (const [key, value] of Object.entries(record)) map.set(key, storedValue(collection, key, value));
  rootMap(doc, collection).set(id, map);
}

/** Sets keys of a singleton, only those that differ. */
export function setSingleton(doc: Y.Doc, root: Singleton, values: Partial<Info> | Partial<Stage>): void {
  const map = rootMap(doc, root);
  for (const [key, value] of Object.entries(values)) if (map.get(key) !== value) map.set(key, value);
}

/** Fills an empty document with a board, in one transaction. */
export function writeBoard(doc: Y.Doc, board: BoardSnapshot, origin?: unknown): void {
  doc.transact(() => {
    setSingleton(doc, 'info', board.info);
    setSingleton(doc, 'stage', board.stage);
    for (const collection of COLLECTION_NAMES)
      for (const [id, record] of Object.entries<object>(board[collection]))
        addRecord(doc, collection, id, record);
  }, origin);
}
