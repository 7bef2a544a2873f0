/** Who may ask for which action. */
import type { ActionType } from '../action-types.ts';
import type { Role } from '../records.ts';
import { mayLead } from '../rules.ts';

/** What everybody does for oneself alone, through the server because agreements are not theirs to write. */
const FOR_ONESELF: ReadonlySet<ActionType> = new Set<ActionType>([
  'agreement.join',
  'agreement.leave',
  'agreement.own',
]);

/** Whether somebody asks for it in the own name alone, whatever the role. */
export const isForOneself = (action: ActionType): boolean => FOR_ONESELF.has(action);

/** Whether this role may ask for an action (see actions.ts). */
export const mayAct = (role: Role, action: ActionType): boolean =>
  mayLead(role) || (role === 'participant' && FOR_ONESELF.has(action));
