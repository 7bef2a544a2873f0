/** One laptop for two colleagues: each writes and votes for oneself, and finds nothing of the other. */
import { OPEN_WORK, recordMap } from '@samenbord/board';
import type { Action } from '@samenbord/board';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import { allSaved, composer, joinDay, writeNote } from './teacher.ts';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let laptop: Visitor;
let vote: string;

const act = (action: Action) => api(product.url).act(board.id, board.tokens.facilitator, action);
const note = (page: Page, text: string) => page.locator('[data-note]').filter({ hasText: text });
const hidden = (page: Page) => page.getByText('alleen jij ziet dit');
const openSwitch = async (page: Page) => {
  await page.getByRole('button', { name: /\d+ hier/ }).click();
  await page.getByRole('button', { name: 'Wissel van persoon' }).click();
  return page.getByRole('dialog', { name: 'Wie schrijft er nu?' });
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await api(product.url).create({ title: 'Eén laptop', template: 'leeg-bord' });
  laptop = await visit(browser, product.url);
  await joinDay(laptop.page, board.code, 'An');
  await writeNote(laptop.page, 'Kring op maandag', 'Zo gaat het nu');
  await allSaved(laptop.page);
  const { id = '' } = await act({ type: 'vote.open', question: 'Waar beginnen we?', kind: 'dots', dots: 2 });
  vote = id;
  const wire = connectWire(product.url, board.id, board.tokens.facilitator);
  await wire.synced();
  recordMap(wire.doc, 'phases', 'verzamelen')?.set('may', { ...OPEN_WORK, see: false, anonymous: 'choice' });
  await laptop.page.goto(`/bord/${board.id}/lijst`);
  await laptop.page.getByText('We schrijven in stilte').waitFor();
  wire.close();
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

it('the next person finds nothing of the one before', async () => {
  const { page } = laptop;
  await note(page, 'Kring op maandag').getByRole('button', { name: 'Stip erbij' }).click();
  await note(page, 'Kring op maandag').getByRole('img', { name: '1 stip' }).waitFor();
  await allSaved(page);
  await page.getByRole('switch', { name: 'zonder naam' }).check();
  await writeNote(page, 'An schrijft dit stil');
  await note(page, 'An schrijft dit stil').waitFor();
  await composer(page).fill('Nog een half idee');
  const sheet = await openSwitch(page);
  await sheet.getByLabel('Voornaam').fill('Bo');
  await sheet.getByRole('button', { name: 'Schuif aan' }).click();
  await page.getByRole('button', { name: 'Bo schrijft' }).waitFor();
  await note(page, 'Kring op maandag').waitFor();
  await page.getByText('We schrijven in stilte').waitFor();
  expect(await note(page, 'An schrijft dit stil').count()).toBe(0);
  expect(await hidden(page).count()).toBe(0);
  expect(await composer(page).inputValue()).toBe('');
  expect(await page.getByRole('switch', { name: 'zonder naam' }).isChecked()).toBe(false);
  expect(await note(page, 'Kring op maandag').getByRole('img').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Ongedaan maken' }).count()).toBe(0);
});

it('writes and votes for oneself', async () => {
  const { page } = laptop;
  await writeNote(page, 'Bo schrijft dat stil');
  await note(page, 'Bo schrijft dat stil').waitFor();
  const give = note(page, 'Kring op maandag').getByRole('button', { name: 'Stip erbij' });
  await give.click();
  await note(page, 'Kring op maandag').getByRole('img', { name: '1 stip' }).waitFor();
  await give.click();
  await note(page, 'Kring op maandag').getByRole('img', { name: '2 stippen' }).waitFor();
  await expect.poll(() => give.isDisabled()).toBe(true);
  await allSaved(page);
});

it('and each finds the own work again', async () => {
  const { page } = laptop;
  const sheet = await openSwitch(page);
  await sheet.getByRole('button', { name: 'Verder als An' }).click();
  await page.getByRole('button', { name: 'An schrijft' }).waitFor();
  await note(page, 'An schrijft dit stil').getByText('alleen jij ziet dit').waitFor();
  await note(page, 'Kring op maandag').getByRole('img', { name: '1 stip' }).waitFor();
  expect(await note(page, 'Bo schrijft dat stil').count()).toBe(0);
});

it('the device does not remember whose a note without a name is', async () => {
  const { page } = laptop;
  await page.getByRole('switch', { name: 'zonder naam' }).check();
  await writeNote(page, 'Dit ook zonder naam');
  await note(page, 'Dit ook zonder naam').waitFor();
  await allSaved(page);
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':keys:')));
  expect(kept).toEqual([]);
});

it('both are counted, and the dots stand on the note', async () => {
  const { page } = laptop;
  await act({ type: 'vote.close', vote });
  await note(page, 'Kring op maandag').getByRole('img', { name: '3 stippen' }).waitFor();
  const { votes } = await api(product.url).boardJson(board.id, board.tokens.facilitator);
  expect(votes[vote]).toMatchObject({ voters: 2 });
  // On the canvas too.
  await page.goto(`/bord/${board.id}`);
  await page.locator('.samen-note__dots').getByText('●●●').waitFor();
  expect([laptop.errors, laptop.strangers]).toEqual([[], []]);
});
