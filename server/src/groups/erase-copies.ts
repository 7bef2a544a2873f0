/** A note that is erased for good is erased in every group that took a copy of it along. */
import { asideIds, eraseRecord, forgetAside, readCollection } from '@samenbord/board';
import type { Doc } from 'yjs';
import type { Parts } from '../http/parts.ts';

export async function eraseCopies(
  { catalog, points, rooms }: Pick<Parts, 'catalog' | 'points' | 'rooms'>,
  plenary: string,
  note: string,
): Promise<void> {
  const isCopy = (doc: Doc) => readCollection(doc, 'notes', { bin: true })[note]?.origin?.board === plenary;
  for (const { board } of catalog.branches(plenary, 'group')) {
    const erase = (doc: Doc, desk: Doc) => {
      eraseRecord(doc, 'notes', note);
      if (asideIds(desk).has(note)) forgetAside(desk, note);
    };
    const liesThere = await rooms.change(board, (doc, desk) => isCopy(doc) || asideIds(desk).has(note));
    if (liesThere)
      await points.forgetting(board, { root: 'notes', id: note }, () =>
        rooms.change(board, erase, { forget: true }),
      );
  }
}
