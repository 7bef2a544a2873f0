/** A ballot: secret, taken whole or refused. */
import type { Choices } from '@samenbord/board';
import { asked, boardPath } from './client.ts';

/** Takes the place of this person's earlier ballot. */
export const castBallot = (board: string, token: string, vote: string, choices: Choices): Promise<unknown> =>
  asked(`${boardPath(board)}/votes/${encodeURIComponent(vote)}`, {
    method: 'POST',
    token,
    body: { choices },
    outlives: true,
  });
