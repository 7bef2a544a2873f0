/** Notes that came in after their phase or zone had closed, as they wait on the facilitators' desk. */
import type { BoardSnapshot, Note } from '@samenbord/board';
import type { Messages } from '../messages/messages.ts';
import { oneLine } from '../text/clean.ts';
import type { NoteLine, ReportContent } from './document.ts';
import { byline, zoneIds, zoneOf } from './notes.ts';

/** By the zone that they were meant for. `late` holds cleaned notes. */
export function lateSections(
  board: BoardSnapshot,
  late: readonly Note[],
  messages: Messages,
): ReportContent['late'] {
  const written = late.filter((note) => note.text.trim() !== '');
  return zoneIds(board)
    .map((id) => ({
      title: oneLine(board.zones[id]?.title ?? '') || messages.outside,
      notes: written
        .filter((note) => zoneOf(board, note) === id)
        .map((note, index): NoteLine => ({
          number: index + 1,
          text: note.text.trim(),
          color: note.color,
          byline: byline(board, note, messages),
          links: [],
          reactions: [],
          agreements: [],
        })),
    }))
    .filter((section) => section.notes.length > 0);
}
