/** Whether what an update brings has room, and what finding its places costs. */
import { MAX_NOTE_TEXT, MAX_RECORDS, noteText, rootMap } from '@samenbord/board';
import type * as Y from 'yjs';
import { MAX_STEPS } from '../limits.ts';
import { rehearse } from './rehearse.ts';
import type { Review } from './review.ts';
import { Stop } from './stop.ts';
import type { Store } from './store.ts';
import type { Cost } from './verdict.ts';

/**
 * @throws Stop when it doesn't fit or costs too much; `cost` then holds what was spent on finding out
 * @throws Violation when neighbours stand in the wrong order
 */
export function expectFit(doc: Y.Doc, store: Store, { added, texts, placed }: Review, cost: Cost): void {
  for (const [note, growth] of texts) {
    const length = (noteText(doc, note)?.length ?? 0) + growth;
    // Two honest people may fill a note at the same time; the room then cuts it to size.
    if (growth > 0 && length > 2 * MAX_NOTE_TEXT) throw new Stop('too-large', 'note-text');
  }
  const most = cost.steps + MAX_STEPS;
  for (const [{ type }, keys] of placed)
    for (const [key, fresh] of keys) {
      rehearse(fresh, { store, type, key }, cost, most);
      if (cost.steps > most) throw new Stop('too-large', 'steps');
    }
  const byRoot = Map.groupBy(added.values(), ({ root }) => root);
  for (const [root, records] of byRoot)
    // yjs counts the size of a map by walking it; its keys, removed records included, are as good a bound.
    if (rootMap(doc, root)._map.size + records.length > MAX_RECORDS[root]) throw new Stop('board-full', root);
}
