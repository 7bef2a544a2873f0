/**
 * Who may do what. This is the only place that decides it: the server asks `can` before anything is applied, the
 * client asks the same question to show what is possible. Facilitators are free in all but what only the server
 * writes; screens only look; what participants may do stands in one table, `PARTICIPANT`.
 */
import { fieldOf } from './layout.ts';
import type { Root } from './layout.ts';
import type { BoardState, Info, PhaseRules, Role } from './records.ts';
import { sketchAllowed } from './sketch.ts';

export interface Actor {
  role: Role;
  /** Participant id; facilitators and screens have one too. */
  participant: string;
}

/** One change to one record, as the gate reads it out of an update. */
export type Change =
  /** A new record under an id that was free; a note with the zone that it is for. */
  | { do: 'add'; root: Root; record: string; zone?: string }
  /** A value written under a key; `value` is undefined when the key is removed. */
  | { do: 'set'; root: Root; record: string; key: string; value: unknown }
  /** Characters added to or taken from a note's text. */
  | { do: 'text'; root: 'notes'; record: string }
  /** A record taken out for good, instead of put in the bin. */
  | { do: 'remove'; root: Root; record: string };

/** What decisions depend on that is the same for everybody and every record. */
export interface BoardSituation {
  state: BoardState;
  locked: boolean;
  rules: PhaseRules;
  /** Zones in which participants don't add now; none when left out. */
  closedZones?: ReadonlySet<string>;
  /** Whether nobody sees where the others point. */
  hideCursors?: boolean;
}

/** What the decision depends on besides who and what. */
export interface Situation extends BoardSituation {
  /** Participant that owns the record by the server's own table; null when nobody does or it is new. */
  owner: string | null;
  /** Whether the record is made in the same go. */
  isNew?: boolean;
  /** How many records of its root are made in the same go. */
  adds?: number;
  /** Whether facilitators pinned the record down. */
  pinned?: boolean;
  /** Whether the zone that a note comes to has as many of this person as it takes of one (see zone-limit.ts). */
  full?: boolean;
}

/** What no honest client asks for, whenever it was written. */
export type Refusal =
  /** This role never writes there, or it is somebody else's. */
  | 'not-yours'
  /** A screen shows; it changes nothing. */
  | 'read-only'
  /** The day is closed. */
  | 'board-closed'
  /** Only the server removes records and fills in certain keys. */
  | 'server-only'
  /** A drawing that reaches out of the house. */
  | 'not-drawable';

/** What an honest client asks for when it has not heard yet that the board moved on. */
export const LATE = [
  /** Writing had become silent. */
  'silence',
  'adding-over',
  'zone-closed',
  /** One more than the zone takes of each. */
  'zone-full',
  'moving-over',
  'linking-over',
  'reacting-over',
  'drawing-over',
  'pinned',
  'locked',
] as const;
export type Late = (typeof LATE)[number];

/** What becomes of something late. Additions are always kept. */
export type Treatment =
  /** Kept on the facilitators' desk: "laat binnengekomen". */
  | 'tray'
  /** Kept in the writer's own lane; nobody else hears of it. */
  | 'lane'
  /** Put in the bin of the board. */
  | 'bin'
  /** Set back to what it was. */
  | 'compensate';

export type Decision =
  | { allowed: true }
  | { allowed: false; why: Refusal; late?: undefined }
  | { allowed: false; why: Late; late: Treatment };

const YES: Decision = { allowed: true };
const no = (why: Refusal): Decision => ({ allowed: false, why });
const late = (why: Late, treatment: Treatment): Decision => ({ allowed: false, why, late: treatment });

type PhaseQuestion = (rules: PhaseRules, own: boolean, value?: unknown) => boolean;

/** A change that participants may make to records which are there. */
interface KeyRule {
  /** Only to what is one's own, or to anything that the phase allows. */
  to: 'own' | 'any';
  phase?: PhaseQuestion;
  /** Why not, when the phase says no. */
  late?: Late;
  /** Pinned things stay where they are. */
  heedsPin?: boolean;
}

interface RootRule {
  /** When records may be added, and why not. */
  add: PhaseQuestion;
  late: Late;
  /** Keys that may be written later on; all others are written when the record is made, or never. */
  keys: Readonly<Record<string, KeyRule>>;
  /** Keys that must keep their default even when the record is made. */
  never: readonly string[];
}

const OWN: KeyRule = { to: 'own' };
const MOVE: KeyRule = {
  to: 'any',
  phase: ({ move }, own) => move === 'all' || (move === 'own' && own),
  late: 'moving-over',
  heedsPin: true,
};
/** Clusters gather other people's notes: whoever may move all of them may also lay them together. */
const CLUSTER: KeyRule = { to: 'any', phase: ({ move }) => move === 'all', late: 'moving-over' };
const LINK: KeyRule = { to: 'own', phase: ({ link }) => link, late: 'linking-over' };
/** Taking one's own link away is always fine; taking it out of the bin is linking. */
const UNLINK: KeyRule = { ...LINK, phase: ({ link }, _own, deleted) => link || Boolean(deleted) };
const REACT: KeyRule = { to: 'own', phase: ({ react }) => react, late: 'reacting-over' };
const DRAW: KeyRule = { to: 'own', phase: ({ draw }) => draw, late: 'drawing-over' };

