/**
 * The log: problems only, on the standard error output, so that what is printed for people stays readable. Never
 * a token, an address with its query, a name or an IP address: requests are not logged, and no serialiser knows
 * how to write one.
 */
import { pino } from 'pino';
import type { FastifyBaseLogger } from 'fastify';

const nothing = (): undefined => undefined;

export const quietLogger = (): FastifyBaseLogger =>
  pino(
    { level: 'warn', base: null, serializers: { req: nothing, res: nothing, err: pino.stdSerializers.err } },
    process.stderr,
  );
