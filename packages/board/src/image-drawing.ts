/** The drawing that shows an image: where it lies, what it says to whoever doesn't see it, and how one is hung up. */
import type * as Y from 'yjs';
import { addUndoably } from './edits.ts';
import { freeBlock, zoneAt } from './geometry.ts';
import { newId } from './ids.ts';
import { boxOfImage, propsOf } from './image-box.ts';
import { assetOfImage } from './images.ts';
import type { Box, Records, Sketch, Zone } from './records.ts';
import { readCollection } from './snapshot.ts';
import { takenOn } from './taken.ts';

/** Longest description of an image. */
export const MAX_ALT_TEXT = 500;

/** What an image shows, in the words of whoever added it; empty when nobody said. */
export function altOfImage(shape: Sketch['shape']): string {
  const { altText } = propsOf(shape);
  return typeof altText === 'string' ? altText.trim() : '';
}

/** The same drawing with another description. */
export const withAlt = (shape: Sketch['shape'], alt: string): Sketch['shape'] => ({
  ...shape,
  props: { ...propsOf(shape), altText: alt.trim().slice(0, MAX_ALT_TEXT) },
});

/** The zone in which an image lies by its centre, or empty. */
export function zoneOfImage(zones: Records<Zone>, sketch: Pick<Sketch, 'pos' | 'shape'>): string {
  const [x, y, w, h] = boxOfImage(sketch);
  return zoneAt(zones, [x + w / 2, y + h / 2]) ?? '';
}

/** Board units: as wide as two notes; in a zone that is almost full as wide as one and a half, or one. */
const LONGEST_SIDES = [420, 310, 200] as const;

export interface NewImage {
  image: string;
  /** Of the file, in pixels. */
  width: number;
  height: number;
  alt: string;
  zone: string;
}

/** Hangs an image in a zone where there is room, as a drawing of the renderer's kind. Returns the drawing's id. */
export function hangImage(doc: Y.Doc, wanted: NewImage, now: number, origin?: unknown): string {
  const { image, width, height, alt, zone } = wanted;
  const inside = readCollection(doc, 'zones')[zone]?.box ?? [0, 0, 1200, 900];
  const taken = takenOn(doc);
  const placed = LONGEST_SIDES.map((side): Box => {
    const scale = Math.min(1, side / Math.max(width, height));
    const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
    return [...freeBlock(inside, taken, [w, h]), w, h];
  });
  const within = placed.find((box) => box[1] + box[3] <= inside[1] + inside[3]);
  const [x, y, w, h] = within ?? placed[0] ?? inside;
  const props = {
    ...{ w, h, playing: true, url: '', assetId: assetOfImage(image) },
    ...{ crop: null, flipX: false, flipY: false, altText: '' },
  };
  const shape = withAlt({ type: 'image', props, isLocked: false, opacity: 1, meta: {} }, alt);
  const id = `s:${newId()}`;
  addUndoably(doc, 'sketch', id, { pos: [x, y, 0, '', 'a1'], shape }, now, origin);
  return id;
}
