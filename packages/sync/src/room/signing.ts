/** What the server writes itself after an accepted update, in the same commit and the same frame. */
import {
  COLLECTION_NAMES,
  MAX_NOTE_TEXT,
  cutText,
  noteText,
  placeBeside,
  recordMap,
  rootMap,
  setFields,
} from '@samenbord/board';
import type { Collection } from '@samenbord/board';
import type * as Y from 'yjs';
import type { Accepted } from '../gate/verdict.ts';
import type { Ledger, Ownership } from '../ledger.ts';
import { SIGNATURE } from '../signature.ts';

/** Makes every touched signature say what the ledger says. */
export function sign(doc: Y.Doc, ledger: Ledger, { added, signed }: Accepted): void {
  if (added.length === 0 && signed.length === 0) return;
  doc.transact(() => {
    for (const { root, record } of [...added, ...signed]) {
      const key = SIGNATURE[root];
      const map = key === undefined ? undefined : recordMap(doc, root, record);
      if (!map || key === undefined) continue;
      const owner = ledger.ownerOf(root, record);
      if ((map.get(key) ?? null) !== owner) map.set(key, owner);
    }
  });
}

const SIGNED = COLLECTION_NAMES.flatMap((root) => {
  const key = SIGNATURE[root];
  return key === undefined ? [] : [{ root, key }];
});

/** Records that bear somebody's signature since this transaction of the server's. */
export function signedIn(doc: Y.Doc, { changed }: Y.Transaction): Ownership[] {
  return SIGNED.flatMap(({ root, key }) => {
    const collection: unknown = rootMap(doc, root);
    const records = new Set<string | null>();
    for (const [type, keys] of changed)
      if (type === collection) for (const record of keys) records.add(record);
      else if (type.parent === collection && keys.has(key)) records.add(type._item?.parentSub ?? null);
    return signedOf(doc, root, key, records);
  });
}

/** All records that bear somebody's signature. */
export const allSigned = (doc: Y.Doc): Ownership[] =>
  SIGNED.flatMap(({ root, key }) => signedOf(doc, root, key, rootMap(doc, root).keys()));

function signedOf(doc: Y.Doc, root: Collection, key: string, records: Iterable<string | null>): Ownership[] {
  return [...records].flatMap((record) => {
    const participant = record === null ? undefined : recordMap(doc, root, record)?.get(key);
    return record !== null && typeof participant === 'string' ? [{ root, record, participant }] : [];
  });
}

/**
 * New notes that cannot stay where they were put go to a free place in their zone; gives how many.
 * @param shifted whether a zone's place is news to some
 */
export function spreadNotes(
  doc: Y.Doc,
  { added }: Accepted,
  shifted: (zone: string) => boolean = () => false,
): number {
  let spread = 0;
  for (const { root, record } of added) {
    if (root !== 'notes') continue;
    const place = placeBeside(doc, record, shifted);
    if (!place) continue;
    setFields(doc, 'notes', record, { pos: place });
    spread += 1;
  }
  return spread;
}

/** Two people can fill one note to the brim at the same time: what is over the longest text is cut off. */
export function trimTexts(doc: Y.Doc, notes: readonly string[]): void {
  for (const note of notes) {
    const text = noteText(doc, note);
    if (!text || text.length <= MAX_NOTE_TEXT) continue;
    const end = cutText(text.toJSON(), MAX_NOTE_TEXT).length;
    text.delete(end, text.length - end);
  }
}
