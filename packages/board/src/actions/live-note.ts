import type * as Y from 'yjs';
import { recordMap } from '../layout.ts';
import type { Note } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { readRecord } from '../snapshot.ts';

/** A note that lies on the board. @throws ActionRefused when there is none, or it is in the bin */
export function liveNote(doc: Y.Doc, id: string): Note {
  const map = recordMap(doc, 'notes', id);
  const note = map && readRecord('notes', map);
  if (!note || note.deleted) throw new ActionRefused('no-such-note', `There is no note ${id} on this board.`);
  return note;
}
