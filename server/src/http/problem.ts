/** Errors as people and programs get them: RFC 9457 problem details, worded from the one registry of errors. */
import type { Language, Localized } from '@samenbord/board';
import { ERRORS } from '@samenbord/sync';
import type { ErrorCode } from '@samenbord/sync';

export interface ProblemBody {
  type: string;
  status: number;
  code: ErrorCode;
  title: string;
  detail: string;
  hint: string;
  /** What is wrong with which value of the request, when values are wrong. */
  errors?: { path: string; message: string }[];
}

/** One wrong value: where it stands (`/title`; empty: the whole) and what is wrong with it. */
export interface WrongValue {
  path: string;
  message: Localized;
}

export interface ProblemDetails {
  /** This case in particular; the registry's title when there is nothing to add. */
  detail?: Localized;
  /** What to do in this case; the registry's hint when that fits. */
  hint?: Localized;
  errors?: readonly WrongValue[];
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
}

/** Thrown by routes to end a request with a problem. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly details: ProblemDetails;
  constructor(code: ErrorCode, details: ProblemDetails = {}) {
    super(details.detail?.en ?? ERRORS[code].title.en);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

export function problemBody({ code, details }: Problem, language: Language): ProblemBody {
  const { status, title, hint } = ERRORS[code];
  return {
    type: `urn:samenbord:problem:${code}`,
    status,
    code,
    title: title[language],
    detail: details.detail?.[language] ?? title[language],
    hint: (details.hint ?? hint)[language],
    ...(details.errors
      ? { errors: details.errors.map(({ path, message }) => ({ path, message: message[language] })) }
      : {}),
  };
}
