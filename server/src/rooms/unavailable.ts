import type { ErrorCode } from '@samenbord/sync';

/** A board that can't be had (now); the code is one of the error registry's. */
export class RoomUnavailable extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, options?: ErrorOptions) {
    super(`The board is not available: ${code}.`, options);
    this.name = 'RoomUnavailable';
    this.code = code;
  }
}
