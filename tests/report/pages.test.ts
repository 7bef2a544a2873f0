/**
 * The pictures in docs/report are pages of the report as it is made now. After a change that was meant, look at them:
 *   UPDATE_PICTURES=1 npm test -- system report/pages
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { FOLDER, PAGES, pictures, samplePdf } from './pages.ts';

/** Another version of poppler draws the edges of letters a shade lighter; a line that moved differs by far more. */
const SHARE = 0.004;

let now: Map<string, Buffer>;
beforeAll(async () => {
  now = await pictures(await samplePdf());
  if (process.env['UPDATE_PICTURES'] !== '1') return;
  await mkdir(FOLDER, { recursive: true });
  for (const [name, picture] of now) await writeFile(join(FOLDER, `${name}.png`), picture);
});

/** In full colour, as pixelmatch reads it. */
const decoded = async (png: Buffer): Promise<PNG> =>
  PNG.sync.read(await sharp(png).ensureAlpha().png({ palette: false }).toBuffer());

it.each(Object.keys(PAGES))('the page “%s” looks as its picture in docs/report', async (name) => {
  const [kept, made] = await Promise.all([
    decoded(await readFile(join(FOLDER, `${name}.png`))),
    decoded(now.get(name) ?? Buffer.alloc(0)),
  ]);
  const { width, height } = made;
  expect([kept.width, kept.height]).toEqual([width, height]);
  const different = pixelmatch(kept.data, made.data, undefined, width, height, { threshold: 0.15 });
  expect(different / (width * height)).toBeLessThan(SHARE);
});
