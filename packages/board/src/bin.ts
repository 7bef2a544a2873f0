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

export const isInBin = (doc: Y.Doc, { root, id }: { root: Binnable; id: string }): boolean =>
  Boolean(recordMap(doc, root, id)?.get('deleted'));

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
type ById<R> = Readonly<Record<string, R>>;

/** The same for a board that was read out before; undefined when it held no trace of any of these records. */
export function withoutRecords<T extends Content>(
  board: T,
  erased: ReadonlyMap<Binnable, ReadonlySet<string>>,
): T | undefined {
  const isErased = (collection: Binnable, id: string) => erased.get(collection)?.has(id) ?? false;
  const hangsOnErased = ({ note }: { note: string }) => isErased('notes', note);
  const keep = <R>(records: ById<R>, isGone: (id: string, record: R) => boolean): ById<R> =>
    Object.fromEntries(Object.entries(records).filter(([id, record]) => !isGone(id, record)));
  const agreements = Object.entries(board.agreements).map(([id, agreement]) => {
    const sources = agreement.sources.filter((source) => !isErased('notes', source));
    return [id, { ...agreement, sources }] as const;
  });
  const cleaned: Content = {
    notes: keep(board.notes, (id) => isErased('notes', id)),
    links: keep(board.links, (id, link) => isErased('links', id) || hangsOnErased(link)),
    reactions: keep(board.reactions, (id, one) => isErased('reactions', id) || hangsOnErased(one)),
    sketch: keep(board.sketch, (id) => isErased('sketch', id)),
    agreements: Object.fromEntries(agreements),
  };
  return weight(cleaned) < weight(board) ? { ...board, ...cleaned } : undefined;
}

/** How much of it there is that can be erased. */
const weight = ({ notes, links, reactions, sketch, agreements }: Content): number =>
  [notes, links, reactions, sketch].reduce((sum, records) => sum + Object.keys(records).length, 0) +
  Object.values(agreements).reduce((sum, { sources }) => sum + sources.length, 0);
