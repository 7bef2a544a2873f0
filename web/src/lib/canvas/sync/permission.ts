/** Asks the house's one rule book what this person may do with what is on the canvas. */
import { mayNow } from '@samenbord/board';
import type { Change } from '@samenbord/board';
import type { BoardSession } from '#lib/board/session.ts';

export function mayDo({ doc, me }: BoardSession, change: Change): boolean {
  return mayNow(doc, { role: me.role, participant: me.participant }, change).allowed;
}
