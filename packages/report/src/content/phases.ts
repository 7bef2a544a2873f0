/** Notes by the phase in which they were written. */
import { phasesInOrder } from '@samenbord/board';
import type { BoardSnapshot } from '@samenbord/board';
import type { Messages } from '../messages/messages.ts';
import { oneLine } from '../text/clean.ts';
import type { NoteLine, PhaseSection } from './document.ts';

/**
 * Phases in the order in which the day went through them, with what was written from then on. Notes that were
 * written in silence count from when they were shown. Empty for a board that keeps no times.
 */
export function phaseSections(
  board: BoardSnapshot,
  messages: Messages,
  pick: (ids: readonly string[]) => NoteLine[],
): PhaseSection[] {
  const begun = phasesInOrder(board.phases)
    .filter(([, phase]) => phase.startedAt > 0)
    .sort(([, a], [, b]) => a.startedAt - b.startedAt);
  if (begun.length === 0) return [];
  const written = begun.map((): string[] => []);
  for (const [id, note] of Object.entries(board.notes)) {
    const at = begun.findLastIndex(([, phase]) => phase.startedAt <= note.createdAt);
    // What was there before the first phase came with the board.
    written[Math.max(0, at)]?.push(id);
  }
  // Where all was written in one phase, the list of all notes tells the same.
  if (written.filter((ids) => ids.length > 0).length < 2) return [];
  return begun.map(([, phase], index) => ({
    title: oneLine(phase.name),
    facts: messages.phaseFacts(phase.minutes),
    notes: pick(written[index] ?? []),
  }));
}
