/** What the server writes itself after an accepted update, in the same commit and the same frame. */
import { MAX_NOTE_TEXT, cutText, noteText, placeBeside, recordMap, setFields } from '@samenbord/board';
import type * as Y from 'yjs';
import type { Accepted } from '../gate/verdict.ts';
import type { Ledger } from '../ledger.ts';
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

/** New notes that lie exactly on another one go beside it; gives how many. */
export function spreadNotes(doc: Y.Doc, { added }: Accepted): number {
  let spread = 0;
  for (const { root, record } of added) {
    if (root !== 'notes') continue;
    const place = placeBeside(doc, record);
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
