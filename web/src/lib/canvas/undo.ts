/**
 * Undo that takes back one's own work only. The canvas's own history replays whole records and would take out other
 * people's letters; it is kept during an interaction (Escape needs its marks) and stays empty otherwise.
 */
import type { TLUiActionsContextType } from 'tldraw';
import type { BoardSession } from '#lib/board/session.ts';

export function withSessionUndo(
  actions: TLUiActionsContextType,
  session: BoardSession,
): TLUiActionsContextType {
  const replaced = { ...actions };
  const { undo, redo } = actions;
  if (undo) replaced['undo'] = { ...undo, onSelect: () => void session.history.undo() };
  if (redo) replaced['redo'] = { ...redo, onSelect: () => void session.history.redo() };
  return replaced;
}
