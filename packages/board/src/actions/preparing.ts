/** Before the day: what those who lead prepare among themselves, and opening the board. */
import { recordMap } from '../layout.ts';
import { ActionRefused } from '../refused.ts';
import { writeScript } from '../script.ts';
import { readStage, setSingleton } from '../snapshot.ts';
import type { Handlers } from './action.ts';

export type PreparingAction =
  /** Lets participants in. */
  | { type: 'board.open' }
  /** A question that whoever comes early may answer; answers become notes without a name in `zone`. */
  | { type: 'early.open'; question: string; zone: string }
  | { type: 'early.close' }
  /** What to say in a phase; for those who lead only. */
  | { type: 'script.set'; phase: string; text: string };

export const preparingActions: Handlers<PreparingAction> = {
  'board.open': (doc, _action, { now }) => {
    if (readStage(doc).state !== 'draft')
      throw new ActionRefused('board-not-draft', 'The board is open already.');
    // The first phase begins when people can come in, not when somebody began to prepare.
    doc.transact(() => setSingleton(doc, 'stage', { state: 'open', since: now, early: null }));
    return {};
  },
  'early.open': (doc, { question, zone }) => {
    if (readStage(doc).state !== 'draft')
      throw new ActionRefused('board-not-draft', 'The board is open already.');
    if (!recordMap(doc, 'zones', zone))
      throw new ActionRefused('no-such-zone', `There is no zone ${zone} on this board.`);
    doc.transact(() => setSingleton(doc, 'stage', { early: { question, zone } }));
    return {};
  },
  'early.close': (doc) => {
    doc.transact(() => setSingleton(doc, 'stage', { early: null }));
    return {};
  },
  'script.set': (doc, { phase, text }, { desk }) => {
    if (!recordMap(doc, 'phases', phase))
      throw new ActionRefused('no-such-phase', `There is no phase ${phase} on this board.`);
    writeScript(desk, { [phase]: text });
    return {};
  },
};
