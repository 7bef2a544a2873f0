/** What holds for everybody at once, and the day as a whole. */
import { setSingleton } from '../snapshot.ts';
import type { Stage } from '../records.ts';
import type { Handlers } from './action.ts';
import type * as Y from 'yjs';
import type { ActionResult } from './action.ts';

export type StageAction =
  /** Whether participants may add images; facilitators always may. */
  | { type: 'images.set'; allowed: boolean }
  /** Nothing moves and nothing is added by participants while the board is locked. */
  | { type: 'board.lock' }
  | { type: 'board.unlock' }
  | { type: 'day.close' }
  | { type: 'day.reopen' };

function setStage(doc: Y.Doc, changes: Partial<Stage>): ActionResult {
  doc.transact(() => setSingleton(doc, 'stage', changes));
  return {};
}

export const stageActions: Handlers<StageAction> = {
  'images.set': (doc, { allowed }) => setStage(doc, { imagesOff: !allowed }),
  'board.lock': (doc) => setStage(doc, { locked: true }),
  'board.unlock': (doc) => setStage(doc, { locked: false }),
  'day.close': (doc) => setStage(doc, { state: 'closed', timer: { state: 'stopped' } }),
  'day.reopen': (doc) => setStage(doc, { state: 'open' }),
};
