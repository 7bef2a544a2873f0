/** Coming to the end of the day. */
import { MAX_RECORDS } from '../layout.ts';
import { zoneBeside } from '../new-zone.ts';
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

export const closingActions: Handlers<ClosingAction> = {
  'thanks.start': (doc, { name, purpose, prompt, minutes }, { now, newId }) => {
    const phases = phasesInOrder(readCollection(doc, 'phases'));
    const zones = readCollection(doc, 'zones');
    if (phases.length >= MAX_RECORDS.phases || Object.keys(zones).length >= MAX_RECORDS.zones)
      throw new ActionRefused('board-full', 'The board holds as many phases or zones as it can.');
    const phase = newId();
    const zone = newId();
    const at = phases.findIndex(([id]) => id === readStage(doc).phase);
    const before = phases[at]?.[1].order ?? -1;
    const after = phases[at + 1]?.[1].order ?? before + 1;
    doc.transact(() => {
      addRecord(
        doc,
        'zones',
        zone,
        zoneBeside(zones, { kind: 'neutral', title: name, prompt, phases: [phase], each: 1 }),
      );
      addRecord(doc, 'phases', phase, {
        ...{ name, purpose, minutes, kind: 'close', order: (before + after) / 2 },
        may: { ...OPEN_WORK, move: 'own', link: false, draw: false },
      });
      setSingleton(doc, 'stage', { phase, since: now, timer: { state: 'stopped' } });
    });
    return { id: zone };
  },
};
