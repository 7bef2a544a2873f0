/** What can be known of a study day by its code alone, before it is open. */
import { asked, send } from './client.ts';

export interface LobbyView {
  title: string;
  school: string;
  date: string;
  /** `hh:mm`, or empty. */
  starts: string;
  ends: string;
  goal: string;
  question: string;
  programme: readonly { name: string; minutes: number }[];
  isOpen: boolean;
  early: { question: string } | null;
}

export const readLobby = (code: string): Promise<LobbyView> =>
  asked('/api/lobby', { method: 'POST', body: { code } });

/** Becomes a note without a name. */
export async function answerEarly(code: string, text: string): Promise<void> {
  await send('/api/lobby/answers', { method: 'POST', body: { code, text } });
}
