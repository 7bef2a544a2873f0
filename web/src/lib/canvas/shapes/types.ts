/** The canvas's picture of the board's records. Everything a view draws stands in its props. */
import type { AgreementState, LinkLabel, NoteColor, ReactionKind, ZoneKind } from '@samenbord/board';
import type { TLBaseShape } from 'tldraw';

export const NOTE = 'board-note';
export const ZONE = 'board-zone';
export const THEORY = 'board-theory';
export const CLUSTER = 'board-cluster';
export const OWN_TYPES: ReadonlySet<string> = new Set([NOTE, ZONE, THEORY, CLUSTER]);

export interface NoteProps {
  side: number;
  text: string;
  color: NoteColor;
  /** Name of the author, or empty for a nameless note. */
  by: string;
  /** Whether the person at this screen wrote it. */
  own: boolean;
  /** Whether it is shown without its writer. */
  nameless: boolean;
  /** Whether an agreement grew from it; only told to its writer. */
  agreed: boolean;
  onBehalf: string;
  /** Age group or group of who wrote it; empty when nobody may know. */
  group: string;
  /** Title of the zone that it lies in. */
  zone: string;
  /** Whether it lies in a practice zone, and so can be linked to theory. */
  practice: boolean;
  /** Whether nobody else sees it yet. */
  hidden: boolean;
  /** Whether those who lead may read it meanwhile. */
  readAhead: boolean;
  reactions: Record<ReactionKind, number>;
  /** Links to theory by label. */
  linked: Record<LinkLabel, number>;
  tags: readonly string[];
  pinned: boolean;
  /** This person's own while a vote is open, everybody's after it. */
  dots: number;
}
export type NoteShape = TLBaseShape<typeof NOTE, NoteProps>;

export interface ListedAgreement {
  id: string;
  text: string;
  who: string;
  due: string;
  state: AgreementState;
}

export interface ZoneProps {
  w: number;
  h: number;
  kind: ZoneKind;
  title: string;
  prompt: string;
  agreements: ListedAgreement[];
  /** How far below the top the notes that lie among the agreements reach. */
  agreedFrom: number;
}
export type ZoneShape = TLBaseShape<typeof ZONE, ZoneProps>;

export interface TheoryProps {
  w: number;
  h: number;
  title: string;
  text: string;
  source: string;
  /** Linked notes by label. */
  linked: Record<LinkLabel, number>;
}
export type TheoryShape = TLBaseShape<typeof THEORY, TheoryProps>;

export interface ClusterProps {
  w: number;
  h: number;
  title: string;
  /** How many notes lie in it. */
  count: number;
}
export type ClusterShape = TLBaseShape<typeof CLUSTER, ClusterProps>;
