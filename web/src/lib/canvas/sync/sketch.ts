/** Writes drawings: a new record once, then only what changed of it. */
import { addUndoably, isDeleted, readRecord, recordMap, setFields } from '@samenbord/board';
import type { Sketch } from '@samenbord/board';
import type * as Y from 'yjs';

/** Adds or changes one drawing. Not inside another transaction: adding takes two (see `addUndoably`). */
export function writeSketch(
  doc: Y.Doc,
  id: string,
  sketch: Pick<Sketch, 'pos' | 'shape'>,
  origin: unknown,
): void {
  const present = recordMap(doc, 'sketch', id);
  if (!present) {
    addUndoably(doc, 'sketch', id, sketch, Date.now(), origin);
    return;
  }
  doc.transact(() => {
    if (isDeleted(readRecord('sketch', present))) present.delete('deleted');
    setFields(doc, 'sketch', id, sketch, origin);
  }, origin);
}
