import type * as Y from 'yjs';
import { DESK_LOG, DESK_UNDO, UNDO_FOR_MS } from '../leader-log.ts';
import type { LogEntry } from '../leader-log.ts';
import { ActionRefused } from '../refused.ts';
import { readStage } from '../snapshot.ts';
import { setBack } from '../undo.ts';
import type { Undo } from '../undo.ts';
import type { Action } from '../actions.ts';
import type { ActionContext, ActionResult } from './action.ts';

/** Takes back an entry of the log (see undo.ts). */
export interface UndoingAction {
  type: 'action.undo';
  entry: string;
}

/** @param carryOut how another action is carried out: the table of all actions cannot be known here */
export function undoAction(
  doc: Y.Doc,
  { entry }: UndoingAction,
  context: ActionContext,
  carryOut: (action: Action) => ActionResult,
): ActionResult {
  const { desk, now, name = '' } = context;
  const log = desk.getMap<LogEntry>(DESK_LOG);
  const undos = desk.getMap<Undo>(DESK_UNDO);
  const told = log.get(entry);
  if (!told) throw new ActionRefused('no-such-action', `The log has no entry ${entry}.`);
  const undo = undos.get(entry);
  if (!undo || now - told.at > UNDO_FOR_MS)
    throw new ActionRefused('undo-too-late', 'This can no longer be taken back.');
  if (readStage(doc).state === 'closed' && told.type !== 'day.close')
    throw new ActionRefused('board-closed', 'The day is closed; reopen it to go on.');
  if ('changes' in undo) setBack(doc, undo.changes);
  else carryOut(undo.action);
  desk.transact(() => {
    log.set(entry, { ...told, undoneBy: name, undoneAt: now });
    undos.delete(entry);
  });
  return {};
}
