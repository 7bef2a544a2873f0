/** A drawing that is erased for good takes its image along, unless something else of the board still shows it. */
import { imageOfShape, imagesInUse, imagesOfBoard, readCollection } from '@samenbord/board';
import type { Parts } from '../http/parts.ts';

/** Carries out `erase`, after which no drawing with this id is left, in the bin or at an earlier moment neither. */
export async function eraseDrawing<T>(
  { images, points, rooms }: Pick<Parts, 'images' | 'points' | 'rooms'>,
  board: string,
  drawing: string,
  erase: () => Promise<T>,
): Promise<T> {
  const image = await rooms.read(board, (doc) => {
    const record = readCollection(doc, 'sketch', { bin: true })[drawing];
    return record && imageOfShape(record.shape);
  });
  const result = await erase();
  if (image === undefined) return result;
  const isShown = await rooms.read(board, (doc) => imagesInUse(doc).has(image));
  if (isShown || (await points.some(board, (content) => imagesOfBoard(content).has(image)))) return result;
  await images.remove(board, image);
  return result;
}
