/** Zones that take so many notes of one person and no more: a thanks each. */
import type * as Y from 'yjs';
import { recordMap } from './layout.ts';
import type { Zone } from './records.ts';
import type { Change } from './rules.ts';
import { isDeleted, readCollection, readRecord } from './snapshot.ts';

/** Whether a zone takes no more of somebody who wrote so many notes in it. */
export const takesNoMore = ({ each }: Pick<Zone, 'each'>, own: number): boolean => each > 0 && own >= each;

/**
 * Whether a zone holds as many notes of somebody as it takes of one person.
 * @param isTheirs whether the note under this id is theirs
 * @param more notes of theirs that are on their way to it
 */
export function isFullFor(doc: Y.Doc, zone: string, isTheirs: (id: string) => boolean, more = 0): boolean {
  const map = recordMap(doc, 'zones', zone);
  const taking = map && readRecord('zones', map);
  if (!taking || taking.each === 0) return false;
  const theirs = Object.entries(readCollection(doc, 'notes')).filter(
    ([id, note]) => note.zone === zone && isTheirs(id),
  );
  return takesNoMore(taking, theirs.length + more);
}

/** The zone that a note comes to by a change: added, moved, or taken out of the bin there. */
export function zoneEntered(doc: Y.Doc, change: Change): string | undefined {
  if (change.root !== 'notes') return undefined;
  if (change.do === 'add') return change.zone ?? '';
  if (change.do !== 'set') return undefined;
  const map = recordMap(doc, 'notes', change.record);
  const note = map && readRecord('notes', map);
  if (!note) return undefined;
  if (change.key === 'zone' && typeof change.value === 'string' && change.value !== note.zone)
    return change.value;
  return change.key === 'deleted' && !change.value && isDeleted(note) ? note.zone : undefined;
}
