/** Every action there is, as a type of its own: what decides about actions need not know what they do. */
import type { AgreementAction } from './actions/agreements.ts';
import type { AttentionAction } from './actions/attention.ts';
import type { ClosingAction } from './actions/closing.ts';
import type { GroupAction } from './actions/groups.ts';
import type { KeepingAction } from './actions/keeping.ts';
import type { LaneAction } from './actions/lanes.ts';
import type { PhaseAction } from './actions/phases.ts';
import type { PreparingAction } from './actions/preparing.ts';
import type { StageAction } from './actions/stage.ts';
import type { TheoryAction } from './actions/theory.ts';
import type { TimerAction } from './actions/timer.ts';
import type { ZoneAction } from './actions/zones.ts';

/** Takes back an entry of the log (see undo.ts). */
export interface UndoingAction {
  type: 'action.undo';
  entry: string;
}

export type Action =
  | PhaseAction
  | TimerAction
  | AgreementAction
  | AttentionAction
  | ClosingAction
  | GroupAction
  | KeepingAction
  | LaneAction
  | PreparingAction
  | StageAction
  | TheoryAction
  | UndoingAction
  | ZoneAction;
export type ActionType = Action['type'];
