/** Making one note of several that say the same: every text is kept, and what hung on them hangs on the one. */
import type * as Y from 'yjs';
import { linkNote, putInBin, setFields } from './edits.ts';
import { MAX_NOTE_TEXT, noteText } from './layout.ts';
import { readCollection } from './snapshot.ts';
import { inReadingOrder } from './thread.ts';

export interface Merging {
  /** Participant who merges. */
  by: string;
  /** Now, in milliseconds. */
  now: number;
  origin?: unknown;
}

/** Whether the texts of these notes fit one note. */
export function fitsOneNote(doc: Y.Doc, ids: readonly string[]): boolean {
  const length = ids.reduce((sum, id) => sum + (noteText(doc, id)?.length ?? 0) + 1, -1);
  return length <= MAX_NOTE_TEXT;
}

/**
 * Adds the texts of notes to the first of them in reading order and lays the others in the bin. Their links, tags and
 * agreements go to that one; returns its id. Undefined, with nothing changed, for less than two live notes or when the
 * texts don't fit one note.
 */
export function mergeNotes(
  doc: Y.Doc,
  ids: readonly string[],
  { by, now, origin }: Merging,
): string | undefined {
  const notes = readCollection(doc, 'notes');
  const live = inReadingOrder(
    notes,
    [...new Set(ids)].filter((id) => notes[id]),
  );
  const [kept, ...others] = live;
  const text = kept === undefined ? undefined : noteText(doc, kept);
  if (kept === undefined || !text || others.length === 0 || !fitsOneNote(doc, live)) return undefined;
  const links = Object.values(readCollection(doc, 'links'));
  const agreements = Object.entries(readCollection(doc, 'agreements'));
  doc.transact(() => {
    const said = new Set([text.toJSON().trim()]);
    for (const id of others) {
      const words = notes[id]?.text.trim() ?? '';
      // Word for word the same says nothing more.
      if (words !== '' && !said.has(words))
        text.insert(text.length, `${text.length > 0 ? '\n' : ''}${words}`);
      said.add(words);
      putInBin(doc, 'notes', id, now);
    }
    const tags = [...new Set(live.flatMap((id) => notes[id]?.tags ?? []))].slice(0, 20);
    if (tags.length > (notes[kept]?.tags.length ?? 0)) setFields(doc, 'notes', kept, { tags });
    for (const [id, { sources }] of agreements) {
      const moved = [...new Set(sources.map((source) => (others.includes(source) ? kept : source)))];
      if (sources.some((source) => others.includes(source)))
        setFields(doc, 'agreements', id, { sources: moved });
    }
  }, origin);
  const linked = new Set(links.filter(({ note }) => note === kept).map(({ theory }) => theory));
  // Each in a transaction of its own: what is added can only so be undone (see `addUndoably`).
  for (const { note, theory, label } of links)
    if (others.includes(note) && !linked.has(theory)) {
      linked.add(theory);
      linkNote(doc, { note: kept, theory, label, by }, origin, now);
    }
  return kept;
}
