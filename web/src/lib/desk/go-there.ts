/** From another page of a board to one place on it. */
import { goto } from '$app/navigation';
import { tabStorage } from '#lib/device/storage.ts';
import type { Desk } from './desk.svelte.ts';

const KEY = 'samenbord:go-there';

/** Opens the board, or its list where that is what one uses, at a note, a card or a zone. */
export async function goThere(desk: Desk, record: string): Promise<void> {
  tabStorage().setItem(KEY, `${desk.seat.board} ${record}`);
  await goto(`/bord/${desk.seat.board}`);
}

/** Once the board is open: shows the place that was asked for, if any was. */
export function arriveThere(desk: Desk): void {
  const [board, record] = (tabStorage().getItem(KEY) ?? '').split(' ');
  if (board !== desk.seat.board || record === undefined) return;
  tabStorage().removeItem(KEY);
  desk.pointAt(record);
}
