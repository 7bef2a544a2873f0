import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readPixels, writeImage } from './convert.ts';
import type { ConvertedImage } from './convert.ts';
import { ImageRefused } from './refused.ts';
import { flatPng, photo } from './testing.ts';

const convert = async (file: Uint8Array): Promise<ConvertedImage> => writeImage(await readPixels(file));
const pixelsOf = async ({ bytes }: ConvertedImage) =>
  sharp(bytes).raw().toBuffer({ resolveWithObject: true });

async function refusal(file: Uint8Array): Promise<string> {
  try {
    await convert(file);
  } catch (error) {
    if (error instanceof ImageRefused) return error.code;
    throw error;
  }
  throw new Error('was taken');
}

it.each(['jpeg', 'webp', 'png'] as const)(
  'leaves place, camera and colour profile of a %s behind',
  async (format) => {
    const taken = (await photo(400, 300))
      .withExif({
        IFD0: { Make: 'Geheime Camera', Copyright: 'Juf An' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- Geheime plek --></x:xmpmeta>')
      .withIccProfile('p3');
    const file = await taken.toFormat(format).toBuffer();
    expect(file.includes('Geheime Camera')).toBe(true);
    const { bytes } = await convert(file);
    const { exif, xmp, icc, iptc, orientation, format: written } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, iptc, orientation, written }).toEqual({ written: 'webp' });
    for (const secret of ['Geheime', 'Juf An', 'GPS', 'Exif', 'xmpmeta'])
      expect(Buffer.from(bytes).includes(secret)).toBe(false);
  },
);

it('turns a photo upright', async () => {
  const lying = (await photo(40, 20)).withMetadata({ orientation: 6 });
  expect(await convert(await lying.jpeg().toBuffer())).toMatchObject({ width: 20, height: 40 });
  const png = (await photo(40, 20)).withMetadata({ orientation: 6 });
  expect(await convert(await png.png().toBuffer())).toMatchObject({ width: 20, height: 40 });
});

it('keeps every pixel of a drawing, also where it is half transparent', async () => {
  const pixels = Buffer.from([255, 0, 0, 255, 0, 255, 0, 128, 10, 20, 30, 1, 0, 0, 255, 0]);
  const file = await sharp(pixels, { raw: { width: 2, height: 2, channels: 4 } })
    .png()
    .toBuffer();
  const { data } = await pixelsOf(await convert(file));
  // What cannot be seen at all may have any colour.
  expect([...data.subarray(0, 12)]).toEqual([...pixels.subarray(0, 12)]);
  expect(data[15]).toBe(0);
});

it('makes a large photo as small as a screen can show', async () => {
  const file = await (await photo(4500, 600)).jpeg({ quality: 95 }).toBuffer();
  const { bytes, width, height } = await convert(file);
  expect([width, height]).toEqual([3000, 400]);
  expect(bytes.length).toBeLessThan(file.length);
});

it('shows colours of a wide profile as they were meant', async () => {
  const teal = { r: 0, g: 128, b: 128 };
  const file = await sharp({ create: { width: 8, height: 8, channels: 3, background: teal } })
    .withIccProfile('p3')
    .png()
    .toBuffer();
  const { data } = await pixelsOf(await convert(file));
  for (const [at, wanted] of Object.values(teal).entries())
    expect(Math.abs((data[at] ?? 0) - wanted)).toBeLessThan(12);
});

it('takes grey, sixteen bits and CMYK', async () => {
  const grey = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#888' } })
    .greyscale()
    .png()
    .toBuffer();
  const cmyk = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();
  for (const file of [grey, cmyk, flatPng({ width: 4, height: 4, depth: 16 })])
    expect(await convert(file)).toMatchObject({ width: 4, height: 4 });
});

it('shows the first frame of what moves', async () => {
  const frames = Buffer.alloc(4 * 8 * 3);
  frames.fill(Buffer.from([255, 0, 0]), 0, 48).fill(Buffer.from([0, 0, 255]), 48);
  const file = await sharp(frames, { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } })
    .webp({ lossless: true })
    .toBuffer();
  expect((await sharp(file).metadata()).pages).toBe(2);
  const image = await convert(file);
  expect(image).toMatchObject({ width: 4, height: 4 });
  const [red = 0, , blue = 0] = (await pixelsOf(image)).data;
  expect(red).toBeGreaterThan(240);
  expect(blue).toBeLessThan(15);
});

it('drops what hangs behind an image', async () => {
  const jpeg = await (await photo(40, 40)).jpeg().toBuffer();
  const { bytes } = await convert(Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>PK\x03\x04')]));
  expect(Buffer.from(bytes).includes('script')).toBe(false);
});

const tiny = async () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
const files: readonly [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['nothing', 'not-an-image', () => new Uint8Array()],
  ['a text', 'not-an-image', () => Buffer.from('Hallo')],
  [
    'an SVG, whatever its name',
    'not-an-image',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  ],
  ['a GIF', 'not-an-image', async () => (await tiny()).gif().toBuffer()],
  ['a TIFF', 'not-an-image', async () => (await tiny()).tiff().toBuffer()],
  ['a page that begins as a JPEG', 'image-unreadable', () => Buffer.from('\xff\xd8\xff<html>', 'latin1')],
  [
    'an SVG behind the first bytes of a PNG',
    'image-unreadable',
    () => Buffer.concat([flatPng({ width: 8, height: 8 }).subarray(0, 8), Buffer.from('<svg/>')]),
  ],
  [
    'half a JPEG',
    'image-unreadable',
    async () => (await (await photo(400, 300)).jpeg().toBuffer()).subarray(0, 6000),
  ],
  [
    'half a WebP',
    'image-unreadable',
    async () => (await (await photo(400, 300)).webp().toBuffer()).subarray(0, 1500),
  ],
  ['a PNG without its last rows', 'image-unreadable', () => flatPng({ width: 90, height: 90, rows: 80 })],
  ['more than 24 megapixels', 'image-too-large', () => flatPng({ width: 6001, height: 4000, rows: 1 })],
  ['a picture without a side', 'image-unreadable', () => flatPng({ width: 0, height: 10 })],
];
it.each(files)('refuses %s: %s', async (_what, code, file) => {
  expect(await refusal(await file())).toBe(code);
});
