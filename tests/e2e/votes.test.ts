/** A vote with dots: opened, given in secret on a laptop and a phone, counted, and shown to everybody. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE, openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { allSaved, joinDay, noteOnCanvas, startDay, writeNote } from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;
let an: Visitor;
let onPhone: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  [lead, an, onPhone] = await Promise.all([
    visit(browser, product.url),
    visit(browser, product.url),
    visit(browser, product.url, { viewport: PHONE }),
  ]);
  const { code } = await startDay(lead.page, 'Stippen', 'Van leerplan naar mijn klas');
  await joinDay(an.page, code, 'An');
  await joinDay(onPhone.page, code, 'Bo');
  await writeNote(lead.page, 'Kring op maandag', 'Zo gaat het in mijn klas');
  await writeNote(lead.page, 'Hoekenwerk in tandem', 'Zo gaat het in mijn klas');
  await noteOnCanvas(an.page, 'Hoekenwerk').waitFor({ state: 'attached' });
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

const openVotes = async (page: Page) => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Stemmen' }).click();
  return page.getByRole('dialog');
};
const votesOf = (page: Page) => page.getByRole('dialog');
const dot = (page: Page, note: string) => page.getByRole('button', { name: `Stip bij ${note}` });

it('everybody hears of a vote and gives no more dots than there are', async () => {
  const sheet = await openVotes(lead.page);
  await sheet.getByLabel('Waarover stemmen jullie?').fill('Waar beginnen we mee?');
  await sheet.getByLabel('Stippen per persoon').selectOption('2');
  await sheet.getByRole('button', { name: 'Open de stemming' }).click();
  await sheet.getByText(/Deelnemers stemmen nu/).waitFor();
  for (const { page } of [an, onPhone]) {
    // It stays in sight, also for whoever comes in while it goes on.
    await page.reload();
    await page.getByRole('region', { name: 'Stemmen' }).getByText('Waar beginnen we mee?').waitFor();
    await page.getByRole('button', { name: 'Stem mee' }).click();
  }
  await dot(an.page, 'Kring op maandag').click();
  await votesOf(an.page).getByText('Je hebt nog 1 stip').waitFor();
  await dot(an.page, 'Kring op maandag').click();
  await votesOf(an.page).getByText('Je hebt nog 0 stippen').waitFor();
  await expect.poll(() => dot(an.page, 'Hoekenwerk in tandem').isDisabled()).toBe(true);
  await dot(onPhone.page, 'Hoekenwerk in tandem').click();
  await votesOf(onPhone.page).getByText('Je hebt nog 1 stip').waitFor();
  // A dot is shown at once; it counts when the server has it.
  await Promise.all([allSaved(an.page), allSaved(onPhone.page)]);
});

it('the result shows when it is closed, most dots first', async () => {
  for (const { page } of [lead, an, onPhone]) expect(await page.getByText('Uitslagen').count()).toBe(0);
  await lead.page.getByRole('button', { name: 'Sluit en tel' }).click();
  for (const { page } of [lead, an, onPhone]) {
    const list = page.getByRole('dialog').getByRole('listitem');
    await page.getByText('2 mensen stemden').waitFor();
    expect(await list.allTextContents()).toEqual([
      expect.stringMatching(/Kring op maandag\s*2/),
      expect.stringMatching(/Hoekenwerk in tandem\s*1/),
    ]);
  }
  for (const visitor of [lead, an, onPhone]) expect([visitor.errors, visitor.strangers]).toEqual([[], []]);
});
