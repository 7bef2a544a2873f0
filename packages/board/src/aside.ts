/** Notes laid aside: off the shared board, on the desk, with what hung on them, until somebody puts them back. */
import type * as Y from 'yjs';
import { eraseRecord } from './bin.ts';
import { recordMap, rootMap } from './layout.ts';
import type { Link, Note, Reaction, Records } from './records.ts';
import { addRecord, readCollection, readRecord } from './snapshot.ts';

/** Root of the desk that holds them, by their ids. */
export const DESK_ASIDE = 'aside';

export interface Hanging {
  links: Records<Link>;
  reactions: Records<Reaction>;
  /** Ids of the agreements that grew from it. */
  agreements: readonly string[];
}

/**
 * A note with when it was laid aside; one of an older version holds nothing that hung on it. `withPlenary`: a group's
 * copy, laid aside because the note in the plenary was.
 */
export type AsideNote = Note & { asideAt: number; hanging?: Hanging; withPlenary?: true };

const asideOf = (desk: Y.Doc): Y.Map<AsideNote> => desk.getMap<AsideNote>(DESK_ASIDE);

export const isAside = (desk: Y.Doc, id: string): boolean => asideOf(desk).has(id);
export const asideIds = (desk: Y.Doc): ReadonlySet<string> => new Set(asideOf(desk).keys());
export const forgetAside = (desk: Y.Doc, id: string): void => {
  asideOf(desk).delete(id);
};

const about = <R extends { note: string }>(records: Records<R>, note: string): Records<R> =>
  Object.fromEntries(Object.entries(records).filter(([, record]) => record.note === note));

function hangingOn(doc: Y.Doc, note: string): Hanging {
  const agreements = Object.entries(readCollection(doc, 'agreements'));
  return {
    links: about(readCollection(doc, 'links'), note),
    reactions: about(readCollection(doc, 'reactions'), note),
    agreements: agreements.filter(([, { sources }]) => sources.includes(note)).map(([id]) => id),
  };
}

export function layAside(
  doc: Y.Doc,
  desk: Y.Doc,
  id: string,
  note: Note,
  { now, ...how }: { now: number; withPlenary?: true },
): void {
  const hanging = hangingOn(doc, id);
  desk.transact(() => asideOf(desk).set(id, { ...note, ...how, asideAt: now, hanging }));
  eraseRecord(doc, 'notes', id);
}

/** Lets a group's copy lie where the plenary's note lies: on its board, or aside. */
export function followAside(
  doc: Y.Doc,
  desk: Y.Doc,
  id: string,
  { plenary, aside, now }: { plenary: string; aside: boolean; now: number },
): void {
  const map = recordMap(doc, 'notes', id);
  const copy = map && readRecord('notes', map);
  if (aside && copy?.origin?.board === plenary) layAside(doc, desk, id, copy, { now, withPlenary: true });
  // What the group itself laid aside stays there.
  else if (!aside && asideOf(desk).get(id)?.withPlenary) takeBack(doc, desk, id);
}

/** Puts a note back where it was, with what hung on it as far as the rest of that is still there. */
export function takeBack(doc: Y.Doc, desk: Y.Doc, id: string): void {
  const kept = asideOf(desk).get(id);
  if (!kept) return;
  const { asideAt: _asideAt, withPlenary: _withPlenary, hanging, ...note } = kept;
  doc.transact(() => {
    addRecord(doc, 'notes', id, note);
    for (const [link, record] of Object.entries(hanging?.links ?? {}))
      if (recordMap(doc, 'theory', record.theory)) addRecord(doc, 'links', link, record);
    for (const [reaction, record] of Object.entries(hanging?.reactions ?? {}))
      addRecord(doc, 'reactions', reaction, record);
    for (const agreement of hanging?.agreements ?? []) {
      const sources = readCollection(doc, 'agreements')[agreement]?.sources ?? [];
      recordMap(doc, 'agreements', agreement)?.set('sources', [...sources, id]);
    }
  });
  forgetAside(desk, id);
}

/** Whether there is room to put it back. */
export const fitsOn = (doc: Y.Doc, most: number): boolean => rootMap(doc, 'notes').size < most;
