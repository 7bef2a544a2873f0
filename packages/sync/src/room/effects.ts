/** What a room asks of its host. */
import { errorEntry } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

export type Effect =
  | { kind: 'send'; session: string; bytes: Uint8Array }
  | { kind: 'close'; session: string; code: number; reason: ErrorCode }
  /** An encoded log record; it must be durable before `committed()` is called. */
  | { kind: 'commit'; record: Uint8Array };

/** What is closed with when an error has no close code of its own. */
const INTERNAL_ERROR = 1011;

export const send = (session: string, bytes: Uint8Array): Effect => ({ kind: 'send', session, bytes });

export const close = (session: string, reason: ErrorCode): Effect => ({
  kind: 'close',
  session,
  code: errorEntry(reason).closeCode ?? INTERNAL_ERROR,
  reason,
});
