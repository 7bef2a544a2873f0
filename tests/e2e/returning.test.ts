/** Somebody closes the tab in the middle of a sentence, comes back without a code, and sees what goes on. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { composer, joinDay, startDay } from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;
let an: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  [lead, an] = await Promise.all([visit(browser, product.url), visit(browser, product.url)]);
  const { code } = await startDay(lead.page, 'Taal in elke les', 'Van leerplan naar mijn klas');
  await joinDay(an.page, code, 'An');
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

const typed = (page: Page) => composer(page).inputValue();

it('a closed tab loses no half sentence, and the first page knows the way back', async () => {
  await composer(an.page).fill('Kring op maandag: iedereen');
  const page = await an.page.context().newPage();
  await page.goto(product.url);
  // The browser hands what a tab stores to its other tabs a moment later.
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).join()))
    .toContain('Kring op maandag: iedereen');
  await an.page.close();
  const back = page.getByRole('region', { name: 'Ga verder waar je was' });
  await back.getByRole('link', { name: /Taal in elke les.*als An/ }).click();
  await composer(page).waitFor();
  await expect.poll(() => typed(page)).toBe('Kring op maandag: iedereen');
  await composer(page).press('Enter');
  await page.getByText('Kring op maandag: iedereen').first().waitFor();
  await page.reload();
  await composer(page).waitFor();
  await expect.poll(() => typed(page)).toBe('');
  an = { ...an, page };
});

it('the clock starts with the phase, and everybody sees the time', async () => {
  await an.page.getByText(/^\d+ min voorzien$/).waitFor();
  await lead.page.getByRole('button', { name: /^Volgende/ }).click();
  await an.page.getByText(/^nog \d+ min$/).waitFor();
});

it('the zone chosen in one phase is not kept in the next', async () => {
  const where = lead.page.getByLabel('Waar?');
  const byPhase = await where.inputValue();
  await where.selectOption({ label: 'Hier wringt het' });
  expect(await where.inputValue()).not.toBe(byPhase);
  const before = await lead.page.getByRole('heading', { level: 2 }).first().textContent();
  await lead.page.getByRole('button', { name: /^Volgende/ }).click();
  await expect
    .poll(() => lead.page.getByRole('heading', { level: 2 }).first().textContent())
    .not.toBe(before);
  await expect.poll(() => where.inputValue()).toBe(byPhase);
});

it('a device that is not one’s own can forget the day', async () => {
  await an.page.goto(product.url);
  const back = an.page.getByRole('region', { name: 'Ga verder waar je was' });
  await back.getByRole('button', { name: 'Vergeet Taal in elke les op dit toestel' }).click();
  await back.waitFor({ state: 'detached' });
  await an.page.reload();
  await an.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await back.count()).toBe(0);
  expect([lead.errors, lead.strangers]).toEqual([[], []]);
});
