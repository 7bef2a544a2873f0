import type * as Y from 'yjs';
import { MAX_RECORDS, recordMap, rootMap } from '../layout.ts';
import { OPEN_WORK, phasesInOrder } from '../phases.ts';
import type { Phase, PhaseKind } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { addRecord, readCollection, readRecord, readStage, setSingleton } from '../snapshot.ts';
import type { ActionResult, Handlers } from './action.ts';

/** What of a phase can be changed while the day runs; its place is changed by `phase.move`. */
export type PhaseChanges = Partial<Omit<Phase, 'order' | 'startedAt'>>;

export type PhaseAction =
  /**
   * `expected`: the phase that the asker saw, so that two who click at once don't skip one. `timer`: starts it as
   * well, for as long as the phase is.
   */
  | { type: 'phase.set'; phase: string; expected?: string; timer?: boolean }
  /** A phase more, right after `after` or the current one; `phase.set` goes there. */
  | { type: 'phase.insert'; name: string; purpose: string; minutes: number; kind: PhaseKind; after?: string }
  | ({ type: 'phase.edit'; phase: string } & PhaseChanges)
  /** Brings a phase before another one; to the end where none is named. */
  | { type: 'phase.move'; phase: string; before?: string }
  | { type: 'phase.remove'; phase: string };

function knownPhase(doc: Y.Doc, phase: string): Y.Map<unknown> {
  const map = recordMap(doc, 'phases', phase);
  if (!map) throw new ActionRefused('no-such-phase', `There is no phase ${phase} on this board.`);
  return map;
}

/** A phase without a length is as long as it takes. */
const timerOf = (minutes: number, now: number) =>
  minutes > 0
    ? ({ state: 'running', endsAt: now + minutes * 60_000, minutes } as const)
    : ({ state: 'stopped' } as const);

function renumber(doc: Y.Doc, ids: readonly string[]): ActionResult {
  doc.transact(() => {
    for (const [order, id] of ids.entries())
      if (recordMap(doc, 'phases', id)?.get('order') !== order)
        recordMap(doc, 'phases', id)?.set('order', order);
  });
  return {};
}

export const phaseActions: Handlers<PhaseAction> = {
  'phase.set': (doc, { phase, expected, timer = false }, { now }) => {
    const current = readStage(doc).phase;
    if (expected !== undefined && expected !== current)
      throw new ActionRefused('phase-moved-on', `The board is already in phase ${current}.`);
    const record = readRecord('phases', knownPhase(doc, phase));
    doc.transact(() => {
      setSingleton(doc, 'stage', { phase, since: now, timer: timerOf(timer ? record.minutes : 0, now) });
      // Going back to a phase leaves what was written since where it was.
      if (record.startedAt === 0) recordMap(doc, 'phases', phase)?.set('startedAt', now);
    });
    return {};
  },
  'phase.insert': (doc, { name, purpose, minutes, kind, after }, { newId }) => {
    const phases = phasesInOrder(readCollection(doc, 'phases'));
    if (phases.length >= MAX_RECORDS.phases)
      throw new ActionRefused('board-full', 'The board holds as many phases as it can.');
    if (after !== undefined) knownPhase(doc, after);
    const before = after ?? readStage(doc).phase;
    const at = phases.findIndex(([id]) => id === before);
    const order = phases[at]?.[1].order ?? -1;
    const next = phases[at + 1]?.[1].order ?? order + 1;
    const id = newId();
    const may = phases[at]?.[1].may ?? OPEN_WORK;
    doc.transact(() => {
      addRecord(doc, 'phases', id, { name, purpose, minutes, kind, order: (order + next) / 2, may });
    });
    return { id };
  },
  'phase.edit': (doc, { type: _type, phase, ...changes }) => {
    const map = knownPhase(doc, phase);
    doc.transact(() => {
      for (const [key, value] of Object.entries(changes)) map.set(key, value);
    });
    return {};
  },
  'phase.move': (doc, { phase, before }) => {
    knownPhase(doc, phase);
    if (before !== undefined) knownPhase(doc, before);
    const others = phasesInOrder(readCollection(doc, 'phases'))
      .map(([id]) => id)
      .filter((id) => id !== phase);
    const at = before === undefined || before === phase ? others.length : others.indexOf(before);
    return before === phase ? {} : renumber(doc, [...others.slice(0, at), phase, ...others.slice(at)]);
  },
  'phase.remove': (doc, { phase }) => {
    knownPhase(doc, phase);
    if (readStage(doc).phase === phase)
      throw new ActionRefused('phase-is-current', 'The phase that everybody is in cannot be removed.');
    doc.transact(() => {
      rootMap(doc, 'phases').delete(phase);
    });
    return {};
  },
};
