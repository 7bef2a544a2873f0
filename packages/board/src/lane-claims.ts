/** Changing an anonymous note afterwards: whoever shows its key may, and nobody learns who that is. */
import type * as Y from 'yjs';
import { MAX_NOTE_TEXT, noteText, recordMap } from './layout.ts';
import { phaseRules } from './lane-reveal.ts';
import { ActionRefused } from './refused.ts';
import { readRecord, readStage } from './snapshot.ts';
import { setText } from './smallest-edit.ts';

export interface ClaimedEdit {
  note: string;
  /** Hash of the key that was shown, as it stands in `claim`. */
  claim: string;
  text?: string;
  delete?: boolean;
  now: number;
}

/** @throws ActionRefused with the document unchanged. */
export function editClaimed(doc: Y.Doc, { note, claim, text, delete: away, now }: ClaimedEdit): void {
  const map = recordMap(doc, 'notes', note);
  const present = map && readRecord('notes', map);
  if (!present || present.deleted) throw new ActionRefused('no-such-note', `There is no note ${note}.`);
  if (claim === '' || present.claim !== claim)
    throw new ActionRefused('not-your-note', 'This key is not the key of this note.');
  const { state, locked } = readStage(doc);
  if (state === 'closed') throw new ActionRefused('board-closed', 'The day is closed.');
  if (locked || !phaseRules(doc).add)
    throw new ActionRefused('not-in-this-phase', 'Notes are not written in this phase.');
  doc.transact(() => {
    const shared = noteText(doc, note);
    if (text !== undefined && shared) setText(shared, text.slice(0, MAX_NOTE_TEXT));
    if (away) map.set('deleted', now);
  });
}
