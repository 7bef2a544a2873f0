/** Tries to open something with a secret that somebody typed; see `WrongTries`. */
import type { Localized } from '@samenbord/board';
import type { FastifyRequest } from 'fastify';
import type { WrongTries } from '../limits/wrong-tries.ts';
import { Problem } from './problem.ts';

/**
 * What `find` gives, or undefined when it was wrong; then that is known only after a while for whoever tries often.
 * @param said what came in too often, in the plural
 * @throws Problem `slow-down`
 */
export async function tryOnce<T>(
  tries: WrongTries,
  request: FastifyRequest,
  now: number,
  said: Localized,
  find: () => T | undefined,
): Promise<T | undefined> {
  const outcome = await tries.attempt(request.ip, now, find);
  if (outcome.is !== 'too-often') return outcome.is === 'right' ? outcome.found : undefined;
  const seconds = Math.ceil(outcome.waitMs / 1000);
  throw new Problem('slow-down', {
    retryAfter: seconds,
    detail: {
      nl: `Er kwamen veel verkeerde ${said.nl} na elkaar. Wacht ${String(seconds)} s en probeer opnieuw.`,
      en: `Many wrong ${said.en} came in. Wait ${String(seconds)} s and try again.`,
    },
  });
}
