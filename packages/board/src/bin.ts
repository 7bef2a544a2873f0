/** The bin: records laid there keep standing in the document until somebody erases them for good. */
import type * as Y from 'yjs';
import { recordMap, rootMap } from './layout.ts';
import type { Collection } from './layout.ts';
import type { BoardSnapshot } from './records.ts';
import { readCollection } from './snapshot.ts';

/** Collections whose records are put in the bin instead of removed. */
export const BINNABLE = ['notes', 'links', 'reactions', 'sketch'] as const satisfies readonly Collection[];
export type Binnable = (typeof BINNABLE)[number];

export const isBinnable = (collection: Collection): collection is Binnable =>
  BINNABLE.some((binnable) => binnable === collection);

/** Takes a record out of the document for good, with everything that hangs on a note. */
export function eraseRecord(doc: Y.Doc, collection: Binnable, id: string): void {
  doc.transact(() => {
    if (collection === 'notes') eraseWhatHangsOn(doc, id);
    rootMap(doc, collection).delete(id);
  });
}

function eraseWhatHangsOn(doc: Y.Doc, note: string): void {
  for (const collection of ['links', 'reactions'] as const)
    for (const [id, record] of Object.entries(readCollection(doc, collection, { bin: true })))
      if (record.note === note) rootMap(doc, collection).delete(id);
  for (const [id, { sources }] of Object.entries(readCollection(doc, 'agreements', { bin: true })))
    if (sources.includes(note))
      recordMap(doc, 'agreements', id)?.set(
        'sources',
        sources.filter((source) => source !== note),
      );
}

type Content = Pick<BoardSnapshot, Binnable | 'agreements'>;

/** The same for a board that was read out before; undefined when it held no trace of any of these records. */
export function withoutRecords<T extends Content>(
  board: T,
  erased: ReadonlyMap<Binnable, ReadonlySet<string>>,
): T | undefined {
  const notes = erased.get('notes') ?? new Set<string>();
  let found = false;
  const keep = <R>(records: Readonly<Record<string, R>>, isErased: (id: string, record: R) => boolean) => {
    const kept = Object.entries(records).filter(([id, record]) => !isErased(id, record));
    if (kept.length < Object.keys(records).length) found = true;
    return Object.fromEntries(kept);
  };
  const named = (collection: Binnable, id: string) => erased.get(collection)?.has(id) ?? false;
  const agreements = Object.entries(board.agreements).map(([id, agreement]) => {
    const sources = agreement.sources.filter((source) => !notes.has(source));
    if (sources.length < agreement.sources.length) found = true;
    return [id, { ...agreement, sources }] as const;
  });
  const cleaned: T = {
    ...board,
    notes: keep(board.notes, (id) => named('notes', id)),
    links: keep(board.links, (id, { note }) => named('links', id) || notes.has(note)),
    reactions: keep(board.reactions, (id, { note }) => named('reactions', id) || notes.has(note)),
    sketch: keep(board.sketch, (id) => named('sketch', id)),
    agreements: Object.fromEntries(agreements),
  };
  return found ? cleaned : undefined;
}
