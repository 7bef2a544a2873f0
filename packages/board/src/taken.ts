/** What takes room on a board: whatever is new goes beside it. */
import * as Y from 'yjs';
import { noteBox, theoryBox } from './geometry.ts';
import { boxOfImage } from './image-box.ts';
import { imageOfShape } from './images.ts';
import { rootMap } from './layout.ts';
import type { Box, Note, Records } from './records.ts';
import { readCollection, readRecord } from './snapshot.ts';

/** All boxes that something new should not lie on. @param notes which of the notes are in the way; all when not given */
export const takenOn = (board: Y.Doc, notes: Records<Note> = readCollection(board, 'notes')): Box[] => [
  ...Object.values(notes).map(noteBox),
  ...takenBesideNotes(board),
];

/** The boxes of theory cards and images. */
export const takenBesideNotes = (board: Y.Doc): Box[] => [
  ...Object.values(readCollection(board, 'theory')).map(theoryBox),
  ...imageBoxes(board),
];

/** Reads what shows an image only: this is asked at every new note, on boards with thousands of drawings. */
function imageBoxes(board: Y.Doc): Box[] {
  return [...rootMap(board, 'sketch').values()].flatMap((record) => {
    if (!(record instanceof Y.Map) || record.get('deleted') || !showsImage(record.get('shape'))) return [];
    return [boxOfImage(readRecord('sketch', record))];
  });
}

const showsImage = (shape: unknown): boolean =>
  typeof shape === 'object' && shape !== null && imageOfShape({ ...shape }) !== undefined;
