/** The moments that a board can go back to, for whoever leads the day. */
import { asked, boardPath } from './client.ts';

/** A moment that the board can go back to. */
export interface Moment {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** The board's beginning, another phase, time gone by, or just before somebody went back. */
  reason: 'start' | 'phase' | 'time' | 'restore';
  /** Id of the phase that the board was in. */
  phase: string;
  notes: number;
}

/** Newest first. */
export const readMoments = (board: string, token: string): Promise<Moment[]> =>
  asked(`${boardPath(board)}/restore-points`, { token });
