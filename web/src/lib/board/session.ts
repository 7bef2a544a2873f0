/** What a view needs of the board that it shows; made by `openBoard` in open.ts. */
import type { Role } from '@samenbord/board';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

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
  /** Undoes this person's own edits only. */
  readonly undo: Y.UndoManager;
}
