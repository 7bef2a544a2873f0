import { isCode, normalizeCode } from '@samenbord/board';
import type { FastifyRequest } from 'fastify';
import type { Parts } from './parts.ts';
import { Problem } from './problem.ts';
import { tryOnce } from './try-once.ts';

const CODES = { nl: 'codes', en: 'codes' };

/**
 * The board that a typed code opens.
 * @throws Problem `no-such-code`, later and later for somebody who seems to be guessing; `slow-down`
 */
export async function boardOfCode(
  { catalog, limits, metrics, now }: Pick<Parts, 'catalog' | 'limits' | 'metrics' | 'now'>,
  typed: string,
  request: FastifyRequest,
): Promise<string> {
  const code = normalizeCode(typed);
  // What cannot be a code is a slip of the finger, not a guess.
  const board = isCode(code)
    ? await tryOnce(limits.wrongCodes, request, now(), CODES, () => catalog.boardOfCode(code))
    : undefined;
  if (board !== undefined) return board;
  metrics.wrongCodes.inc();
  throw new Problem('no-such-code');
}
