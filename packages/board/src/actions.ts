/**
 * What facilitators do through the server: each action checks the board as it stands and changes the document in
 * one transaction. They are the only way to change `stage` that keeps two facilitators from tripping over each
 * other (`expected`). What an action does stands with its family in `actions/`.
 */
import type * as Y from 'yjs';
import type { Action, ActionType } from './action-types.ts';
import type { ActionContext, ActionResult, ByType, Handlers } from './actions/action.ts';
import { agreementActions } from './actions/agreements.ts';
import { attentionActions } from './actions/attention.ts';
import { closingActions } from './actions/closing.ts';
import type { ClosingAction } from './actions/closing.ts';
import { groupActions } from './actions/groups.ts';
import type { GroupAction } from './actions/groups.ts';
import { keepingActions } from './actions/keeping.ts';
import { laneActions } from './actions/lanes.ts';
import { phaseActions } from './actions/phases.ts';
import type { PhaseAction } from './actions/phases.ts';
import { preparingActions } from './actions/preparing.ts';
import type { PreparingAction } from './actions/preparing.ts';
import { stageActions } from './actions/stage.ts';
import type { StageAction } from './actions/stage.ts';
import { theoryActions } from './actions/theory.ts';
import { timerActions } from './actions/timer.ts';
import type { TimerAction } from './actions/timer.ts';
import { undoAction } from './actions/undoing.ts';
import { zoneActions } from './actions/zones.ts';
import { ActionRefused } from './refused.ts';
import { readStage } from './snapshot.ts';

export type { ActionContext, ActionResult, Leader, MadeGroup } from './actions/action.ts';
export { ActionRefused };

const HANDLERS: Handlers<Action> = {
  ...phaseActions,
  ...timerActions,
  ...agreementActions,
  ...attentionActions,
  ...closingActions,
  ...keepingActions,
  ...laneActions,
  ...preparingActions,
  ...stageActions,
  ...groupActions,
  ...theoryActions,
  ...zoneActions,
  'action.undo': (doc, action, context) =>
    undoAction(doc, action, context, (inverse) => applyAction(doc, inverse, context)),
};

/** On the board of a group these are asked of the plenary: all groups keep the same time. */
const LED_FROM_PLENARY: ReadonlySet<ActionType> = new Set<ActionType>([
  ...(Object.keys(phaseActions) as PhaseAction['type'][]),
  ...(Object.keys(timerActions) as TimerAction['type'][]),
  ...(Object.keys(stageActions) as StageAction['type'][]),
  ...(Object.keys(groupActions) as GroupAction['type'][]),
  ...(Object.keys(closingActions) as ClosingAction['type'][]),
  ...(Object.keys(preparingActions) as PreparingAction['type'][]),
  'day.tell',
  'view.calm',
  'view.cursors',
]);
export const isLedFromPlenary = (type: ActionType): boolean => LED_FROM_PLENARY.has(type);

/** Somebody who asks for words to be erased should not have to wait for the day to be reopened. */
const ON_CLOSED_BOARDS: ReadonlySet<ActionType> = new Set<ActionType>([
  'day.reopen',
  'bin.erase',
  'tray.drop',
  // Of the closing alone (see undoing.ts).
  'action.undo',
]);

/** Typed by its name, so that each handler is sure to get its own action. */
const handle = <K extends ActionType>(
  type: K,
  doc: Y.Doc,
  action: ByType<Action>[K],
  context: ActionContext,
): ActionResult => HANDLERS[type](doc, action, context);

/**
 * Carries out one action on the board's document.
 * @throws ActionRefused, with the document unchanged, when the board does not allow it as it stands.
 */
export function applyAction(doc: Y.Doc, action: Action, context: ActionContext): ActionResult {
  if (readStage(doc).state === 'closed' && !ON_CLOSED_BOARDS.has(action.type))
    throw new ActionRefused('board-closed', 'The day is closed; reopen it to go on.');
  return handle(action.type, doc, action, context);
}
