/** One connection to a room, as the room keeps it. */
import type { Actor } from '@samenbord/board';
import type { ErrorCode } from '../errors.ts';

export interface SessionInfo {
  /** Of this connection and no other, earlier or later. */
  id: string;
  actor: Actor;
  name: string;
  group: string;
}

/** What the client has of the document. */
export type Reading =
  /** Nothing was asked yet; a step 2 will bring all, so nothing is broadcast to it. */
  | { kind: 'joined' }
  /** It asked with this state vector and waits until what the room holds is durable. */
  | { kind: 'asking'; stateVector: Uint8Array }
  /** Its answer waits for the commit under way. */
  | { kind: 'awaiting' }
  /** It has everything that was shown, and gets what follows. */
  | { kind: 'following' }
  /** It follows, and asked again. */
  | { kind: 'asking-again'; stateVector: Uint8Array };

/** What the room has of the client's own changes. */
export type Writing =
  /** Every frame so far was taken. */
  | { kind: 'in-step' }
  /** A frame could not be placed; only a step 2 brings everything again. Until then nothing is acknowledged. */
  | { kind: 'behind'; resyncs: number }
  /** A frame was not taken for this reason; the client keeps it. */
  | { kind: 'held'; why: ErrorCode };

export interface Session {
  readonly info: SessionInfo;
  reading: Reading;
  writing: Writing;
  /** It said hello: it knows our own messages, which a stock client complains about. */
  greeted: boolean;
  /** Sync frames (step 2 or update) received. */
  frames: number;
  /** Steps 1 that the room sent and the client has not answered yet. */
  unanswered: number;
  /** When its last question was answered. */
  answeredAt: number;
  /** The one client id whose presence this socket may tell. */
  presence: number | null;
}

export const openSession = (info: SessionInfo): Session => ({
  info,
  reading: { kind: 'joined' },
  writing: { kind: 'in-step' },
  greeted: false,
  frames: 0,
  unanswered: 0,
  answeredAt: 0,
  presence: null,
});
