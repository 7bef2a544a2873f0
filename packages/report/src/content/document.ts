/** What the report says, as plain data: the typesetter's files read exactly this. */
import type { LinkLabel, NoteColor, ReactionKind, ZoneKind } from '@samenbord/board';

export interface NoteLine {
  /** The place of the note among the notes of the report; other parts refer to it by this number. */
  number: number;
  text: string;
  color: NoteColor;
  /** Name, "on behalf of" and group, as far as they may be told; else empty. */
  byline: string;
  links: readonly { label: LinkLabel; name: string; card: string }[];
  reactions: readonly { kind: ReactionKind; name: string; count: number }[];
  /** Numbers of the agreements that grew from it. */
  agreements: readonly number[];
}

export interface ZoneSection {
  title: string;
  kind: ZoneKind;
  kindName: string;
  prompt: string;
  cards: readonly { title: string; text: string; source: string }[];
  notes: readonly NoteLine[];
}

export interface AgreementSection {
  text: string;
  kindName: string;
  state: string;
  who: string;
  due: string;
  sources: readonly NoteLine[];
  /** What its sources on earlier boards said. */
  quotes: readonly string[];
  /** Names of who put their own name to it. */
  joined: readonly string[];
  /** The earlier study day that it comes from; empty when it was made on this one. */
  origin: string;
  ownWays: readonly { name: string; text: string }[];
}

export interface MatrixTable {
  groups: readonly string[];
  rows: readonly {
    title: string;
    empty: boolean;
    cells: readonly (readonly { label: LinkLabel; name: string; count: number }[])[];
  }[];
}

/** The day at a glance, short enough for one page. */
export interface Summary {
  agreements: readonly { number: number; text: string; facts: string }[];
  /** Agreements that the page has no room for. */
  more: number;
  /** The same in words. */
  moreName: string;
  /** Clusters of notes; where there are none, the zones. */
  themes: readonly { title: string; count: string }[];
  themesTitle: string;
  /** What got most dots, or else most reactions. */
  favourites: readonly { text: string; share: number; name: string }[];
  favouritesTitle: string;
  theory: readonly {
    title: string;
    empty: boolean;
    marks: readonly { label: LinkLabel; name: string; count: number }[];
  }[];
  moreTheory: number;
  spots: string;
}

export interface PhaseSection {
  title: string;
  /** When it began, and how long it was meant to last. */
  facts: string;
  notes: readonly NoteLine[];
}

export interface VoteSection {
  question: string;
  /** Why there are no counts; empty when there are. */
  withoutCounts: string;
  options: readonly { text: string; dots: number; share: number; name: string }[];
}

export interface ReportContent {
  title: string;
  school: string;
  date: string;
  goal: string;
  question: string;
  counts: readonly string[];
  agreements: readonly AgreementSection[];
  zones: readonly ZoneSection[];
  /** What was written on the board outside notes and cards. */
  drawn: readonly string[];
  matrix: MatrixTable;
  whiteSpots: readonly { title: string; text: string }[];
  withoutTheory: readonly NoteLine[];
  votes: readonly VoteSection[];
  people: readonly { group: string; names: readonly string[] }[];
  summary: Summary;
  phases: readonly PhaseSection[];
  /** Notes that came in too late. */
  late: readonly { title: string; notes: readonly NoteLine[] }[];
  groups: readonly { name: string; zones: readonly ZoneSection[] }[];
  howTo: readonly string[];
  privacy: readonly string[];
}
