/** What those who lead may read of a silence, where the phase told its writers so. */
import type { AheadNote } from '@samenbord/board';
import { asked, boardPath } from './client.ts';

/** `at`: when it was read, in milliseconds; it changes once a minute at most. */
export const readSilence = (
  board: string,
  token: string,
): Promise<{ at: number; notes: readonly AheadNote[] }> => asked(`${boardPath(board)}/silence`, { token });
