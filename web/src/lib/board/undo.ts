/** Undo over one person's own edits. */
import { COLLECTION_NAMES, isUndoable, rootMap } from '@samenbord/board';
import * as Y from 'yjs';

/** Edits within this many milliseconds are one step: a word, not a letter. */
const ONE_STEP = 500;

/**
 * An undo manager for the edits under `origin`. What a colleague changed meanwhile is left alone: undoing one's own
 * colour does not bring back a place that somebody else has changed since.
 */
export function ownUndo(doc: Y.Doc, origin: object): Y.UndoManager {
  const undo = new Y.UndoManager(
    COLLECTION_NAMES.map((collection) => rootMap(doc, collection)),
    {
      trackedOrigins: new Set([origin]),
      captureTimeout: ONE_STEP,
      ignoreRemoteMapChanges: true,
      captureTransaction: isUndoable,
    },
  );
  // What was allowed in one phase may not be in the next: there is no way back over its edge.
  rootMap(doc, 'stage').observe(({ keysChanged }) => {
    if (keysChanged.has('phase')) undo.clear();
  });
  return undo;
}
