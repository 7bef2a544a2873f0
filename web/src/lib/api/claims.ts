/** Nameless notes: whoever shows a note's key may change it, and nobody learns who that is. */
import { asked, boardPath } from './client.ts';

export const editClaimedNote = (
  board: string,
  token: string,
  note: string,
  wanted: { key: string; text?: string; delete?: true },
): Promise<unknown> =>
  asked(`${boardPath(board)}/notes/${encodeURIComponent(note)}`, { method: 'POST', token, body: wanted });
