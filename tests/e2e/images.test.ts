/** Images on the board: by button, paste, drop and a phone's camera button; kind words for what is not one. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE, openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { allSaved, focusCanvas, joinDay, startDay } from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;
let an: Visitor;
let onPhone: Visitor;
let photo: Buffer;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  [lead, an, onPhone] = await Promise.all([
    visit(browser, product.url),
    visit(browser, product.url),
    visit(browser, product.url, { viewport: PHONE, view: 'board' }),
  ]);
  const { code } = await startDay(lead.page, 'Foto’s', 'Leeg bord');
  await joinDay(an.page, code, 'An');
  await joinDay(onPhone.page, code, 'Bo');
  photo = await aPhoto(lead.page);
  for (const { page } of [lead, an, onPhone])
    await page.locator('.samen-zone').first().waitFor({ state: 'attached' });
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

/** A paper wall, as a browser draws it. */
async function aPhoto(page: Page): Promise<Buffer> {
  const encoded = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 800;
    canvas.height = 500;
    const paper = canvas.getContext('2d');
    if (!paper) return '';
    paper.fillStyle = '#d9c8a0';
    paper.fillRect(0, 0, 800, 500);
    paper.fillStyle = '#2a5fa8';
    for (let at = 0; at < 12; at++)
      paper.fillRect(40 + (at % 4) * 190, 40 + Math.floor(at / 4) * 150, 150, 110);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  return Buffer.from(encoded, 'base64');
}

const png = (name = 'muur.png') => ({ name, mimeType: 'image/png', buffer: photo });
/** Images that are really shown: fetched, decoded, of the board's own address. */
const shown = (page: Page) => page.locator('.tl-shape[data-shape-type="image"] img[src^="blob:"]');
const seesImages = async (count: number) => {
  // Not on the phone: it shows one zone, and fetches only what it shows.
  for (const { page } of [lead, an])
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLImageElement>('.tl-shape[data-shape-type="image"] img')].filter(
          (image) => image.src.startsWith('blob:') && image.naturalWidth > 0,
        ).length === wanted,
      count,
    );
};
/** Hands files to the page as a paste or a drop does. */
const handOver = (
  page: Page,
  how: 'paste' | 'drop',
  file: { name: string; mimeType: string; buffer: Buffer },
) =>
  page.evaluate(
    ([kind, name, type, encoded]) => {
      const bytes = Uint8Array.from(atob(encoded ?? ''), (char) => char.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name ?? '', { type: type ?? '' }));
      const canvas = document.querySelector('.tl-canvas');
      if (kind === 'drop')
        canvas?.dispatchEvent(
          new DragEvent('drop', {
            dataTransfer: data,
            clientX: 500,
            clientY: 400,
            bubbles: true,
            cancelable: true,
          }),
        );
      else document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    },
    [how, file.name, file.mimeType, file.buffer.toString('base64')],
  );
const choose = async (page: Page, button: string, file: ReturnType<typeof png>) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByLabel(button, { exact: true }).click();
  await (await chooser).setFiles(file);
};

it('an image chosen by the button is seen by everybody', async () => {
  await choose(an.page, 'Afbeelding toevoegen', png());
  await seesImages(1);
  await allSaved(an.page);
});

it('an image is dropped and pasted on the canvas, and taken by a phone', async () => {
  await handOver(lead.page, 'drop', png());
  await seesImages(2);
  await focusCanvas(lead.page);
  await handOver(lead.page, 'paste', png());
  await seesImages(3);
  await choose(onPhone.page, 'Foto nemen', png());
  await seesImages(4);
  await shown(onPhone.page).first().waitFor();
});

it('what is no image gets a kind answer, and nothing appears', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  await handOver(an.page, 'drop', { name: 'tekening.svg', mimeType: 'image/svg+xml', buffer: svg });
  await an.page.getByText('Dat is geen afbeelding voor op het bord').waitFor();
  await handOver(an.page, 'drop', {
    name: 'groot.png',
    mimeType: 'image/webp',
    buffer: Buffer.alloc(11 * 1024 * 1024),
  });
  await an.page.getByText('Die afbeelding is te groot').waitFor();
  await seesImages(4);
});

it('undo takes an image off the board, redo brings it back', async () => {
  await handOver(an.page, 'drop', png());
  await seesImages(5);
  await focusCanvas(an.page);
  await an.page.keyboard.press('Control+z');
  await seesImages(4);
  await an.page.keyboard.press('Control+Shift+z');
  await seesImages(5);
});

it('the facilitators keep images to themselves', async () => {
  await lead.page.getByRole('button', { name: 'Menu' }).click();
  await lead.page.getByRole('menuitem', { name: 'Alleen kernteam voegt afbeeldingen toe' }).click();
  await lead.page.getByText('Alleen het kernteam voegt nu afbeeldingen toe').waitFor();
  const button = (page: Page) => page.locator('[data-testid="tools.asset"]');
  await button(an.page).waitFor({ state: 'detached' });
  await handOver(an.page, 'drop', png());
  await an.page.getByText('Afbeeldingen toevoegen kan nu niet').waitFor();
  await handOver(lead.page, 'drop', png());
  await seesImages(6);
});

it('no page asked another host for anything, and none failed', async () => {
  await lead.page.reload();
  await shown(lead.page).first().waitFor({ state: 'attached' });
  for (const visitor of [lead, an, onPhone]) expect([visitor.strangers, visitor.errors]).toEqual([[], []]);
});
