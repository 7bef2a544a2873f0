import type { Language } from '@samenbord/board';

export interface ErrorEntry {
  /** HTTP status of the problem answer. */
  status: number;
  /** WebSocket close code; without one the code only travels as a notice or an HTTP problem. */
  closeCode?: number;
  /** Whether the same request may succeed later without the person changing anything. */
  retryable: boolean;
  title: Record<Language, string>;
  /** What the person can do now. */
  hint: Record<Language, string>;
}

/** Errors that belong together, under their codes. */
export type ErrorFamily = Readonly<Record<string, ErrorEntry>>;
