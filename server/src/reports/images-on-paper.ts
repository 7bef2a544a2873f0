/** Images for a page or a picture: no more pixels than can be seen, in a format that every reader of PDF knows. */
import type { BoardPicture } from '@samenbord/report';
import sharp from 'sharp';
import type { BoardImage } from './messages.ts';

const QUALITY = 82;
/** Pixels of the longer side of a picture of the board: the sharpest screens have fewer. */
const LARGEST_PICTURE = 5000;
/** A board unit is a CSS pixel; twice as many pixels stay sharp when one looks closer. */
const DENSITY = 2;

sharp.cache(false);
sharp.concurrency(1);

/** `pixels`: what its longer side needs. */
export async function imageForPaper(image: BoardImage, pixels: number): Promise<BoardImage> {
  const source = sharp(image.bytes).resize({
    width: pixels,
    height: pixels,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const { hasAlpha } = await sharp(image.bytes).metadata();
  const { data, info } = await (
    hasAlpha ? source.png({ compressionLevel: 9 }) : source.jpeg({ quality: QUALITY })
  ).toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    type: hasAlpha ? 'image/png' : 'image/jpeg',
    width: info.width,
    height: info.height,
  };
}

export async function pictureAsPng({ svg, width, height }: BoardPicture): Promise<Uint8Array> {
  const scale = Math.min(DENSITY, LARGEST_PICTURE / Math.max(width, height));
  return sharp(Buffer.from(svg), { density: 72 * scale, unlimited: true })
    .png({ compressionLevel: 6 })
    .toBuffer();
}
