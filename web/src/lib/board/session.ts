/** What a view needs of the board that it shows; made by `openBoard` in open.ts. */
import type { Choices, Note, Role } from '@samenbord/board';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { OwnHistory } from './history.ts';

export interface Me {
  participant: string;
  name: string;
  role: Role;
  group: string;
}

export interface BoardSession {
  readonly id: string;
  readonly me: Me;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Origin of this person's own edits: pass it to every edit, so that undo knows them. */
  readonly origin: object;
  /** Knows this person's own edits of the board. */
  readonly undo: Y.UndoManager;
  /** Undoes this person's own edits only, last one first, wherever they were made. */
  readonly history: OwnHistory;
  readonly justShown: { has(note: string): boolean };
  /** Where this person's notes are that nobody else sees yet; a screen has none. */
  readonly lane: SessionLane | undefined;
}

/** What a view needs of the own lane; with every reveal it is another document. */
export interface SessionLane {
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  /** Keys of this person's nameless notes. */
  readonly keys: { of(claim: string): string | undefined };
  readonly ballots: ReadonlyMap<string, Choices>;
  holds(note: string): boolean;
  /** What goes with a note that is written now. */
  signature(): Pick<Note, 'anonymous' | 'claim' | 'readAhead'>;
  /** Tells which notes changed, came or went. */
  observe(listener: (notes: Iterable<string>) => void): () => void;
  observeBallots(listener: () => void): () => void;
}
