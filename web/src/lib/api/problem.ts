/** What went wrong, in words for the person before the screen. */
export class ApiProblem extends Error {
  /** A code of the error registry, or `unreachable` when no answer came. */
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly title: string;
  readonly hint: string;

  constructor(problem: { code: string; status: number; title: string; hint: string }) {
    super(`${problem.code}: ${problem.title}`);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.hint = problem.hint;
  }
}

const textAt = (body: unknown, key: string): string => {
  if (typeof body !== 'object' || body === null || !(key in body)) return '';
  const value: unknown = Reflect.get(body, key);
  return typeof value === 'string' ? value : '';
};

/** Words for what a server cannot word itself: no answer at all, or one that is not ours. */
export interface OwnWords {
  unreachable: { title: string; hint: string };
  unexpected: { title: string; hint: string };
}

/** Reads an `application/problem+json` body; anything else becomes `internal` in our own words. */
export function problemFrom(status: number, body: unknown, words: OwnWords): ApiProblem {
  const code = textAt(body, 'code');
  if (code === '') return new ApiProblem({ code: 'internal', status, ...words.unexpected });
  return new ApiProblem({ code, status, title: textAt(body, 'title'), hint: textAt(body, 'hint') });
}

export const unreachable = (words: OwnWords): ApiProblem =>
  new ApiProblem({ code: 'unreachable', status: 0, ...words.unreachable });
