/** Where everybody looks, and what asks for their attention. */
import type * as Y from 'yjs';
import { recordMap } from '../layout.ts';
import { ActionRefused } from '../refused.ts';
import { isDeleted, readRecord, setSingleton } from '../snapshot.ts';
import type { Stage } from '../records.ts';
import type { ActionResult, Handlers } from './action.ts';

export type AttentionAction =
  /** Calls everybody to a zone, note or card; to the whole board without one. Each may decline. */
  | { type: 'view.gather'; to?: string }
  /** Keeps one of them lit for everybody, until it is put out by the same without `to`. */
  | { type: 'view.spotlight'; to?: string }
  /** No pointers of others and no reactions. */
  | { type: 'view.calm'; on: boolean }
  | { type: 'view.cursors'; shown: boolean }
  /** One word to everybody; an empty one takes the last away. */
  | { type: 'day.tell'; text: string };

function setStage(doc: Y.Doc, changes: Partial<Stage>): ActionResult {
  doc.transact(() => setSingleton(doc, 'stage', changes));
  return {};
}

/** @throws ActionRefused when nothing on the board has this id */
function target(doc: Y.Doc, id: string | undefined): string {
  if (id === undefined || id === '') return '';
  const note = recordMap(doc, 'notes', id);
  const isThere =
    (note && !isDeleted(readRecord('notes', note))) ||
    recordMap(doc, 'zones', id) ||
    recordMap(doc, 'theory', id);
  if (!isThere)
    throw new ActionRefused('no-such-target', `There is no zone, note or card ${id} on this board.`);
  return id;
}

export const attentionActions: Handlers<AttentionAction> = {
  'view.gather': (doc, { to }, { now }) => setStage(doc, { gather: { to: target(doc, to), at: now } }),
  'view.spotlight': (doc, { to }) => setStage(doc, { spotlight: target(doc, to) }),
  'view.calm': (doc, { on }) => setStage(doc, { calm: on }),
  'view.cursors': (doc, { shown }) => setStage(doc, { cursorsOff: !shown }),
  'day.tell': (doc, { text }, { now }) =>
    setStage(doc, { message: text.trim() === '' ? null : { text: text.trim(), at: now } }),
};
