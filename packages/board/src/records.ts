/**
 * The records of a board as plain data: what `board.json` holds, what the report is made from and what
 * templates produce. In the shared document every record is a Y.Map under its id (see layout.ts).
 * Lengths are in board units (1 unit = 1 CSS pixel at zoom 1); times are milliseconds since the Unix epoch.
 */

/** `[x, y]` of the top left corner. */
export type Point = readonly [x: number, y: number];
/** `[x, y, width, height]`. */
export type Box = readonly [x: number, y: number, w: number, h: number];

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const ROLES = ['facilitator', 'participant', 'screen'] as const;
/** Who asks. The server itself is not a role: it never goes through the gate. */
export type Role = (typeof ROLES)[number];

export const NOTE_COLORS = ['yellow', 'peach', 'pink', 'lilac', 'blue', 'green'] as const;
export type NoteColor = (typeof NOTE_COLORS)[number];

export const NOTE_SIZES = ['small', 'normal', 'large'] as const;
export type NoteSize = (typeof NOTE_SIZES)[number];

export const ZONE_KINDS = ['theory', 'practice', 'agreement', 'neutral'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

export const PHASE_KINDS = ['work', 'silence', 'groups', 'vote', 'break', 'close'] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

export const ANONYMITY = ['never', 'choice', 'always'] as const;

export const LINK_LABELS = ['already', 'partly', 'chafes', 'trying'] as const;
export type LinkLabel = (typeof LINK_LABELS)[number];

export const REACTION_KINDS = ['heart', 'recognise', 'curious'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

export const VOTE_KINDS = ['dots', 'scale'] as const;
/** Dots to divide over options or notes, or one answer from 1 to 5. */
export type VoteKind = (typeof VOTE_KINDS)[number];

export const VOTE_STATES = ['open', 'closed'] as const;
export type VoteState = (typeof VOTE_STATES)[number];

export const AGREEMENT_KINDS = ['together', 'own'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const AGREEMENT_STATES = ['new', 'busy', 'done', 'dropped'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const REPORT_READERS = ['all', 'team'] as const;
/** Who may fetch the report besides whoever has its link: everybody who took part, or those who lead. */
export type ReportReaders = (typeof REPORT_READERS)[number];

export const BOARD_STATES = ['draft', 'open', 'closed'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export interface Info {
  title: string;
  /** What should come of the day. */
  goal: string;
  /** The question that the day turns around. */
  question: string;
  school: string;
  /** `yyyy-mm-dd`, or empty. */
  date: string;
  language: Language;
  /** The id of the template that the board was made from. */
  template: string;
  /** Days that the board is kept after its date. */
  retention: number;
  /** Whether the report may list who was there. */
  listPeople: boolean;
  /** When the day begins and ends, as `hh:mm`; empty when nobody said. */
  starts: string;
  ends: string;
  report: ReportReaders;
  /** Of a group's board: the board that it belongs to; empty on every other. */
  plenary: string;
  /** Of a group's board: the group's name. */
  group: string;
  /** Whether this is a copy to practise on, with people who are acted. */
  rehearsal: boolean;
}

export type Timer =
  | { state: 'stopped' }
  /** `minutes` is the whole length as set, also after minutes were added. */
  | { state: 'running'; endsAt: number; minutes: number }
  | { state: 'paused'; remaining: number; minutes: number };

export interface Stage {
  /** Id of the current phase. */
  phase: string;
  /** When the current phase began. */
  since: number;
  timer: Timer;
  /** Id of a zone, note or card that stays lit for everyone, or empty. */
  spotlight: string;
  /** The last call to come and look: at a zone, note or card, or at the whole board where `to` is empty. */
  gather: { to: string; at: number } | null;
  /** No pointers of others and no reactions, so that nothing asks for attention. */
  calm: boolean;
  cursorsOff: boolean;
  /** The last word to everybody. */
  message: { text: string; at: number } | null;
  /** What whoever comes early, to a draft, may already answer; answers become notes without a name in `zone`. */
  early: { question: string; zone: string } | null;
  locked: boolean;
  /** Whether participants may not add images. */
  imagesOff: boolean;
  /** Id of the last reveal, empty before the first: with each one everybody's own lane begins anew. */
  lanes: string;
  /** On a group's board: ids of the notes that it takes to the plenary. */
  picks: readonly string[];
  state: BoardState;
}

/** What participants may do in a phase. Facilitators may always. */
export interface PhaseRules {
  add: boolean;
  /** False: new notes stay in their writer's lane until the reveal. */
  see: boolean;
  move: 'none' | 'own' | 'all';
  link: boolean;
  react: boolean;
  vote: boolean;
  draw: boolean;
  /** Whether notes written in silence are shown without their writer. */
  anonymous: (typeof ANONYMITY)[number];
}

export interface Phase {
  order: number;
  name: string;
  minutes: number;
  kind: PhaseKind;
  /** One sentence in the imperative: what to do now. */
  purpose: string;
  may: PhaseRules;
  /** Whether who leads may read, without names, what is written in silence. Whoever writes is told beforehand. */
  readAhead: boolean;
  /** How many people work together when this phase makes groups: 2 for pairs; 0: as many as fits best. */
  groupSize: number;
  /** When the board first came to it; 0 while it has not. */
  startedAt: number;
}

export interface Zone {
  kind: ZoneKind;
  title: string;
  prompt: string;
  box: Box;
  order: number;
  /** Ids of the phases in which participants add here; empty: in all. */
  phases: readonly string[];
  /** How many notes it takes of each participant; 0: as many as they like. */
  each: number;
}

export interface TheoryCard {
  title: string;
  text: string;
  source: string;
  zone: string;
  pos: Point;
}

/** Where a note came from when another board gave it. */
export interface Origin {
  board: string;
  note: string;
}

export interface Note {
  text: string;
  pos: Point;
  size: NoteSize;
  color: NoteColor;
  /** Id of the zone that the note lies in, or empty. */
  zone: string;
  cluster: string;
  /** Participant id; null for an anonymous note. Filled in by the server. */
  author: string | null;
  /** In a lane: the writer was promised not to be named. On the board: shown without its writer for that reason. */
  anonymous: boolean;
  /** Age group or breakout group of the writer. */
  group: string;
  /** For whom it was typed in ("namens groep L3"). */
  onBehalf: string;
  /** Hash of the writer's key: the only tie of an anonymous note to its writer's own device. */
  claim: string;
  origin: Origin | null;
  /** In a lane: its writer's page said that who leads may read it before it is shown. Never on the board. */
  readAhead: boolean;
  tags: readonly string[];
  createdAt: number;
  pinned: boolean;
  /** When it was put in the bin; 0 when it was not. */
  deleted: number;
}

export interface Cluster {
  title: string;
  zone: string;
  box: Box;
}

export interface Link {
  note: string;
  theory: string;
  label: LinkLabel;
  by: string | null;
  deleted: number;
}

export interface Reaction {
  note: string;
  participant: string;
  kind: ReactionKind;
  deleted: number;
}

export interface Agreement {
  text: string;
  kind: AgreementKind;
  /** Free text: names or "het team". */
  who: string;
  /** `yyyy-mm-dd`, or empty. */
  due: string;
  state: AgreementState;
  /** Ids of the notes that it grew from. */
  sources: readonly string[];
  /** Participant id → how that person fills it in. */
  ownWays: Readonly<Record<string, string>>;
  /** Ids of the participants who put their own name to it. Nobody is put there by somebody else. */
  joined: readonly string[];
  /** What its sources on earlier boards said, without who wrote it. */
  quotes: readonly string[];
  /** The study day that it comes from; null when it was made here. It bears the same id there. */
  origin: AgreementOrigin | null;
  createdAt: number;
  /** Read out and found right when the day was closed. */
  checked: boolean;
}

/** An earlier study day, as it was called then. */
export interface AgreementOrigin {
  board: string;
  title: string;
  date: string;
}

/** A free drawing: what the canvas's own tools made. The renderer's record is kept whole but for its place. */
export interface Sketch {
  /** `[x, y, rotation in radians, parent id, fractional index]`. */
  pos: readonly [x: number, y: number, rotation: number, parent: string, index: string];
  /** The rest of the renderer's record (type, props, …). */
  shape: Readonly<Record<string, unknown>>;
  author: string | null;
  deleted: number;
}

export interface Person {
  name: string;
  group: string;
  role: Role;
}

/** A group that works on a board of its own, under that board's id. */
export interface Group {
  name: string;
  order: number;
  /** Groups that were made together share it; the highest is the last time that everybody was divided. */
  round: number;
  /** Participant ids. */
  people: readonly string[];
  /** Age groups of which people were put together; empty for a mix. */
  ages: readonly string[];
  /** Called back: its board can be read, and no more. */
  closed: boolean;
}

export interface Vote {
  question: string;
  kind: VoteKind;
  /** What can be chosen; of a vote on notes empty until it is closed, then the notes with dots, most first. */
  options: readonly string[];
  /** The zone whose notes are voted on; empty: all notes. Only where `options` was left empty. */
  zone: string;
  /** How many each person has. */
  dots: number;
  state: VoteState;
  /** Option or note id → dots; null while the vote is open, and afterwards where too few took part. */
  result: Readonly<Record<string, number>> | null;
  /** How many took part; 0 while the vote is open. */
  voters: number;
  /** Closed without a result: what a few answered would tell who answered what. */
  tooFew: boolean;
  openedAt: number;
}

export type Records<T> = Readonly<Record<string, T>>;

/** A whole board as plain JSON: the form of `board.json`. */
export interface BoardSnapshot {
  format: 'samenbord';
  version: number;
  info: Info;
  stage: Stage;
  phases: Records<Phase>;
  zones: Records<Zone>;
  theory: Records<TheoryCard>;
  notes: Records<Note>;
  clusters: Records<Cluster>;
  links: Records<Link>;
  reactions: Records<Reaction>;
  agreements: Records<Agreement>;
  sketch: Records<Sketch>;
  people: Records<Person>;
  votes: Records<Vote>;
  groups: Records<Group>;
}
