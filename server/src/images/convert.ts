/**
 * Makes an image of ours out of a file of somebody: its pixels are read and written anew, so that nothing else of
 * the file is left (place, time, camera, thumbnails, whatever hangs behind the end). In two steps, because only the
 * first depends on what the sender made of the file; the second works on a known number of pixels.
 *
 * Runs in a process of its own (see convert-process.ts): a fault in a decoder must not end the boards.
 */
import { MAX_IMAGE_PIXELS } from '@samenbord/board';
import sharp from 'sharp';
import type { Metadata } from 'sharp';
import { kindOf } from './kind.ts';
import { onlyPicture } from './png.ts';
import { ImageRefused } from './refused.ts';

export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
  /** Whether every pixel is to be kept exactly: a drawing or a screenshot, no photo. */
  exact: boolean;
}

/** A WebP file. */
export interface ConvertedImage {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Pixels: what a full-screen projector or a page of the report shows is less. */
const LONGEST_SIDE = 3000;
/** A PNG larger than this holds a photo, which would be just as large without loss. */
const LARGEST_EXACT_FILE = 1_500_000;
/** Some files can only be read with all their pixels in memory at once; those may take this many bytes. */
const MAX_WHOLE_BYTES = 64_000_000;
/** Tried in turn until the file is small enough for a phone on a school's network. */
const QUALITIES = [80, 65, 50] as const;
const GOOD_SIZE = 2_500_000;

sharp.cache(false);
sharp.concurrency(1);
// Only the three decoders that are needed can be reached, whatever a file says that it is.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
});

/**
 * Reads a file's pixels: the first frame, upright, in sRGB, at most LONGEST_SIDE wide and high.
 * @throws ImageRefused
 */
export async function readPixels(sent: Uint8Array): Promise<Pixels> {
  const kind = kindOf(sent);
  if (!kind) throw new ImageRefused('not-an-image');
  const file = kind === 'png' ? onlyPicture(sent) : sent;
  const header = await readHeader(file);
  if (header.format !== kind) throw new ImageRefused('image-unreadable');
  if (isTooLarge(header)) throw new ImageRefused('image-too-large');
  try {
    const { data, info } = await sharp(file, {
      limitInputPixels: MAX_IMAGE_PIXELS,
      // A file that stops halfway is refused; small faults that cameras make are not.
      failOn: 'error',
    })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return { data, width, height, channels, exact: kind === 'png' && file.length <= LARGEST_EXACT_FILE };
  } catch (error) {
    throw new ImageRefused('image-unreadable', { cause: error });
  }
}

async function readHeader(file: Uint8Array): Promise<Metadata> {
  try {
    // Without the limit: a header costs nothing, and what is too large has to be told apart from what is damaged.
    return await sharp(file, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw new ImageRefused('image-unreadable', { cause: error });
  }
}

function isTooLarge({ format, width, height, channels, depth, isProgressive }: Metadata): boolean {
  if (width * height > MAX_IMAGE_PIXELS) return true;
  // An interlaced PNG comes in passes over the whole image.
  const isWhole = format === 'png' && isProgressive;
  return isWhole && width * height * channels * (depth === 'ushort' ? 2 : 1) > MAX_WHOLE_BYTES;
}

/** Writes pixels as WebP, exactly or as small as a photo can be. */
export async function writeImage({ data, width, height, channels, exact }: Pixels): Promise<ConvertedImage> {
  const source = () => sharp(data, { raw: { width, height, channels } });
  if (exact) {
    const bytes = await source().webp({ lossless: true, effort: 3 }).toBuffer();
    if (bytes.length <= GOOD_SIZE) return { bytes, width, height };
  }
  let bytes: Uint8Array = new Uint8Array();
  for (const quality of QUALITIES) {
    bytes = await source().webp({ quality }).toBuffer();
    if (bytes.length <= GOOD_SIZE) break;
  }
  return { bytes, width, height };
}
