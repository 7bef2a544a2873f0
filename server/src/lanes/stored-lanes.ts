/** Lanes as they lie in the store, while no room has them open. */
import { OPEN_WORK, copyLane, dropBallot, hasBallots, isShown, waitingNotes } from '@samenbord/board';
import type { BoardSituation, LaneNotes, RevealScope } from '@samenbord/board';
import type { Room } from '@samenbord/sync';
import type { LoadedLog, Store } from '../storage/store.ts';
import { isEarlyVoter, laneOwner } from './lane-key.ts';
import { laneRoom } from './lane-room.ts';

interface StoredLane extends LaneNotes {
  key: string;
  log: LoadedLog;
  room: Room;
}

/** No rule is asked of a lane that nobody writes in. */
const ANY_SITUATION = (): BoardSituation => ({ state: 'open', locked: false, rules: OPEN_WORK });

export async function loadLanes(store: Store, board: string): Promise<StoredLane[]> {
  const lanes: StoredLane[] = [];
  for (const key of await store.planes(board)) {
    const participant = laneOwner(board, key);
    const log = participant === undefined ? undefined : await store.load(key);
    if (participant === undefined || !log) continue;
    const room = laneRoom(log, ANY_SITUATION);
    lanes.push({ key, participant, log, room, notes: waitingNotes(room.doc) });
  }
  return lanes;
}

/**
 * Begins every lane anew without what a reveal showed. Nothing of the former document stays, not even the lengths of
 * what was written; a lane in which nothing is left is removed. Doing it twice changes nothing.
 */
export async function renewLanes(store: Store, board: string, scope: RevealScope): Promise<void> {
  const emptied: string[] = [];
  for (const { key, log, room, notes } of await loadLanes(store, board)) {
    const anew = laneRoom(undefined, ANY_SITUATION);
    const wasShown = (id: string): boolean => notes[id] !== undefined && isShown(notes[id], scope);
    const kept = anew.change((doc) => copyLane(room.doc, doc, (id, note) => !note.deleted && !wasShown(id)));
    if (kept.length === 0 && !hasBallots(anew.doc)) emptied.push(key);
    else await store.snapshot(key, log.epoch, log.seq, anew.encodeSnapshot());
  }
  if (emptied.length > 0) await store.erase(...emptied);
}

/** Takes everybody's ballot of one vote away, and with the last one what was kept of somebody who came early. */
export async function dropBallots(store: Store, board: string, vote: string): Promise<void> {
  const emptied: string[] = [];
  for (const { key, participant, log, room } of await loadLanes(store, board)) {
    room.change((doc) => {
      dropBallot(doc, vote);
    });
    // No client has it: nothing of it can come back.
    if (isEarlyVoter(participant) && !hasBallots(room.doc)) emptied.push(key);
    // Also where nothing was dropped: records from before may still hold an earlier ballot.
    else await store.snapshot(key, log.epoch, log.seq, room.encodeSnapshot());
  }
  if (emptied.length > 0) await store.erase(...emptied);
}
