/** Where what came too late for a board is kept, so that nothing of it is lost. */
import { addRecord, layInTray, recordMap } from '@samenbord/board';
import type { LateNote, LateRecord } from '@samenbord/sync';
import type * as Y from 'yjs';

/** Lays a note on the facilitators' desk; the same one again changes nothing. */
export const keepOnDesk = (desk: Y.Doc, { id, record, at, why }: LateNote): void => {
  desk.transact(() => {
    layInTray(desk, id, { ...record, lateAt: at, why });
  });
};

/**
 * Lays what was written into a silence with what else its writer wrote in it; the same one again changes nothing.
 * `nobodyNamed`: the phase promises that nobody is, for this note too.
 */
export function keepInLane(lane: Y.Doc, late: LateRecord, nobodyNamed: boolean): void {
  if (recordMap(lane, late.root, late.id)) return;
  lane.transact(() => {
    if (late.root === 'notes')
      addRecord(lane, 'notes', late.id, { ...late.record, anonymous: nobodyNamed || late.record.anonymous });
    else addRecord(lane, 'sketch', late.id, late.record);
  });
}
