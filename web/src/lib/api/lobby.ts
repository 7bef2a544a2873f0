/** What can be known of a study day by its code alone, before it is open. */
import type { Choices, Vote } from '@samenbord/board';
import { asked, send } from './client.ts';

/** A vote on themes before the day, without how it stands. */
export type EarlyVote = { id: string } & Pick<Vote, 'question' | 'kind' | 'options' | 'dots'>;

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
  votes: readonly EarlyVote[];
}

export const readLobby = (code: string): Promise<LobbyView> =>
  asked('/api/lobby', { method: 'POST', body: { code } });

export interface EarlyBallot {
  code: string;
  vote: string;
  choices: Choices;
  /** As it was answered the first time; takes the place of the earlier ballot. */
  voter?: string;
}

export const voteEarly = (ballot: EarlyBallot): Promise<{ voter: string }> =>
  asked('/api/lobby/votes', { method: 'POST', body: ballot });

/** Becomes a note without a name. */
export async function answerEarly(code: string, text: string): Promise<void> {
  await send('/api/lobby/answers', { method: 'POST', body: { code, text } });
}
