import type { ErrorCode } from '../errors.ts';

/** A refusal on the way out of the checks, for what breaks no rule of the format. */
export class Stop extends Error {
  readonly code: ErrorCode;
  /** `detail` is for logs and tests; never sent. */
  constructor(code: ErrorCode, detail: string) {
    super(detail);
    this.name = 'Stop';
    this.code = code;
  }
}
