/** Rehearsals, for whoever leads. */
import { asked, boardPath } from '#lib/api/client.ts';

export interface Rehearsal {
  /** Of the copy. */
  boardId: string;
  people: number;
  links: { facilitate: string; screen: string };
}

const path = (board: string) => `${boardPath(board)}/rehearsal`;

export const readRehearsal = (board: string, token: string): Promise<Rehearsal> =>
  asked(path(board), { token });

export const startRehearsal = (board: string, token: string, people: number): Promise<Rehearsal> =>
  asked(path(board), { method: 'POST', token, body: { people } });

/** Gives the board that was rehearsed. */
export const stopRehearsal = (board: string, token: string): Promise<{ boardId: string }> =>
  asked(path(board), { method: 'DELETE', token });
