/** Two colleagues on one board, and what they do most. */
import { addRecord, readRecord, recordMap } from '@samenbord/board';
import type { Role } from '@samenbord/board';
import type * as Y from 'yjs';
import { Stage, enter, person } from './stage.ts';

export const AN = 11;
export const BRAM = 22;

/** Both have the same role and everything that is on the board. */
export function twoPeople(role: Role = 'participant') {
  const stage = Stage.withBoard();
  const an = enter(stage, person('an', role), AN);
  const bram = enter(stage, person('bram', role), BRAM);
  return { stage, an, bram };
}

export const addNote =
  (id: string, text = 'Hallo') =>
  (doc: Y.Doc): void => {
    addRecord(doc, 'notes', id, { text, pos: [1, 2] });
  };

export const noteOf = (doc: Y.Doc, id: string) => {
  const map = recordMap(doc, 'notes', id);
  return map && readRecord('notes', map);
};
