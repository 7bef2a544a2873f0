/** Who may make boards, and how fast. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.ts';
import type { Parts } from '../http/parts.ts';
import { tryOnce } from '../http/try-once.ts';

const KEYS = { nl: 'sleutels', en: 'keys' };

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();
const isSame = (key: string, given: string): boolean => timingSafeEqual(digest(key), digest(given));

/**
 * Lets whoever has the server's create key make as much as they like, and where there is none everybody, at a pace.
 * @throws Problem `create-key-needed`, `create-key-wrong`, `slow-down`
 */
export async function checkMayMake({ config, limits, now }: Parts, request: FastifyRequest): Promise<void> {
  const { createKey } = config;
  if (createKey === undefined) {
    checkPace(limits.newBoards, request, now());
    return;
  }
  const given = request.headers['x-create-key'];
  if (typeof given !== 'string' || given === '') throw new Problem('create-key-needed');
  const isRight = () => isSame(createKey, given) || undefined;
  if (!(await tryOnce(limits.wrongKeys, request, now(), KEYS, isRight)))
    throw new Problem('create-key-wrong');
}

function checkPace(limit: Parts['limits']['newBoards'], request: FastifyRequest, now: number): void {
  const client = { address: request.ip, browser: '' };
  const wait = limit.wait(client, now);
  if (wait > 0) {
    const seconds = Math.ceil(wait / 1000);
    throw new Problem('slow-down', {
      retryAfter: seconds,
      detail: {
        nl: `Er werden net veel borden gemaakt. Wacht ${String(seconds)} s en probeer opnieuw.`,
        en: `Many boards were made just now. Wait ${String(seconds)} s and try again.`,
      },
    });
  }
  limit.count(client, now);
}
