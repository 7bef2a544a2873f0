/** An action of somebody who leads, with what the desk keeps of it: who did what, and how it is taken back. */
import type * as Y from 'yjs';
import type { Action } from './action-types.ts';
import { applyAction } from './actions.ts';
import type { ActionContext, ActionResult } from './actions/action.ts';
import { isForOneself } from './actions/may-act.ts';
import { aboutWhat, writeLog } from './leader-log.ts';
import { undoably } from './undo.ts';

/**
 * @throws ActionRefused, with nothing changed and nothing told.
 */
export function lead(doc: Y.Doc, action: Action, context: ActionContext): ActionResult {
  const about = aboutWhat(doc, action);
  const { result, undo } = undoably(doc, action, context, () => applyAction(doc, action, context));
  const { desk, newId, now, by, name = '' } = context;
  // What people do for themselves is nobody's to follow.
  if (isForOneself(action.type)) return result;
  writeLog(desk, newId(), { type: action.type, about, at: now, by: { participant: by, name } }, undo);
  return result;
}
