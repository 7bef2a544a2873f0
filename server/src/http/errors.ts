/** Every fault becomes a problem in the asker's language; what nobody foresaw is logged without what people sent. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '@samenbord/sync';
import { preferredLanguage } from './language.ts';
import { RoomUnavailable } from '../rooms/unavailable.ts';
import { isDiskFull } from '../storage/disk-full.ts';
import type { App } from './parts.ts';
import { Problem, problemBody } from './problem.ts';
import type { ProblemDetails } from './problem.ts';

const NOT_JSON: ProblemDetails = {
  detail: { nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' },
  hint: {
    nl: 'Stuur JSON, met content-type application/json.',
    en: 'Send JSON, with content-type application/json.',
  },
};

/** What opens the door, where that is not a token. */
const CHALLENGES: Partial<Record<ErrorCode, string>> = {
  'create-key-needed': 'CreateKey header="x-create-key"',
  'create-key-wrong': 'CreateKey header="x-create-key"',
};

/** About what a restart takes. */
const RESTART_SECONDS = 2;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;

/** Faults that the framework finds before a route is reached, and everything else. */
function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof RoomUnavailable) return new Problem(error.code);
  if (isDiskFull(error)) return new Problem('disk-full');
  const status = statusOf(error);
  if (status === 413) return new Problem('too-large');
  if (status === 404) return new Problem('not-found');
  if (status === 415 || codeOf(error).startsWith('FST_ERR_CTP_') || error instanceof SyntaxError)
    return new Problem('bad-request', NOT_JSON);
  return new Problem(status >= 400 && status < 500 ? 'bad-request' : 'internal');
}

/** Answers a request with a problem. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem) {
  const body = problemBody(problem, preferredLanguage(request.headers['accept-language']));
  const retryAfter = problem.details.retryAfter ?? (body.status === 503 ? RESTART_SECONDS : undefined);
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  if (body.status === 401) reply.header('www-authenticate', CHALLENGES[body.code] ?? 'Bearer');
  return reply
    .code(body.status)
    .header('vary', 'accept-language')
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(body);
}

/** For addresses that cannot even be decoded: the framework finds those before any route. */
export const answerFrameworkError = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  void sendProblem(reply, request, toProblem(error));
};

export function installErrors(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error);
    if (problem.code === 'internal')
      request.log.error(
        { err: error, method: request.method, route: request.routeOptions.url },
        'a request failed',
      );
    return sendProblem(reply, request, problem);
  });
}
