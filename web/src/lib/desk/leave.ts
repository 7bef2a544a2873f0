/** Takes everything of a board off this device: the seat, the copy, and what was being typed. */
import { seats } from '#lib/api/seats.ts';
import { forgetBoard } from '#lib/start/known-boards.ts';
import type { Desk } from './desk.svelte.ts';

export async function leaveBoard(desk: Desk): Promise<void> {
  desk.draft = '';
  seats().forget(desk.seat.board);
  forgetBoard(desk.seat.board);
  await desk.board.leave();
}
