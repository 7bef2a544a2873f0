/** Coming to the end of the day. */
import { bounds } from '../geometry.ts';
import { MAX_RECORDS } from '../layout.ts';
import { OPEN_WORK, phasesInOrder } from '../phases.ts';
import { ActionRefused } from '../refused.ts';
import { addRecord, readCollection, readStage, setSingleton } from '../snapshot.ts';
import type { Handlers } from './action.ts';

/** A round in which everybody writes one thanks: a zone and a phase of its own, in words of the asker's language. */
export interface ClosingAction {
  type: 'thanks.start';
  name: string;
  purpose: string;
  prompt: string;
  minutes: number;
}

const GAP = 80;
const SIZE = [1200, 900] as const;

export const closingActions: Handlers<ClosingAction> = {
  'thanks.start': (doc, { name, purpose, prompt, minutes }, { now, newId }) => {
    const phases = phasesInOrder(readCollection(doc, 'phases'));
    const zones = Object.values(readCollection(doc, 'zones'));
    if (phases.length >= MAX_RECORDS.phases || zones.length >= MAX_RECORDS.zones)
      throw new ActionRefused('board-full', 'The board holds as many phases or zones as it can.');
    const [x, y, w] = bounds(zones.map(({ box }) => box)) ?? [0, 0, 0, 0];
    const phase = newId();
    const zone = newId();
    const at = phases.findIndex(([id]) => id === readStage(doc).phase);
    const before = phases[at]?.[1].order ?? -1;
    const after = phases[at + 1]?.[1].order ?? before + 1;
    doc.transact(() => {
      addRecord(doc, 'zones', zone, {
        ...{ kind: 'neutral', title: name, prompt },
        box: [x + w + GAP, y, ...SIZE],
        order: Math.max(0, ...zones.map(({ order }) => order)) + 1,
        phases: [phase],
      });
      addRecord(doc, 'phases', phase, {
        ...{ name, purpose, minutes, kind: 'close', order: (before + after) / 2 },
        may: { ...OPEN_WORK, move: 'own', link: false, draw: false },
      });
      setSingleton(doc, 'stage', { phase, since: now, timer: { state: 'stopped' } });
    });
    return { id: zone };
  },
};
