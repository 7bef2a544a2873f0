/** Reads from a board what decisions about changes depend on. */
import type * as Y from 'yjs';
import { isCollection, recordMap } from './layout.ts';
import { OPEN_WORK } from './phases.ts';
import type { Zone } from './records.ts';
import { can } from './rules.ts';
import type { Actor, BoardSituation, Change, Decision, Situation } from './rules.ts';
import { readCollection, readRecord, readStage } from './snapshot.ts';
import { isFullFor, zoneEntered } from './zone-limit.ts';

/**
 * Practice and neutral zones take the notes of participants in the phases that they name, or in all; theory and
 * agreements are the facilitators' to place, but for the phases in which a zone asks for more.
 */
export const takesNotes = ({ kind, phases }: Pick<Zone, 'kind' | 'phases'>, phase: string): boolean =>
  phases.includes(phase) || (phases.length === 0 && (kind === 'practice' || kind === 'neutral'));

/** What holds for everybody now. It changes only with the roots `stage`, `phases` and `zones`. */
export function readSituation(doc: Y.Doc): BoardSituation {
  const { state, locked, phase, calm, cursorsOff } = readStage(doc);
  const map = phase === '' ? undefined : recordMap(doc, 'phases', phase);
  const closedZones = new Set<string>();
  for (const [id, zone] of Object.entries(readCollection(doc, 'zones')))
    if (!takesNotes(zone, phase)) closedZones.add(id);
  const rules = map ? readRecord('phases', map).may : OPEN_WORK;
  return {
    ...{ state, locked, closedZones },
    rules: calm ? { ...rules, react: false } : rules,
    hideCursors: calm || cursorsOff,
  };
}

/** Whether notes that are written now stay in their writer's own lane until they are shown. */
export function isSilent(doc: Y.Doc): boolean {
  const { state, phase } = readStage(doc);
  const map = phase === '' ? undefined : recordMap(doc, 'phases', phase);
  return state !== 'closed' && map !== undefined && !readRecord('phases', map).may.see;
}

/**
 * Whose a record is, as far as a replica can tell: the server fills in the maker, and until it has, what was made in
 * this very document is one's own.
 */
function ownerIn(doc: Y.Doc, record: Y.Map<unknown>, me: string): string | null {
  const maker = record.get('author') ?? record.get('by') ?? record.get('participant');
  if (typeof maker === 'string') return maker;
  return record._item?.id.client === doc.clientID ? me : null;
}

/** What a client asks before it offers something: may this person do that, as far as this replica knows? */
export function mayNow(doc: Y.Doc, actor: Actor, change: Change): Decision {
  const record = isCollection(change.root) ? recordMap(doc, change.root, change.record) : undefined;
  const about: Pick<Situation, 'owner' | 'pinned'> = record
    ? { owner: ownerIn(doc, record, actor.participant), pinned: record.get('pinned') === true }
    : { owner: null };
  return can(actor, change, { ...readSituation(doc), ...about, full: isFull(doc, actor, change) });
}

/** Whether the zone that a note would come to has as many of this person as it takes of one. */
function isFull(doc: Y.Doc, { participant }: Actor, change: Change): boolean {
  const zone = zoneEntered(doc, change);
  return zone !== undefined && isFullFor(doc, zone, (id) => isOwnNote(doc, id, participant));
}

const isOwnNote = (doc: Y.Doc, id: string, me: string): boolean => {
  const note = recordMap(doc, 'notes', id);
  return note !== undefined && ownerIn(doc, note, me) === me;
};
