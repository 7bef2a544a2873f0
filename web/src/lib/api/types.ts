/** What the HTTP interface answers, as far as the pages use it. */
import type { BoardState, Language, PhaseKind, Role, Timer } from '@samenbord/board';

export interface CreatedBoard {
  id: string;
  code: string;
  tokens: { facilitator: string; screen: string };
  links: BoardLinks;
}

export interface BoardLinks {
  join: string;
  facilitate: string;
  screen: string;
}

export interface JoinedBoard {
  boardId: string;
  participantId: string;
  role: Role;
  token: string;
}

export interface BoardSummary {
  id: string;
  title: string;
  school: string;
  date: string;
  language: Language;
  state: BoardState;
  phase: { id: string; name: string; purpose: string; kind: PhaseKind; minutes: number };
  timer: Timer;
  /** The server's clock, in milliseconds. */
  now: number;
  counts: {
    notes: number;
    agreements: number;
    people: number;
    present: number;
    unsaved: number;
    writing: boolean;
  };
  me: { participantId: string; role: Role; name: string; group: string };
  /** For facilitators: the school on whose line the day stands. */
  line?: { id: string; name: string };
  /** For facilitators and screens. */
  code?: string;
  links?: { join: string; facilitate?: string; screen?: string };
}

export interface AddedImage {
  id: string;
  /** In pixels. */
  width: number;
  height: number;
}
