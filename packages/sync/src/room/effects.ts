/** What a room asks of its host. */
import type { Late, Note, Sketch } from '@samenbord/board';
import { errorEntry } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import type { Kept } from '../gate/verdict.ts';

export type Effect =
  | { kind: 'send'; session: string; bytes: Uint8Array }
  | { kind: 'close'; session: string; code: number; reason: ErrorCode }
  /** An encoded log record; it must be durable before `committed()` is called. */
  | { kind: 'commit'; record: Uint8Array }
  /**
   * A note that came too late for the board. It must be durable on the facilitators' desk before any later `commit` of
   * this room is written, for that holds the acknowledgement. The same note may come again, also with more text: its id
   * tells.
   */
  | { kind: 'toDesk'; late: LateNote }
  /** The same for the writer's own lane, and for what nobody else may see. */
  | { kind: 'toLane'; late: LateRecord };

interface LateAddition {
  participant: string;
  id: string;
  why: Late;
  /** When it came in. */
  at: number;
  /** What was kept of a note's text before, when its writer went on with it. */
  earlier?: string;
}
export type LateNote = LateAddition & { root: 'notes'; record: Note };
export type LateRecord = LateNote | (LateAddition & { root: 'sketch'; record: Sketch });

/** What is closed with when an error has no close code of its own. */
const INTERNAL_ERROR = 1011;

export const send = (session: string, bytes: Uint8Array): Effect => ({ kind: 'send', session, bytes });

export const close = (session: string, reason: ErrorCode): Effect => ({
  kind: 'close',
  session,
  code: errorEntry(reason).closeCode ?? INTERNAL_ERROR,
  reason,
});

/** Where a late addition goes, with whose it is. */
export function keep(kept: Kept, participant: string, at: number): Effect {
  const { id, why, earlier } = kept;
  const about = { participant, id, why, at, ...(earlier === undefined ? {} : { earlier }) };
  const late: LateRecord =
    kept.root === 'notes'
      ? { ...about, root: 'notes', record: { ...kept.record, author: participant } }
      : { ...about, root: 'sketch', record: { ...kept.record, author: participant } };
  return kept.to === 'tray' && late.root === 'notes' ? { kind: 'toDesk', late } : { kind: 'toLane', late };
}
