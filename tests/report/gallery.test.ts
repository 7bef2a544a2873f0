/**
 * Everything that a board can show, on the canvas of the product and on the report's page of the whole board: the same
 * at the same place. `GALLERY=<folder>` keeps both pictures, to be looked at.
 */
import { join } from 'node:path';
import { gallery } from '@samenbord/report/testing/gallery.ts';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import { compareCells } from './compare-cells.ts';
import { galleryPdf, imageId, photo, photographed, printed } from './gallery-pictures.ts';
import type { Picture } from './gallery-pictures.ts';

/**
 * Board units that edges may lie apart: a hand's wobble, letters of two renderers, and the names of frames, which keep
 * their size on the screen.
 */
const EDGE = 9;
/** The badge of a link stands out over the edge of its note on paper, where there is no pointing at a thread. */
const BADGE = 14;
const AMOUNT = [0.75, 1.45] as const;
/** Thin lines are blended with the paper in another way by each renderer. */
const COLOR = 42;

const keep = async (name: string, { width, height, pixels }: Picture): Promise<void> => {
  const folder = process.env['GALLERY'];
  if (folder)
    await sharp(pixels, { raw: { width, height, channels: 3 } })
      .png()
      .toFile(join(folder, name));
};

it('prints each shape where and as the canvas shows it', async () => {
  const image = await photo();
  const all = gallery(imageId(image));
  const pdf = await galleryPdf(all, image);
  const paper = await printed(all, pdf);
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    const canvas = await photographed(browser, product.url, all, pdf);
    await keep('canvas.png', canvas);
    await keep('paper.png', paper);
    const differences = compareCells(canvas, paper, all.cells, all.marks);
    expect(differences.length).toBeGreaterThan(130);
    const isLink = (name: string): boolean => name.startsWith('link-');
    const wrong = differences.filter(
      ({ name, edge, amount, color }) =>
        edge > (isLink(name) ? BADGE : EDGE) ||
        (!isLink(name) && (amount < AMOUNT[0] || amount > AMOUNT[1] || color > COLOR)),
    );
    expect(wrong).toEqual([]);
  } finally {
    await browser.close();
    await product.dispose();
  }
});
