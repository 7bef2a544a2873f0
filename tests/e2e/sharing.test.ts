/** Keys and people in a facilitator's hands: new code, new links, and somebody who has to leave. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { allSaved, joinDay, noteOnCanvas, startDay, writeNote } from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;
let an: Visitor;
let second: Visitor;
let board = { id: '', code: '' };

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  [lead, an, second] = await Promise.all([
    visit(browser, product.url),
    visit(browser, product.url),
    visit(browser, product.url),
  ]);
  board = await startDay(lead.page, 'Sleutels', 'Van leerplan naar mijn klas');
  await joinDay(an.page, board.code, 'An');
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

const openShare = async (page: Page) => {
  await page.getByRole('button', { name: 'Deel' }).click();
  return page.getByRole('dialog');
};
const closeSheet = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
const theTeam = async (page: Page) => {
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Voor het kernteam').click();
  return sheet;
};

/** As on a school's own server over plain http, in a browser that lets no page copy. */
const withoutClipboard = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
const selectedIn = (field: Locator) =>
  field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );

it('somebody who is removed is off the board, and the notes stay', async () => {
  await writeNote(an.page, 'Dit briefje blijft', 'Zo gaat het in mijn klas');
  await noteOnCanvas(lead.page, 'Dit briefje blijft').waitFor({ state: 'attached' });
  await allSaved(an.page);
  const remove = lead.page.getByRole('button', { name: 'Verwijder: An' });
  // On a slow machine the canvas may still take the keyboard, which closes the list: a person asks again.
  await expect
    .poll(
      async () => {
        if (!(await remove.isVisible())) await lead.page.getByRole('button', { name: '2 hier' }).click();
        return remove.isVisible();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(true);
  await remove.click();
  await lead.page.getByText(/De briefjes blijven staan/).waitFor();
  await lead.page.getByRole('button', { name: 'Verwijder van het bord' }).click();
  await an.page.getByText('Je doet hier niet meer mee').waitFor();
  await lead.page.getByRole('button', { name: '1 hier' }).waitFor();
  await noteOnCanvas(lead.page, 'Dit briefje blijft').waitFor({ state: 'attached' });
  await lead.page.keyboard.press('Escape');
});

it('a new code ends the old one', async () => {
  const sheet = await openShare(lead.page);
  await sheet.getByRole('button', { name: 'Nieuwe code' }).click();
  await sheet.getByRole('button', { name: 'Maak een nieuwe code' }).click();
  await lead.page.getByText('Er is een nieuwe code').waitFor();
  const shown = await sheet.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent();
  expect(shown?.replace('-', '')).not.toBe(board.code);
  await second.page.goto(`/doe-mee#${board.code}`);
  await second.page.getByRole('button', { name: 'Doe mee' }).click();
  await second.page.getByRole('alert').waitFor();
  await closeSheet(lead.page);
});

it('a colleague’s link is renewed: the old one is out at once, the new one leads again', async () => {
  await openShare(lead.page);
  const sheet = await theTeam(lead.page);
  await sheet.getByLabel('Wie begeleidt mee?').fill('Bo');
  await sheet.getByRole('button', { name: 'Maak een link' }).click();
  // It is copied as it is made, and says so.
  await sheet.getByText('Gekopieerd', { exact: true }).waitFor();
  const first = await sheet.getByLabel('Link voor Bo').inputValue();
  await second.page.goto(first);
  await second.page.getByRole('button', { name: /^Volgende/ }).waitFor();

  await closeSheet(lead.page);
  await openShare(lead.page);
  await theTeam(lead.page);
  await withoutClipboard(lead.page);
  await sheet.getByRole('button', { name: 'Nieuwe link: Bo' }).click();
  await sheet.getByRole('button', { name: 'Maak een nieuwe link' }).click();
  await second.page.getByText('Je sleutel werkt niet meer').waitFor();
  await sheet.getByText(/^De link is geselecteerd/).waitFor();
  const renewed = await sheet.getByLabel('Link voor Bo').inputValue();
  expect(await selectedIn(sheet.getByLabel('Link voor Bo'))).toBe(renewed);
  expect(renewed).not.toBe(first);
  await second.page.goto(renewed);
  await second.page.reload();
  await second.page.getByRole('button', { name: /^Volgende/ }).waitFor();
  await closeSheet(lead.page);
});

it('one’s own link is renewed without losing one’s seat', async () => {
  await openShare(lead.page);
  let sheet = await theTeam(lead.page);
  const before = await sheet.getByLabel('Jouw eigen link').inputValue();
  await sheet.getByRole('button', { name: /^Nieuwe link: kernteam/ }).click();
  const opensAnew = lead.page.waitForEvent('load');
  await sheet.getByRole('button', { name: 'Maak een nieuwe link' }).click();
  await opensAnew;
  await lead.page.getByRole('dialog').waitFor();
  sheet = await theTeam(lead.page);
  expect(await sheet.getByLabel('Jouw eigen link').inputValue()).not.toBe(before);
  await closeSheet(lead.page);
  await writeNote(lead.page, 'Nog altijd begeleider', 'Zo gaat het in mijn klas');
  await noteOnCanvas(second.page, 'Nog altijd begeleider').waitFor({ state: 'attached' });
  expect([lead.errors, an.errors, second.errors]).toEqual([[], [], []]);
});
