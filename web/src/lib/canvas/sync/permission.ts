/** Asks the house's one rule book what this person may do with what is on the canvas. */
import { OPEN_WORK, can, readRecord, readStage, recordMap, rootMap } from '@samenbord/board';
import type { Change } from '@samenbord/board';
import * as Y from 'yjs';
import type { BoardSession } from '#lib/board/session.ts';

export function mayDo({ doc, me }: BoardSession, change: Change): boolean {
  const stage = readStage(doc);
  const phase = recordMap(doc, 'phases', stage.phase);
  const record: unknown = rootMap(doc, change.root).get(change.record);
  const owner: unknown = record instanceof Y.Map ? (record.get('author') ?? record.get('by')) : undefined;
  return can({ role: me.role, participant: me.participant }, change, {
    state: stage.state,
    locked: stage.locked,
    rules: phase ? readRecord('phases', phase).may : OPEN_WORK,
    owner: typeof owner === 'string' ? owner : null,
  }).allowed;
}
