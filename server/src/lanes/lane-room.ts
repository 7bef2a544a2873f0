/** The room of one participant's lane: a room like any other, under the rules of lanes. */
import { canInLane, countRecords, promiseAnonymity } from '@samenbord/board';
import type { BoardSituation } from '@samenbord/board';
import { ROOM_PARTS, Room } from '@samenbord/sync';
import type { RoomParts, StoredRoom } from '@samenbord/sync';

/** `board` tells how the board stands that the lane belongs to. */
export function laneRoom(stored: StoredRoom | undefined, board: () => BoardSituation): Room {
  const parts: RoomParts = {
    ...ROOM_PARTS,
    can: (actor, change, { adds = 1 }) =>
      canInLane(actor, change, { state: board().state, notes: countRecords(room.doc, 'notes'), adds }),
    sign: (doc, ledger, accepted) => {
      ROOM_PARTS.sign(doc, ledger, accepted);
      if (board().rules.anonymous !== 'always') return;
      const notes = accepted.added.filter(({ root }) => root === 'notes').map(({ record }) => record);
      doc.transact(() => {
        promiseAnonymity(doc, notes);
      });
    },
  };
  const room = stored ? Room.restore('own', stored, parts) : Room.empty('own', parts);
  return room;
}
