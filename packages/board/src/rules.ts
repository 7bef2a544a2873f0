/**
 * Who may do what. This is the only place that decides it: the server asks `can` before anything is applied, the
 * client asks the same question to show what is possible.
 */
import type { Root } from './layout.ts';
import type { BoardState, PhaseRules, Role } from './records.ts';

export interface Actor {
  role: Role;
  /** Participant id; facilitators and screens have one too. */
  participant: string;
}

/** One change to one record, as the gate reads it out of an update. */
export type Change =
  /** A new record under an id that was free. */
  | { do: 'add'; root: Root; record: string }
  /** A value written under a key; `value` is undefined when the key is removed. */
  | { do: 'set'; root: Root; record: string; key: string; value: unknown }
  /** Characters added to or taken from a note's text. */
  | { do: 'text'; root: 'notes'; record: string }
  /** A record taken out for good, instead of put in the bin. */
  | { do: 'remove'; root: Root; record: string };

/** What the decision depends on besides who and what. */
export interface Situation {
  state: BoardState;
  locked: boolean;
  rules: PhaseRules;
  /** Participant that owns the record by the server's own table; null when nobody does or it is new. */
  owner: string | null;
}

export type Refusal =
  /** This role never writes there. */
  | 'not-yours'
  /** A screen shows; it changes nothing. */
  | 'read-only'
  /** The day is closed. */
  | 'board-closed'
  /** Only the server removes records and fills in certain keys. */
  | 'server-only';

export type Decision = { allowed: true } | { allowed: false; why: Refusal };

const YES: Decision = { allowed: true };
const no = (why: Refusal): Decision => ({ allowed: false, why });

/** Roots that participants write to themselves; everything else goes through facilitators and actions. */
export const PARTICIPANT_ROOTS: ReadonlySet<Root> = new Set<Root>(['notes', 'links', 'reactions', 'sketch']);
/** Roots that only the server writes. */
export const SERVER_ROOTS: ReadonlySet<Root> = new Set<Root>(['people', 'votes']);

/**
 * Roots whose ids are made of their parts, so that one person's two tabs may add the same record at once and one of
 * them goes. Nothing is lost with it: such a record holds nothing that anybody else writes.
 */
const REPLACEABLE_ROOTS: ReadonlySet<Root> = new Set<Root>(['reactions']);

/** Whether a record's id says that it is another person's: a colleague would find the own reaction taken. */
function isNamedAfterAnother({ root, record }: Change, { participant }: Actor): boolean {
  const [, named, kind] = root === 'reactions' ? record.split(':') : [];
  return kind !== undefined && named !== participant;
}

/** The shared board, the facilitators' desk, or one person's own lane. */
export type Plane = 'board' | 'desk' | 'own';

/** Whether this role writes to this plane at all. */
export const mayWrite = (role: Role, plane: Plane = 'board'): boolean =>
  plane === 'desk' ? role === 'facilitator' : role !== 'screen';

/** Whether this actor may make this change in this situation. */
export function can(actor: Actor, change: Change, situation: Situation): Decision {
  if (!mayWrite(actor.role)) return no('read-only');
  if (SERVER_ROOTS.has(change.root)) return no('server-only');
  if (
    change.do === 'remove' &&
    !(REPLACEABLE_ROOTS.has(change.root) && situation.owner === actor.participant)
  )
    return no('server-only');
  if (situation.state === 'closed') return no('board-closed');
  if (change.do === 'add' && isNamedAfterAnother(change, actor)) return no('not-yours');
  if (actor.role === 'facilitator') return YES;
  return PARTICIPANT_ROOTS.has(change.root) ? YES : no('not-yours');
}

/** Actions by name and who may ask for them (see actions.ts). */
export const mayAct = (role: Role): boolean => role === 'facilitator';
