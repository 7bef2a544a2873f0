/** What can go wrong while a report is made. */
export const REPORT_ERRORS = ['cancelled', 'bad-board', 'engine-missing', 'engine-failed'] as const;
export type ReportErrorCode = (typeof REPORT_ERRORS)[number];

/** Thrown by `renderReport` only; `code` is stable, `message` is for the log and never holds a board's text. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly code: ReportErrorCode;

  constructor(code: ReportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
