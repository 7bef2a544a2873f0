/** The live boards, as the rest of the server uses them. */
import type { BoardSnapshot } from '@samenbord/board';
import type { Doc } from 'yjs';

export interface Rooms {
  create(board: string, snapshot: BoardSnapshot): Promise<void>;
  /** Runs `fn` on the live documents; resolves when what it did is durable and shown. */
  change<T>(board: string, fn: (doc: Doc, desk: Doc) => T, options?: { forget?: boolean }): Promise<T>;
  read<T>(board: string, fn: (doc: Doc) => T): Promise<T>;
  presence(board: string): { present: number; unsaved: number };
  /** Whether somebody has notes that nobody else sees yet. */
  isWriting(board: string): boolean;
  /** Tells the open pages of one participant that something waits for them; `code` is theirs to know. */
  tell(board: string, participant: string, code: string): void;
  disconnect(board: string, participant?: string, code?: number): void;
  erase(board: string): Promise<void>;
}
