/**
 * Undoes what came too late, in the same commit and frame as it is applied: nobody ever sees it, the rest of the same
 * update stands, and the writer's later work goes on from there. Refusing it instead would hold up all that follows.
 */
import { fieldOf, isCollection, noteText, recordMap, rootMap, setText } from '@samenbord/board';
import type { Change } from '@samenbord/board';
import type * as Y from 'yjs';
import type { LateChange } from '../gate/verdict.ts';

/** What a change leaves behind is told before it is applied; the function that comes back sets it right after. */
export function compensate(doc: Y.Doc, late: readonly LateChange[], now: number): () => void {
  const inverses = late.map(({ change }) => inverse(doc, change, now));
  return () => {
    if (inverses.length === 0) return;
    doc.transact(() => {
      for (const undo of inverses) undo();
    });
  };
}

function inverse(doc: Y.Doc, change: Change, now: number): () => void {
  switch (change.do) {
    case 'add': {
      // Its maker may have added the same before, on another device: then that one stands as it stood.
      const present = mapOf(doc, change);
      const before = present ? present.get('deleted') : now;
      if (!fieldOf(change.root, 'deleted'))
        return () => {
          if (!present) rootMap(doc, change.root).delete(change.record);
        };
      return () => {
        const map = mapOf(doc, change);
        // Always a value of the server's own: the writer may be about to take away the one that it wrote.
        if (before === undefined) map?.delete('deleted');
        else map?.set('deleted', before);
      };
    }
    case 'set': {
      const before = mapOf(doc, change)?.get(change.key);
      return () => {
        const map = mapOf(doc, change);
        if (!map || isSame(map.get(change.key), before)) return;
        if (before === undefined) map.delete(change.key);
        else map.set(change.key, before);
      };
    }
    case 'text': {
      // A note that is made step by step may have none yet.
      const before = noteText(doc, change.record)?.toJSON() ?? '';
      return () => {
        const text = noteText(doc, change.record);
        if (text) setText(text, before);
      };
    }
    case 'remove':
      // Never late: the rules allow or refuse it.
      return () => undefined;
  }
}

const mapOf = (doc: Y.Doc, { root, record }: Change): Y.Map<unknown> | undefined =>
  isCollection(root) ? recordMap(doc, root, record) : rootMap(doc, root);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
