/** Who leads, who takes part, and the keys with which they came in: for whoever leads the day. */
import { asked, boardPath, send } from './client.ts';

export interface Facilitator {
  participantId: string;
  name: string;
}

export interface NewLink {
  participantId: string;
  token: string;
  link: string;
}

const member = (board: string, kind: 'facilitators' | 'participants', participant: string) =>
  `${boardPath(board)}/${kind}/${encodeURIComponent(participant)}`;

export const readFacilitators = (board: string, token: string): Promise<Facilitator[]> =>
  asked(`${boardPath(board)}/facilitators`, { token });

/** Makes a new link for somebody who leads; the old one ends, with whatever is open by it. */
export const renewLink = (board: string, token: string, participant: string): Promise<NewLink> =>
  asked(`${member(board, 'facilitators', participant)}/renew`, { method: 'POST', token });

export async function takeLinkBack(board: string, token: string, participant: string): Promise<void> {
  await send(member(board, 'facilitators', participant), { method: 'DELETE', token });
}

export async function sendAway(board: string, token: string, participant: string): Promise<void> {
  await send(member(board, 'participants', participant), { method: 'DELETE', token });
}

/** Replaces the code to join with; whoever is inside stays. */
export const renewCode = (board: string, token: string): Promise<{ code: string }> =>
  asked(`${boardPath(board)}/code/renew`, { method: 'POST', token });
