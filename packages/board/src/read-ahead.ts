/**
 * What those who lead may read of a silence before it is shown: only where the phase says so, only notes whose writers'
 * pages said so when they were written, and of such a note only its words, colour and zone, in an order drawn by lot.
 */
import type * as Y from 'yjs';
import { FEWEST_WRITERS } from './lane-reveal.ts';
import type { LaneNotes } from './lane-reveal.ts';
import type { Note } from './records.ts';
import { ActionRefused } from './refused.ts';
import { shuffled } from './shuffle.ts';
import { isSilent } from './situation.ts';
import { readCollection, readStage } from './snapshot.ts';

export type AheadNote = Pick<Note, 'text' | 'color' | 'zone'>;

/** Whether the phase that a board is in is a silence in which those who lead read along. */
export function isReadAhead(doc: Y.Doc): boolean {
  const phase = readCollection(doc, 'phases')[readStage(doc).phase];
  return isSilent(doc) && phase?.readAhead === true;
}

/** @throws ActionRefused where the phase promises that nobody reads along */
export function refuseUnlessReadAhead(doc: Y.Doc): void {
  if (!isReadAhead(doc)) throw new ActionRefused('not-read-ahead', 'In this phase nobody reads along.');
}

/**
 * Empty until three participants have written something that may be read: of fewer one knows who it was.
 * @throws ActionRefused where the phase promises that nobody reads along
 */
export function readAhead(doc: Y.Doc, lanes: readonly LaneNotes[]): AheadNote[] {
  refuseUnlessReadAhead(doc);
  const people = readCollection(doc, 'people');
  const readable = lanes
    .map(({ participant, notes }) => ({
      isParticipant: people[participant]?.role === 'participant',
      notes: Object.values(notes).filter((note) => note.readAhead),
    }))
    .filter(({ notes }) => notes.length > 0);
  if (readable.filter(({ isParticipant }) => isParticipant).length < FEWEST_WRITERS) return [];
  return shuffled(
    readable.flatMap(({ notes }) => notes.map(({ text, color, zone }) => ({ text, color, zone }))),
  );
}
