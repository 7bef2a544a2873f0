/** Notes from elsewhere: a file is looked at first, then hung up; what is no table is told apart. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { allSaved, startDay } from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  lead = await visit(browser, product.url, { view: 'list' });
  await startDay(lead.page, 'Uit Padlet', 'Van leerplan naar mijn klas');
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

const PADLET =
  'Author,Subject,Body,Section\n' +
  'An,,"<p>Elke dag een kring</p>",Zo gaat het in mijn klas\n' +
  'Bo,Lezen,=1+1,Hier wringt het\n' +
  ',,,\n';

it('a file of Padlet is shown first, and hangs up in the zones that it names', async () => {
  const { page } = lead;
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Briefjes uit een bestand' }).click();
  const sheet = page.getByRole('dialog');
  const choose = (name: string, content: string | Buffer) =>
    sheet
      .getByLabel('Kies een bestand')
      .first()
      .setInputFiles({
        ...{ name, mimeType: 'text/csv' },
        buffer: Buffer.from(content),
      });
  await choose('bord.xlsx', Buffer.from([0x50, 0x4b, 3, 4]));
  await sheet.getByText(/Bewaar het in Excel of LibreOffice als CSV/).waitFor();
  await choose('padlet.csv', PADLET);
  await sheet.getByText('Zo wordt het').waitFor();
  expect(await sheet.getByLabel('Welke kolom is de tekst?').inputValue()).toBe('2');
  // Nothing hangs there before it is said.
  expect(await page.getByRole('article').getByText('Elke dag een kring').count()).toBe(0);
  await sheet.getByRole('button', { name: 'Hang 2 briefjes op' }).click();
  const klas = page.getByRole('region', { name: /Zo gaat het in mijn klas/ });
  await klas.getByText('Elke dag een kring').first().waitFor();
  await page
    .getByRole('region', { name: /Hier wringt het/ })
    .getByText(/=1\+1/)
    .first()
    .waitFor();
  await allSaved(page);
  expect([lead.errors, lead.strangers]).toEqual([[], []]);
});
