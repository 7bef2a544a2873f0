/**
 * From a lane to the one that takes its place after a reveal. What the server had of the old one it has brought over or
 * shown; what it had not is taken along here, once.
 */
import { addRecord, noteText, readCollection, recordMap, setFields, setText } from '@samenbord/board';
import type { Note } from '@samenbord/board';
import type * as Y from 'yjs';

/** A note that was shown while its writer was still at it. */
export interface Unfinished {
  /** Its id on the board. */
  shown: string;
  note: Note;
}

/**
 * Takes notes along that the server did not have, or not as they are now; gives those that were shown without what was
 * written last. Both the board and the new lane must have everything that the server has.
 * @param unsaved ids of notes that were added or changed since the server last had everything
 */
export function carryOver(
  from: Y.Doc,
  unsaved: Iterable<string>,
  { to, board }: { to: Y.Doc; board: Y.Doc },
): Unfinished[] {
  const written = readCollection(from, 'notes', { bin: true });
  const shown = new Map(
    Object.entries(readCollection(board, 'notes', { bin: true })).flatMap(([id, { claim }]) =>
      claim === '' ? [] : [[claim, id] as const],
    ),
  );
  const unfinished: Unfinished[] = [];
  to.transact(() => {
    for (const id of unsaved) {
      const note = written[id];
      if (!note) continue;
      const onBoard = shown.get(note.claim);
      if (recordMap(to, 'notes', id)) update(to, id, note);
      else if (note.deleted || note.text.trim() === '') continue;
      else if (onBoard === undefined) addRecord(to, 'notes', id, note);
      else if (noteText(board, onBoard)?.toJSON() !== note.text) unfinished.push({ shown: onBoard, note });
    }
  });
  return unfinished;
}

/** The note as its writer left it. */
function update(lane: Y.Doc, id: string, { text, pos, zone, color, size, deleted }: Note): void {
  const shared = noteText(lane, id);
  if (shared) setText(shared, text);
  setFields(lane, 'notes', id, { pos, zone, color, size, deleted });
}
