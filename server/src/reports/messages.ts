/** What the server and the thread that makes reports say to each other. */
import type { BoardSnapshot, Language } from '@samenbord/board';

export interface ReportOrder {
  board: BoardSnapshot;
  language: Language;
}

export type ReportReply =
  | { kind: 'step'; step: number; steps: number; label: string }
  | { kind: 'done'; pdf: Uint8Array }
  /** The report could not be made; the thread itself is still well. */
  | { kind: 'failed'; message: string };
