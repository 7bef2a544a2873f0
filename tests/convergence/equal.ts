/** Whether two documents are the same: what they hold, how far they are, and what is deleted in them. */
import { isDeepStrictEqual } from 'node:util';
import { COLLECTION_NAMES, SINGLETON_NAMES, rootMap } from '@samenbord/board';
import * as Y from 'yjs';

const content = (doc: Y.Doc): unknown =>
  Object.fromEntries(
    [...SINGLETON_NAMES, ...COLLECTION_NAMES].map((root) => [root, rootMap(doc, root).toJSON()]),
  );
const stateVector = (doc: Y.Doc): [number, number][] =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);

/** @throws Error that says what differs */
export function expectEqual(a: Y.Doc, b: Y.Doc): void {
  if (!isDeepStrictEqual(content(a), content(b)))
    throw new Error(`Contents differ: ${JSON.stringify(content(a))} and ${JSON.stringify(content(b))}`);
  if (!isDeepStrictEqual(stateVector(a), stateVector(b))) throw new Error('State vectors differ.');
  const [deletedA, deletedB] = [a, b].map((doc) => Y.createDeleteSetFromStructStore(doc.store));
  if (!deletedA || !deletedB || !Y.equalDeleteSets(deletedA, deletedB))
    throw new Error('Delete sets differ.');
  for (const { store } of [a, b])
    if (store.pendingStructs !== null || store.pendingDs !== null) throw new Error('Something is pending.');
}
