/**
 * The one registry of everything that can go wrong for a person or a client: HTTP status, WebSocket close code,
 * whether trying again can help, and what a person reads. HTTP problems, close reasons and notices all name a
 * code from here.
 */
import { BOARD_ERRORS } from './errors/boards.ts';
import { CONNECTION_ERRORS } from './errors/connection.ts';
import { CONTENT_ERRORS } from './errors/contents.ts';
import type { ErrorEntry, ErrorFamily } from './errors/entry.ts';
import { FILE_ERRORS } from './errors/files.ts';
import { GROUP_ERRORS } from './errors/groups.ts';
import { IMAGE_ERRORS } from './errors/images.ts';
import { LANE_ERRORS } from './errors/lanes.ts';
import { LEADING_ERRORS } from './errors/leading.ts';
import { REQUEST_ERRORS } from './errors/requests.ts';
import { SCHOOL_ERRORS } from './errors/schools.ts';

export type { ErrorEntry } from './errors/entry.ts';

export const ERRORS = {
  ...REQUEST_ERRORS,
  ...CONNECTION_ERRORS,
  ...BOARD_ERRORS,
  ...LEADING_ERRORS,
  ...CONTENT_ERRORS,
  ...IMAGE_ERRORS,
  ...LANE_ERRORS,
  ...GROUP_ERRORS,
  ...FILE_ERRORS,
  ...SCHOOL_ERRORS,
} as const satisfies ErrorFamily;

export type ErrorCode = keyof typeof ERRORS;

/** The entry of a code, with every field readable whatever the code. */
export const errorEntry = (code: ErrorCode): ErrorEntry => ERRORS[code];

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

/** Codes that end a connection. */
export type ClosingCode = {
  [Code in ErrorCode]: (typeof ERRORS)[Code] extends { closeCode: number } ? Code : never;
}[ErrorCode];
