/** Making a board on a server that asks for a key, as a person meets it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';

const KEY = 'sesam-open-u';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ CREATE_KEY: KEY }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

it('is asked for the key at the place where it goes, told of a wrong one, and let in with the right one', async () => {
  const { page, errors } = await visit(browser, product.url);
  await page.goto('/');
  await page.getByLabel('Waarover gaat de dag?').fill('Taal in elke les');
  const make = page.getByRole('button', { name: 'Maak het bord' });
  await make.click();
  const key = page.getByLabel('Sleutel om een bord te maken');
  const hasFocus = () => key.evaluate((field) => field === document.activeElement);
  await key.waitFor();
  await expect.poll(hasFocus).toBe(true);
  await page.getByText('Op deze server heb je een sleutel nodig.').waitFor();

  await key.fill('sesam-open-x');
  await make.click();
  await page.getByText('Deze sleutel klopt niet').waitFor();
  await expect.poll(hasFocus).toBe(true);

  await page.keyboard.type(KEY);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/bord\//);
  expect(errors).toEqual([]);
});