/** What participants may do. Roots that are not here they never write to themselves. */
const PARTICIPANT: Readonly<Partial<Record<Root, RootRule>>> = {
  notes: {
    add: ({ add }) => add,
    late: 'adding-over',
    keys: {
      text: OWN,
      size: OWN,
      color: OWN,
      tags: OWN,
      onBehalf: OWN,
      deleted: OWN,
      pos: MOVE,
      zone: MOVE,
      cluster: MOVE,
    },
    never: ['pinned', 'origin', 'readAhead'],
  },
  clusters: {
    add: ({ move }) => move === 'all',
    late: 'moving-over',
    keys: { title: CLUSTER, zone: CLUSTER, box: CLUSTER },
    never: [],
  },
  links: {
    add: ({ link }) => link,
    late: 'linking-over',
    keys: { label: LINK, deleted: UNLINK },
    never: [],
  },
  reactions: { add: ({ react }) => react, late: 'reacting-over', keys: { deleted: REACT }, never: [] },
  sketch: {
    add: ({ draw }) => draw,
    late: 'drawing-over',
    keys: { shape: DRAW, deleted: DRAW, pos: MOVE },
    never: [],
  },
};

/** Roots that participants write to themselves; everything else goes through facilitators and actions. */
export const PARTICIPANT_ROOTS: ReadonlySet<Root> = new Set(Object.keys(PARTICIPANT) as Root[]);
/** Roots that only the server writes. */
export const SERVER_ROOTS: ReadonlySet<Root> = new Set<Root>(['people', 'votes', 'groups']);

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
  if (!isDrawable(change)) return no('not-drawable');
  if (actor.role === 'facilitator') return YES;
  const rule = PARTICIPANT[change.root];
  if (!rule) return no('not-yours');
  switch (change.do) {
    case 'add':
      return canAdd(change, rule, situation);
    case 'text':
      return canChange(actor, rule.keys['text'], situation, undefined);
    case 'set':
      if (!situation.isNew) return canChange(actor, keyRule(rule, change.key), situation, change.value);
      return rule.never.includes(change.key) && !isDefault(change) ? no('not-yours') : YES;
    case 'remove':
      return YES;
  }
}

function canAdd(
  { root, zone = '' }: Extract<Change, { do: 'add' }>,
  rule: RootRule,
  { rules, locked, closedZones, full }: Situation,
): Decision {
  const isWritten = root === 'notes' || root === 'sketch';
  // A drawing can hold words as well; in silence neither may be seen.
  if (!rules.see && isWritten && (root === 'notes' || !rule.add(rules, true))) return late('silence', 'lane');
  const treatment = root === 'notes' ? 'tray' : 'bin';
  if (locked || !rule.add(rules, true)) return late(rule.late, treatment);
  if (closedZones?.has(zone)) return late('zone-closed', treatment);
  if (full) return late('zone-full', treatment);
  return YES;
}

function canChange(
  { participant }: Actor,
  rule: KeyRule | undefined,
  { owner, rules, locked, pinned, full }: Situation,
  value: unknown,
): Decision {
  const own = owner === participant;
  if (!rule || (rule.to === 'own' && !own)) return no('not-yours');
  if (locked) return late('locked', 'compensate');
  if (rule.heedsPin && pinned) return late('pinned', 'compensate');
  if (full) return late('zone-full', 'compensate');
  if (rule.phase && !rule.phase(rules, own, value)) return late(rule.late ?? 'locked', 'compensate');
  return YES;
}

const keyRule = ({ keys }: RootRule, key: string): KeyRule | undefined =>
  Object.hasOwn(keys, key) ? keys[key] : undefined;

const isDefault = ({ root, key, value }: Extract<Change, { do: 'set' }>): boolean =>
  value === undefined || JSON.stringify(value) === JSON.stringify(fieldOf(root, key)?.fallback);

function isDrawable(change: Change): boolean {
  if (change.do !== 'set' || change.root !== 'sketch' || change.key !== 'shape') return true;
  const { value } = change;
  return typeof value !== 'object' || value === null || sketchAllowed({ ...value });
}

/** Whether this role leads: most actions, links for colleagues, codes, moments to go back to. */
export const mayLead = (role: Role): boolean => role === 'facilitator';

/** Who chooses what a group takes to the plenary: everybody in it, and whoever leads. */
export const mayPick = (role: Role): boolean => role !== 'screen';

/** What a board is to the board that it belongs to: one of a group of the day, or a copy to rehearse on. */
export const BRANCH_KINDS = ['group', 'rehearsal'] as const;
export type BranchKind = (typeof BRANCH_KINDS)[number];

/**
 * What somebody of a board is on one that belongs to it; undefined for a stranger there. Who leads walks in
 * everywhere; members into their group; the projector shows the plenary, and a rehearsal.
 */
export function roleOnBranch(kind: BranchKind, role: Role, isMember: boolean): Role | undefined {
  if (role === 'facilitator') return role;
  const isFor = kind === 'group' ? role === 'participant' && isMember : role === 'screen';
  return isFor ? role : undefined;
}

/** Whether a board belongs to another one, as its own document tells. */
export const isBranch = ({ plenary, rehearsal }: Pick<Info, 'plenary' | 'rehearsal'>): boolean =>
  plenary !== '' || rehearsal;

/** Whether this role may erase a whole board: groups and rehearsals go with the board that they belong to. */
export const mayEraseBoard = (role: Role, isPartOfAnother: boolean): boolean =>
  mayLead(role) && !isPartOfAnother;
