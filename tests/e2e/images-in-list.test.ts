/** Images in the list: added, described, read aloud; and seen on the canvas by the others. */
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { violations } from '../support/axe.ts';
import { PHONE, openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { allSaved, joinDay } from './teacher.ts';

const CLASS = 'Zo gaat het in mijn klas';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let lead: Visitor;
let an: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await api(product.url).create({ title: 'Taal', template: 'van-leerplan-naar-mijn-klas' });
  [lead, an] = await Promise.all([
    visit(browser, product.url),
    visit(browser, product.url, { viewport: PHONE, touch: true }),
  ]);
  const { pathname, hash } = new URL(board.links.facilitate);
  await lead.page.goto(pathname + hash);
  await joinDay(an.page, board.code, 'An');
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

const photo = async () => ({
  name: 'toren.png',
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: '#3a7' } })
    .png()
    .toBuffer(),
});

it('is hung in a zone from a phone, and its writer says what it shows', async () => {
  const { page } = an;
  const zone = page.getByRole('region', { name: CLASS });
  await zone.getByLabel(`Voeg een foto toe bij ${CLASS}`).setInputFiles(await photo());
  await zone.getByLabel('Wat is er te zien?').fill('Twee kinderen bouwen een toren');
  await zone.getByRole('button', { name: 'Klaar' }).tap();
  const image = zone.getByRole('img', { name: 'Twee kinderen bouwen een toren' });
  await image.waitFor();
  await expect.poll(() => image.evaluate((e) => (e as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await allSaved(page);
  const { sketch } = await api(product.url).boardJson(board.id, board.tokens.facilitator);
  expect(Object.values(sketch).map(({ shape }) => shape)).toMatchObject([
    { type: 'image', props: { altText: 'Twee kinderen bouwen een toren' } },
  ]);
  expect(await violations(page)).toEqual([]);
});

it('is seen on the canvas, and told in the report', async () => {
  await lead.page.locator('.tl-image').first().waitFor({ state: 'attached' });
  const pdf = Buffer.from(await api(product.url).reportPdf(board.id, board.tokens.facilitator));
  expect(pdf.length).toBeGreaterThan(1000);
});

it('is asked about on the canvas too, and can be described anew in the list', async () => {
  const { page } = lead;
  const chooser = page.waitForEvent('filechooser');
  await page.getByLabel('Afbeelding toevoegen', { exact: true }).click();
  await (await chooser).setFiles(await photo());
  const question = page.getByRole('dialog', { name: 'Wat is er te zien?' });
  await question.getByRole('textbox').fill('Een brug van blokken');
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Lijst' }).click();
  const image = page
    .getByRole('figure')
    .filter({ has: page.getByRole('img', { name: 'Een brug van blokken' }) });
  await image.getByRole('button', { name: 'Beschrijf ze anders' }).click();
  await image.getByLabel('Wat is er te zien?').fill('Een hoge brug');
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: 'Een hoge brug' }).waitFor();
  await an.page.getByRole('img', { name: 'Een hoge brug' }).waitFor();
  for (const { errors, strangers } of [lead, an]) expect([errors, strangers]).toEqual([[], []]);
});
