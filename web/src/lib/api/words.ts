/** Words in private, from those who lead to one participant. */
import { asked, boardPath, send } from './client.ts';

export interface Word {
  id: string;
  text: string;
  /** Milliseconds since the epoch. */
  at: number;
}

export async function tellPerson(
  board: string,
  token: string,
  participant: string,
  text: string,
): Promise<void> {
  const path = `${boardPath(board)}/participants/${encodeURIComponent(participant)}/words`;
  await send(path, { method: 'POST', token, body: { text } });
}

/** What was told to the asker and not read yet, oldest first. */
export const readWords = (board: string, token: string): Promise<Word[]> =>
  asked(`${boardPath(board)}/words`, { token });

export async function wordWasRead(board: string, token: string, word: string): Promise<void> {
  await send(`${boardPath(board)}/words/${encodeURIComponent(word)}`, { method: 'DELETE', token });
}
