/** What lies in the bin, as the facilitators' list shows it. */
import type { Note, NoteColor } from '@samenbord/board';

export interface BinnedNote {
  id: string;
  text: string;
  color: NoteColor;
  /** Participant id; null for an anonymous note. */
  author: string | null;
  /** When it left the board, in milliseconds. */
  at: number;
  /** Laid aside by a facilitator: it left the board for good, and lies on the desk. */
  aside: boolean;
}

type Words = Pick<Note, 'text' | 'color' | 'author'>;

interface Places {
  binned: Iterable<[string, Words & { deleted: number }]>;
  aside: Iterable<[string, Words & { asideAt: number }]>;
}

/** Last gone first. A note without words (begun and left) is nothing that anybody looks for. */
export function binnedNotes({ binned, aside }: Places): BinnedNote[] {
  const listed = (id: string, { text, color, author }: Words, at: number, isAside: boolean): BinnedNote => ({
    id,
    text,
    color,
    author,
    at,
    aside: isAside,
  });
  return [
    ...[...binned].map(([id, note]) => listed(id, note, note.deleted, false)),
    ...[...aside].map(([id, note]) => listed(id, note, note.asideAt, true)),
  ]
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => b.at - a.at);
}
