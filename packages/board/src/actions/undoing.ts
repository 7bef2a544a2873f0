import type * as Y from 'yjs';
import { DESK_LOG, DESK_UNDO, UNDO_FOR_MS } from '../leader-log.ts';
import type { LogEntry } from '../leader-log.ts';
import { ActionRefused } from '../refused.ts';
import { readCollection, readStage } from '../snapshot.ts';
import { applyUndo, obstacleTo } from '../undo.ts';
import type { Undo } from '../undo.ts';
import type { Action, UndoingAction } from '../action-types.ts';
import type { ActionContext, ActionResult } from './action.ts';

/**
 * An entry of the log with how it is taken back now.
 * @throws ActionRefused when it cannot be any more
 */
export function undoOf(doc: Y.Doc, desk: Y.Doc, entry: string, now: number): { told: LogEntry; undo: Undo } {
  const told = desk.getMap<LogEntry>(DESK_LOG).get(entry);
  if (!told) throw new ActionRefused('no-such-action', `The log has no entry ${entry}.`);
  const undo = desk.getMap<Undo>(DESK_UNDO).get(entry);
  if (!undo || now - told.at > UNDO_FOR_MS)
    throw new ActionRefused('undo-too-late', 'This can no longer be taken back.');
  if (readStage(doc).state === 'closed' && told.type !== 'day.close')
    throw new ActionRefused('board-closed', 'The day is closed; reopen it to go on.');
  // A draft lets nobody in, and sends nobody away.
  if (told.type === 'board.open' && hasParticipants(doc))
    throw new ActionRefused('people-are-in', 'Participants are on the board already.');
  const obstacle = obstacleTo(doc, desk, undo);
  if (obstacle) throw obstacle;
  return { told, undo };
}

/** Why an entry cannot be taken back now; undefined when it can, as far as the board and the desk tell. */
export function undoRefusal(
  doc: Y.Doc,
  desk: Y.Doc,
  entry: string,
  now: number,
): ActionRefused['code'] | undefined {
  try {
    undoOf(doc, desk, entry, now);
    return undefined;
  } catch (error) {
    if (error instanceof ActionRefused) return error.code;
    throw error;
  }
}

const hasParticipants = (doc: Y.Doc): boolean =>
  Object.values(readCollection(doc, 'people')).some(({ role }) => role === 'participant');

/** @param carryOut how another action is carried out: the table of all actions cannot be known here */
export function undoAction(
  doc: Y.Doc,
  { entry }: UndoingAction,
  { desk, now, name = '' }: ActionContext,
  carryOut: (action: Action) => ActionResult,
): ActionResult {
  const { told, undo } = undoOf(doc, desk, entry, now);
  applyUndo(doc, undo, { desk, now }, carryOut);
  desk.transact(() => {
    desk.getMap<LogEntry>(DESK_LOG).set(entry, { ...told, undoneBy: name, undoneAt: now });
    desk.getMap<Undo>(DESK_UNDO).delete(entry);
  });
  return {};
}
