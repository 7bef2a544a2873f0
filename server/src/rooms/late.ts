/** Where what came too late for a board is kept, so that nothing of it is lost. */
import { addRecord, layInTray, noteText, recordMap, setFields, setText } from '@samenbord/board';
import type { LateNote, LateRecord } from '@samenbord/sync';
import type * as Y from 'yjs';

/** Lays a note on the facilitators' desk; the same one again changes nothing. */
export const keepOnDesk = (desk: Y.Doc, { id, record, at, why, earlier }: LateNote): void => {
  desk.transact(() => {
    layInTray(desk, id, { ...record, lateAt: at, why }, { more: earlier !== undefined });
  });
};

/**
 * Lays what was written into a silence with what else its writer wrote in it; the same one again changes nothing, more
 * of the same goes on where it lies, and what the writer changed in the lane since stays.
 * `nobodyNamed`: the phase promises that nobody is, for this note too.
 */
export function keepInLane(lane: Y.Doc, late: LateRecord, nobodyNamed: boolean): void {
  const present = recordMap(lane, late.root, late.id);
  lane.transact(() => {
    if (present) goOn(lane, late);
    // It was shown or thrown away meanwhile.
    else if (late.earlier !== undefined) return;
    else if (late.root === 'notes')
      addRecord(lane, 'notes', late.id, { ...late.record, anonymous: nobodyNamed || late.record.anonymous });
    else addRecord(lane, 'sketch', late.id, late.record);
  });
}

function goOn(lane: Y.Doc, late: LateRecord): void {
  if (late.root === 'sketch') {
    setFields(lane, 'sketch', late.id, { shape: late.record.shape, pos: late.record.pos });
    return;
  }
  const text = noteText(lane, late.id);
  const { text: wanted } = late.record;
  const present = text?.toJSON() ?? '';
  if (!text || present === wanted) return;
  if (present === late.earlier || wanted.startsWith(present)) setText(text, wanted);
  // Its writer went on in the lane as well: what came on the board goes behind that.
  else if (late.earlier !== undefined && wanted.startsWith(late.earlier))
    text.insert(text.length, wanted.slice(late.earlier.length));
}
