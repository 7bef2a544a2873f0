/** The last words of a note that was shown while its writer was still at it. */
import { noteText, setText } from '@samenbord/board';
import { editClaimedNote } from '#lib/api/claims.ts';
import { mayDo } from '#lib/board/notes.ts';
import type { BoardSession } from '#lib/board/session.ts';
import type { Unfinished } from './carry-over.ts';

/** Brings them to the note on the board. Returns false when that can't be done from here. */
export async function finish(
  session: BoardSession,
  token: string,
  { shown, note }: Unfinished,
): Promise<boolean> {
  const { doc, lane, origin } = session;
  const key = lane?.keys.of(note.claim);
  if (note.anonymous) {
    if (key === undefined) return false;
    try {
      await editClaimedNote(session.id, token, shown, { key, text: note.text });
      return true;
    } catch {
      return false;
    }
  }
  const text = noteText(doc, shown);
  if (!text || !mayDo(session, { do: 'text', root: 'notes', record: shown })) return false;
  doc.transact(() => {
    setText(text, note.text);
  }, origin);
  return true;
}
