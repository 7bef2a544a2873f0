/** The copies that groups took along of a note of the plenary: what happens to the note for good or ill happens to them. */
import { asideIds, eraseRecord, followAside, forgetAside, isAside, readCollection } from '@samenbord/board';
import type { Doc } from 'yjs';
import type { Parts } from '../http/parts.ts';

type Around = Pick<Parts, 'catalog' | 'points' | 'rooms'>;

/** Ids of the groups' boards in which a copy lies, on the board or aside. */
async function withCopy({ catalog, rooms }: Around, plenary: string, note: string): Promise<string[]> {
  const isCopy = (doc: Doc) => readCollection(doc, 'notes', { bin: true })[note]?.origin?.board === plenary;
  const boards = catalog.branches(plenary, 'group').map(({ board }) => board);
  const found = await Promise.all(
    boards.map((board) => rooms.change(board, (doc, desk) => isCopy(doc) || asideIds(desk).has(note))),
  );
  return boards.filter((_board, at) => found[at]);
}

/** After a note was erased for good. */
export async function eraseCopies(around: Around, plenary: string, note: string): Promise<void> {
  const erase = (doc: Doc, desk: Doc) => {
    eraseRecord(doc, 'notes', note);
    if (asideIds(desk).has(note)) forgetAside(desk, note);
  };
  for (const board of await withCopy(around, plenary, note))
    await around.points.forgetting(board, { root: 'notes', id: note }, () =>
      around.rooms.change(board, erase, { forget: true }),
    );
}

/** After a note was laid aside or put back. */
export async function moveCopies(around: Around, plenary: string, note: string, now: number): Promise<void> {
  const aside = await around.rooms.change(plenary, (_doc, desk) => isAside(desk, note));
  for (const board of await withCopy(around, plenary, note)) {
    const follow = () =>
      around.rooms.change(board, (doc, desk) => {
        followAside(doc, desk, note, { plenary, aside, now });
      });
    await (aside ? around.points.forgetting(board, { root: 'notes', id: note }, follow) : follow());
  }
}
