/**
 * Images as the canvas's renderer knows them: a drawing names the image, an asset record tells the renderer its
 * size, and the store of assets turns that into something to look at. No address ever stands in a record.
 */
import { imageOfShape } from '@samenbord/board';
import { AssetRecordType } from 'tldraw';
import type { TLAsset, TLAssetStore, TLShape, TLStore } from 'tldraw';
import type { BoardImages } from '#lib/images/images.ts';

/** What the renderer wants to know of an image; its drawing has the same proportions. */
export const assetRecord = (image: string, size: { w: number; h: number }): TLAsset =>
  AssetRecordType.create({
    id: AssetRecordType.createId(image),
    type: 'image',
    props: { ...size, name: '', isAnimated: false, mimeType: 'image/webp', src: `asset:${image}` },
  });

/** The image that a drawing on the canvas shows. */
export const imageOf = (shape: TLShape): string | undefined => imageOfShape({ ...shape });

/** The record that a drawing needs beside it; undefined for every other drawing, and for one that is known. */
export function missingAsset(store: TLStore, shape: TLShape): TLAsset | undefined {
  const image = imageOf(shape);
  if (image === undefined || store.has(AssetRecordType.createId(image))) return undefined;
  const { w, h } = shape.props as { w: number; h: number };
  return assetRecord(image, { w, h });
}

/** @param images without them (nobody signed in to ask for any) every image stays an empty frame */
export const assetStore = (images: BoardImages | undefined): TLAssetStore => ({
  upload: () => Promise.reject(new Error('Images are added by the board itself.')),
  resolve: async ({ id }) => {
    try {
      return (await images?.url(id.slice('asset:'.length))) ?? null;
    } catch {
      // Gone from the server, or no connection: the frame stays empty, as the renderer shows it.
      return null;
    }
  },
});

/** Gives an image's memory back when its last drawing leaves the canvas. */
export const releaseUnseen = (store: TLStore, images: BoardImages): (() => void) =>
  store.listen(
    ({ changes }) => {
      for (const record of Object.values(changes.removed)) {
        const image = record.typeName === 'shape' ? imageOf(record) : undefined;
        if (image !== undefined && !isSeen(store, image)) images.release(image);
      }
    },
    { scope: 'document' },
  );

const isSeen = (store: TLStore, image: string): boolean =>
  store.allRecords().some((record) => record.typeName === 'shape' && imageOf(record) === image);
