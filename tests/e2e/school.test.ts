/** A school over the years: its line, a next day that goes on from the last one, and what came of the agreements. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE, openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { startDay } from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;
let keyLink = '';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  lead = await visit(browser, product.url);
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

/** By its capital: until then the same words say that it is not. */
const keptForSchool = (page: Page) => page.getByText(/^\s*Bewaard voor Basisschool De Linde/);

it('a first day is put on a new line, with a key to keep', async () => {
  const { page } = lead;
  await startDay(page, 'Taal in de klas', 'Van leerplan naar mijn klas');
  await page.getByRole('button', { name: /^Afspraken/ }).click();
  await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await page.getByLabel('Wat spreken we af?').fill('Elke dag een kring');
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await page.getByRole('dialog', { name: 'Wat we afspreken' }).getByText('Elke dag een kring').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Lijn van je school' }).click();
  const sheet = page.getByRole('dialog');
  expect(await sheet.getByLabel('Naam van de school').inputValue()).toBe('Basisschool De Linde');
  await sheet.getByRole('button', { name: 'Maak de lijn' }).click();
  await page.getByText('Deze dag staat op de lijn van Basisschool De Linde.').first().waitFor();
  keyLink = await sheet.getByLabel('Sleutellink van je school').inputValue();
  expect(keyLink).toMatch(/\/school\/\w+#sleutel=\w{32}$/);
});

it('the key opens the line on another device, and leaves the address', async () => {
  const other = await visit(browser, product.url, { viewport: PHONE });
  await other.page.goto(new URL(keyLink).pathname + new URL(keyLink).hash);
  await other.page.getByRole('heading', { name: 'Taal in de klas' }).waitFor();
  await other.page.getByRole('row', { name: /Elke dag een kring/ }).waitFor();
  expect(other.page.url()).not.toContain('sleutel');
  // A colleague's device has no seat at the board itself.
  expect(await other.page.getByRole('link', { name: 'Open het bord' }).count()).toBe(0);
  expect([other.errors, other.strangers]).toEqual([[], []]);
  await other.context.close();
});

it('a next day goes on with the agreements, and what becomes of them shows on the line', async () => {
  const { page } = lead;
  await page.goto(new URL(keyLink).pathname);
  await page.getByRole('link', { name: 'Verder bouwen op deze dag' }).click();
  await page.getByText('Je bouwt verder op een vorige dag').waitFor();
  await page.getByLabel('Waarover gaat de dag?').fill('Zes weken later');
  await page.getByRole('button', { name: 'Maak het bord' }).click();
  await page.waitForURL(/\/bord\//);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Afspraken/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Wat we afspreken' });
  await sheet.getByText('Van ‘Taal in de klas’').waitFor();
  await sheet.getByLabel('Hoe staat het ermee?').selectOption('gelukt');
  await sheet.getByText('gelukt', { exact: true }).first().waitFor();

  await page.goto(new URL(keyLink).pathname);
  const row = page.getByRole('row', { name: /Elke dag een kring/ });
  await row.getByText('gelukt').waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    expect.stringContaining('nieuw'),
    expect.stringContaining('gelukt'),
  ]);
  expect([lead.errors, lead.strangers]).toEqual([[], []]);
});

it('a template becomes the school’s own, and another device with the key begins a board with it', async () => {
  const { page } = lead;
  await page.goto('/sjablonen/maken?van=talentenmarkt');
  await page.getByLabel('Naam van het sjabloon').fill('Onze markt');
  await page.getByRole('button', { name: 'Bewaar voor Basisschool De Linde' }).click();
  await keptForSchool(page).waitFor();
  await page.getByLabel('Naam van het sjabloon').fill('Onze grote markt');
  await page.getByText('Nog niet bewaard voor Basisschool De Linde').waitFor();
  await page.getByRole('button', { name: 'Bewaar voor Basisschool De Linde' }).click();
  await keptForSchool(page).waitFor();

  const other = await visit(browser, product.url);
  await other.page.goto(new URL(keyLink).pathname + new URL(keyLink).hash);
  await other.page.getByRole('link', { name: 'Sjablonen van je school' }).click();
  const shelf = other.page.getByRole('region', { name: 'Sjablonen van Basisschool De Linde' });
  await shelf.getByRole('button', { name: 'Onze grote markt' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Begin hiermee' }).click();
  await other.page.getByRole('radio', { name: /^Onze grote markt/, checked: true }).waitFor();
  await other.page.getByLabel('Waarover gaat de dag?').fill('Markt');
  await other.page.getByRole('button', { name: 'Maak het bord' }).click();
  await other.page.waitForURL(/\/bord\//);

  // The one who made it goes on; what a colleague had open in the meantime does not get lost, nor does theirs.
  await other.page.goto('/sjablonen');
  await shelf.getByRole('button', { name: 'Onze grote markt' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Pas aan' }).click();
  await other.page.getByLabel('Naam van het sjabloon').fill('De markt van Bo');
  await page.getByLabel('Naam van het sjabloon').fill('De markt van An');
  const keep = async (editor: Page) => {
    await editor.getByText('Nog niet bewaard voor Basisschool De Linde').waitFor();
    await editor.getByRole('button', { name: 'Bewaar voor Basisschool De Linde' }).click();
  };
  await keep(page);
  await keptForSchool(page).waitFor();
  await keep(other.page);
  await other.page.getByText('Een collega bewaarde dit sjabloon intussen ook').waitFor();
  await other.page.getByRole('button', { name: 'Bewaar het mijne ernaast' }).click();
  await keptForSchool(other.page).waitFor();
  await other.page.goto('/sjablonen');
  await shelf.getByRole('button', { name: 'De markt van Bo (eigen versie)' }).waitFor();
  await shelf.getByRole('button', { name: 'De markt van An' }).click();
  await other.page.getByRole('button', { name: 'Verwijder: De markt van An' }).click();
  await other.page.getByRole('button', { name: 'Ja, verwijder' }).click();
  await shelf.getByRole('button', { name: 'De markt van An' }).waitFor({ state: 'detached' });
  expect([other.errors, other.strangers]).toEqual([[], []]);
  await other.context.close();
});
