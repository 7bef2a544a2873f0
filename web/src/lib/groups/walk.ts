/** Going from the plenary to a group and back: the same person, on another board. */
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { ApiProblem } from '#lib/api/problem.ts';
import { seats } from '#lib/api/seats.ts';
import type { Desk } from '#lib/desk/desk.svelte.ts';
import { takeGroupSeat } from './api.ts';

/** The plenary of this board: itself, when it is no group's. */
export const plenaryOf = (desk: Desk): string => desk.board.state.info.plenary || desk.seat.board;

/** Sits down there, in the view in which one sits here. */
export async function sitAt(desk: Desk, board: string): Promise<void> {
  // The projector's key is the plenary's; a code leads to the plenary only.
  const known = seats().find(board);
  if (known?.token !== desk.seat.token) seats().keep({ ...desk.seat, board, code: '', screen: '' });
  desk.sheet = undefined;
  await goto(`/bord/${board}${page.url.pathname.endsWith('/lijst') ? '/lijst' : ''}`);
}

/** To the own group; whoever leads says to which. Tells when that cannot be. */
export async function walkToGroup(desk: Desk, group?: string): Promise<void> {
  try {
    const { boardId } = await takeGroupSeat(plenaryOf(desk), desk.seat.token, group);
    await sitAt(desk, boardId);
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem)) throw thrown;
    desk.news.failure(thrown);
  }
}

export const walkToPlenary = (desk: Desk): Promise<void> => sitAt(desk, plenaryOf(desk));
