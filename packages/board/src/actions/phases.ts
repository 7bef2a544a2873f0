import { MAX_RECORDS, recordMap } from '../layout.ts';
import { OPEN_WORK, phasesInOrder } from '../phases.ts';
import type { PhaseKind } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { addRecord, readCollection, readRecord, readStage, setSingleton } from '../snapshot.ts';
import type { Handlers } from './action.ts';

export type PhaseAction =
  /** `expected`: the phase that the asker saw, so that two who click at once don't skip one. */
  | { type: 'phase.set'; phase: string; expected?: string }
  /** A phase more, right after the current one; `phase.set` goes there. */
  | { type: 'phase.insert'; name: string; purpose: string; minutes: number; kind: PhaseKind };

export const phaseActions: Handlers<PhaseAction> = {
  'phase.set': (doc, { phase, expected }, { now }) => {
    const current = readStage(doc).phase;
    if (expected !== undefined && expected !== current)
      throw new ActionRefused('phase-moved-on', `The board is already in phase ${current}.`);
    const record = recordMap(doc, 'phases', phase);
    if (!record) throw new ActionRefused('no-such-phase', `There is no phase ${phase} on this board.`);
    doc.transact(() => {
      setSingleton(doc, 'stage', { phase, since: now, timer: { state: 'stopped' } });
      // Going back to a phase leaves what was written since where it was.
      if (readRecord('phases', record).startedAt === 0) record.set('startedAt', now);
    });
    return {};
  },
  'phase.insert': (doc, { name, purpose, minutes, kind }, { newId }) => {
    const phases = phasesInOrder(readCollection(doc, 'phases'));
    if (phases.length >= MAX_RECORDS.phases)
      throw new ActionRefused('board-full', 'The board holds as many phases as it can.');
    const current = readStage(doc).phase;
    const at = phases.findIndex(([id]) => id === current);
    const before = phases[at]?.[1].order ?? -1;
    const after = phases[at + 1]?.[1].order ?? before + 1;
    const id = newId();
    const may = phases[at]?.[1].may ?? OPEN_WORK;
    doc.transact(() => {
      addRecord(doc, 'phases', id, { name, purpose, minutes, kind, order: (before + after) / 2, may });
    });
    return { id };
  },
};
