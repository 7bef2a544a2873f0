/** The gallery as the product's canvas shows it and as its report prints it, both at one pixel per board unit. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { renderReport } from '@samenbord/report';
import type { ImageFile } from '@samenbord/report';
import type { Gallery } from '@samenbord/report/testing/gallery.ts';
import sharp from 'sharp';
import type { CreatedBoard } from '../support/api.ts';
import { visit } from '../support/browser.ts';
import type { Browser } from 'playwright-core';

const run = promisify(execFile);

export interface Picture {
  width: number;
  height: number;
  /** RGB, row after row. */
  pixels: Uint8Array;
}

/** The palette's light violet, which only the marks have. */
const MARK = [0xe0, 0x85, 0xf4] as const;

/** A photograph with a different colour in each corner, so that its crop and its turn can be seen. */
export async function photo(): Promise<ImageFile> {
  const [width, height] = [360, 240];
  const quarter = (background: string, left: number, top: number) => ({
    input: { create: { width: width / 2, height: height / 2, channels: 3 as const, background } },
    left,
    top,
  });
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite([
      quarter('#c0392b', 0, 0),
      quarter('#2980b9', width / 2, 0),
      quarter('#27ae60', 0, height / 2),
      quarter('#f1c40f', width / 2, height / 2),
    ])
    .png()
    .toBuffer();
  return { bytes, type: 'image/png', width, height };
}

/** As the product names it. */
export const imageId = ({ bytes }: ImageFile): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** The part between the marks, resized to one pixel per unit. */
async function between(file: Buffer, { marks }: Gallery): Promise<Picture> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let y = 0; y < info.height; y += 1)
    for (let x = 0; x < info.width; x += 1) {
      const at = (y * info.width + x) * 3;
      if (!MARK.every((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) < 12)) continue;
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x),
        Math.max(bottom, y),
      ];
    }
  if (right < 0) throw new Error('the marks are not in the picture');
  const [width, height] = [Math.round(marks[2]), Math.round(marks[3])];
  const pixels = await sharp(file)
    .removeAlpha()
    .extract({ left, top, width: right - left + 1, height: bottom - top + 1 })
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer();
  return { width, height, pixels };
}

export async function printed(gallery: Gallery, pdf: Uint8Array): Promise<Picture> {
  const folder = await mkdtemp(join(tmpdir(), 'samenbord-gallery-'));
  try {
    const path = join(folder, 'report.pdf');
    await writeFile(path, pdf);
    // Cover, then the whole board. Twice as fine as needed: edges stay sharp when it is made smaller.
    await run('pdftoppm', ['-r', '144', '-f', '2', '-l', '2', '-png', path, join(folder, 'page')]);
    const [page] = (await run('ls', [folder])).stdout.split('\n').filter((name) => name.startsWith('page'));
    return await between(await readFile(join(folder, page ?? '')), gallery);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const galleryPdf = (gallery: Gallery, image: ImageFile): Promise<Uint8Array> => {
  const images = new Map([[imageId(image), image]]);
  return renderReport(gallery.board, {
    language: 'nl',
    parts: ['board'],
    beside: { images, originals: images },
  });
};

/** Opens the report as a board and photographs its canvas, without anything that lies over it. */
export async function photographed(
  browser: Browser,
  url: string,
  gallery: Gallery,
  pdf: Uint8Array,
): Promise<Picture> {
  const form = new FormData();
  form.set('file', new Blob([Buffer.from(pdf)]), 'verslag.pdf');
  const answer = await fetch(`${url}/api/boards/import`, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(await answer.text());
  const made = (await answer.json()) as CreatedBoard;
  const viewport = { width: Math.ceil(gallery.marks[2]) + 100, height: Math.ceil(gallery.marks[3]) + 260 };
  const { context, page } = await visit(browser, url, { viewport, view: 'board' });
  try {
    await page.goto(`/bord/${made.id}${new URL(made.links.facilitate).hash}`);
    await page.locator('.tl-shape').first().waitFor({ state: 'attached' });
    await page.locator('.picture').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Toon het hele bord' }).click();
    await page.evaluate(() => document.fonts.ready);
    // Until its patterns are drawn the canvas fills with one colour.
    await page.getByTestId('ready-pattern-fill-defs').first().waitFor({ state: 'attached' });
    // Images come over the network, one after the other.
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('img.tl-image')].filter(
          (image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0,
        ).length >= wanted,
      gallery.cells.filter(({ name }) => name.startsWith('image')).length,
    );
    await page.evaluate(() => {
      document.body.style.visibility = 'hidden';
      for (const canvas of document.querySelectorAll<HTMLElement>('.tl-canvas'))
        canvas.style.visibility = 'visible';
    });
    return await between(await page.screenshot(), gallery);
  } finally {
    await context.close();
  }
}
