/**
 * Images on a board: who may add them, and how a drawing of the board names one. An image is never named by an
 * address: the document holds the id that the board's own server gave it, so that opening a board asks nobody else
 * for anything and tells nobody who looks.
 */
import type * as Y from 'yjs';
import { readCollection } from './snapshot.ts';

/** Images of one board, those included that no drawing shows any more. */
export const MAX_IMAGES = 200;
/** Bytes of one file. */
export const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
/** Width times height of one file. */
export const MAX_IMAGE_PIXELS = 24_000_000;
/** The kinds of file that a board takes, as media types; what a file is, its bytes decide. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** The first half of a SHA-256, in hexadecimal. */
const IMAGE_ID = /^[0-9a-f]{32}$/;
export const isImageId = (value: unknown): value is string =>
  typeof value === 'string' && IMAGE_ID.test(value);

const ASSET = 'asset:';
/** What the drawing of an image holds as `props.assetId`; the renderer's own asset records are never stored. */
export const assetOfImage = (image: string): string => `${ASSET}${image}`;

/** The image that a drawing shows; undefined for every other drawing. */
export function imageOfShape(shape: Readonly<Record<string, unknown>>): string | undefined {
  const { type, props } = shape;
  if (type !== 'image' || typeof props !== 'object' || props === null || !('assetId' in props))
    return undefined;
  const { assetId } = props;
  if (typeof assetId !== 'string' || !assetId.startsWith(ASSET)) return undefined;
  const image = assetId.slice(ASSET.length);
  return isImageId(image) ? image : undefined;
}

/** Every image that a drawing of the board shows, those in the bin included. */
export function imagesInUse(doc: Y.Doc): Set<string> {
  const used = new Set<string>();
  for (const { shape } of Object.values(readCollection(doc, 'sketch', { bin: true }))) {
    const image = imageOfShape(shape);
    if (image !== undefined) used.add(image);
  }
  return used;
}
