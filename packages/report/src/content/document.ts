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
  matrix: MatrixTable;
  whiteSpots: readonly { title: string; text: string }[];
  withoutTheory: readonly NoteLine[];
  votes: readonly VoteSection[];
  people: readonly { group: string; names: readonly string[] }[];
  howTo: readonly string[];
}
