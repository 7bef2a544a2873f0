import type { Parts } from './http/parts.ts';

/** All that keeps something of a board. */
export type Erasable = Pick<Parts, 'catalog' | 'images' | 'lanes' | 'points' | 'rooms' | 'schools' | 'words'>;

/**
 * Erases all that is kept of a board and of those that belong to it; resolves when no byte of it is left in the files.
 * What the catalog knows goes last: as long as it is there, erasing that was interrupted is finished at the next start.
 * On a school's line only stays what was put there to be kept.
 */
export async function eraseBoard(parts: Erasable, board: string): Promise<void> {
  // The deepest first: a board whose parent is gone could not be found any more.
  for (const branch of parts.catalog.branches(board).reverse()) await eraseOne(parts, branch.board);
  await eraseOne(parts, board);
}

async function eraseOne(
  { catalog, images, lanes, points, rooms, schools, words }: Erasable,
  board: string,
): Promise<void> {
  await images.erase(board);
  await rooms.erase(board);
  lanes.forget(board);
  // After the rooms: from a board that cannot be read any more no new point is made.
  await points.erase(board);
  words.erase(board);
  schools.boardIsGone(board);
  catalog.removeBoard(board);
}
