/** The notes that a group takes to the plenary: three at most, chosen by anybody of the group. */
import type * as Y from 'yjs';
import { MAX_PICKS } from '../layout.ts';
import type { Link, Note, Reaction } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { readCollection, readInfo, readStage, setSingleton } from '../snapshot.ts';
import { liveNote } from '../actions/live-note.ts';

/** Picks that are still on the board: one that was thrown away makes room for another. */
export function livePicks(doc: Y.Doc): string[] {
  const notes = readCollection(doc, 'notes');
  return readStage(doc).picks.filter((id) => Object.hasOwn(notes, id));
}

/** @throws ActionRefused with the document unchanged: no group's board, no such note, closed, or three already. */
export function pickNote(doc: Y.Doc, note: string, picked: boolean): void {
  if (readInfo(doc).plenary === '')
    throw new ActionRefused('not-a-group', 'Only groups take notes to the plenary.');
  if (readStage(doc).state === 'closed') throw new ActionRefused('board-closed', 'The group is closed.');
  liveNote(doc, note);
  const others = livePicks(doc).filter((id) => id !== note);
  if (picked && others.length >= MAX_PICKS)
    throw new ActionRefused('too-many-picks', 'A group takes three notes to the plenary.');
  setSingleton(doc, 'stage', { picks: picked ? [...others, note] : others });
}

/** A note on its way to the plenary, with its links to theory and what people felt about it. */
export interface Pick {
  id: string;
  note: Note;
  links: readonly [id: string, link: Link][];
  reactions: readonly Reaction[];
}

export function readPicks(doc: Y.Doc): Pick[] {
  const notes = readCollection(doc, 'notes');
  const links = Object.entries(readCollection(doc, 'links'));
  const reactions = Object.values(readCollection(doc, 'reactions'));
  return livePicks(doc).flatMap((id) => {
    const note = notes[id];
    return note && note.text.trim() !== ''
      ? [
          {
            ...{ id, note },
            links: links.filter(([, link]) => link.note === id),
            reactions: reactions.filter((reaction) => reaction.note === id),
          },
        ]
      : [];
  });
}
