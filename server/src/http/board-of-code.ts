import { isCode, normalizeCode } from '@samenbord/board';
import type { Client } from '../limits/client-limit.ts';
import type { Parts } from './parts.ts';
import { Problem } from './problem.ts';

/**
 * The board that a typed code opens.
 * @throws Problem `no-such-code`, or `slow-down` for somebody who seems to be guessing
 */
export function boardOfCode(
  { catalog, limits, metrics, now }: Pick<Parts, 'catalog' | 'limits' | 'metrics' | 'now'>,
  typed: string,
  client: Client,
): string {
  const wait = limits.wrongCodes.wait(client, now());
  if (wait > 0) {
    const seconds = Math.ceil(wait / 1000);
    throw new Problem('slow-down', {
      retryAfter: seconds,
      detail: {
        nl: `Er kwamen veel verkeerde codes na elkaar. Wacht ${String(seconds)} s en probeer opnieuw.`,
        en: `Many wrong codes came in. Wait ${String(seconds)} s and try again.`,
      },
    });
  }
  const code = normalizeCode(typed);
  // What cannot be a code is a slip of the finger, not a guess.
  const board = isCode(code) ? catalog.boardOfCode(code) : undefined;
  if (board !== undefined) return board;
  if (isCode(code)) limits.wrongCodes.count(client, now());
  metrics.wrongCodes.inc();
  throw new Problem('no-such-code');
}
