/** Bringing back: a note from the bin, the whole board from an earlier moment, and erasing for good. */
import type { Browser } from 'playwright-core';
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

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  [lead, an] = await Promise.all([visit(browser, product.url), visit(browser, product.url)]);
  const { code } = await startDay(lead.page, 'Terug van weggeweest', 'Van leerplan naar mijn klas');
  await joinDay(an.page, code, 'An');
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

const fromMenu = async (entry: string) => {
  await lead.page.getByRole('button', { name: 'Menu' }).click();
  await lead.page.getByRole('menuitem', { name: entry }).click();
  return lead.page.getByRole('dialog');
};
const closeSheet = async () => {
  await lead.page.keyboard.press('Escape');
  await lead.page.getByRole('dialog').waitFor({ state: 'detached' });
};
/** Takes a note off the board as its writer does. */
const throwAway = async (text: string) => {
  await noteOnCanvas(an.page, text).click();
  await an.page.keyboard.press('Delete');
  await noteOnCanvas(lead.page, text).waitFor({ state: 'detached' });
};

it('what a colleague took off the board hangs there again, with who wrote it', async () => {
  await writeNote(an.page, 'Mijn eerste idee', 'Zo gaat het in mijn klas');
  await noteOnCanvas(lead.page, 'Mijn eerste idee').waitFor({ state: 'attached' });
  await throwAway('Mijn eerste idee');
  const bin = await fromMenu('Prullenmand');
  await bin.getByText('Mijn eerste idee').waitFor();
  await bin.getByText(/^An, weggehaald om/).waitFor();
  await bin.getByRole('button', { name: 'Terughangen' }).click();
  await noteOnCanvas(an.page, 'Mijn eerste idee').waitFor({ state: 'attached' });
  await bin.getByText('Hier ligt niets').waitFor();
  await closeSheet();
});

it('the whole board goes back to the moment that a phase began, and forth again', async () => {
  await lead.page.getByRole('button', { name: /^Volgende: Toelichting/ }).click();
  await an.page.getByText('Luister naar het kernteam').first().waitFor();
  await writeNote(lead.page, 'Van na de toelichting', 'Zo gaat het in mijn klas');
  await noteOnCanvas(an.page, 'Van na de toelichting').waitFor({ state: 'attached' });
  await allSaved(lead.page);

  const moments = await fromMenu('Eerdere momenten');
  await moments.getByRole('button', { name: /Toen ‘Toelichting/ }).click();
  await moments.getByText(/gaan naar de prullenmand/).waitFor();
  await moments.getByRole('button', { name: 'Zet het bord terug' }).click();
  await noteOnCanvas(an.page, 'Van na de toelichting').waitFor({ state: 'detached' });
  await noteOnCanvas(an.page, 'Mijn eerste idee').waitFor({ state: 'attached' });

  await moments.waitFor({ state: 'detached' });
  const again = await fromMenu('Eerdere momenten');
  await again
    .getByRole('button', { name: /Vlak voor het bord teruggezet werd/ })
    .first()
    .click();
  await again.getByRole('button', { name: 'Zet het bord terug' }).click();
  await noteOnCanvas(an.page, 'Van na de toelichting').waitFor({ state: 'attached' });
  await again.waitFor({ state: 'detached' });
});

it('a note laid aside is erased for good from the same list, after a question', async () => {
  await noteOnCanvas(lead.page, 'Van na de toelichting').click();
  const tools = lead.page.getByRole('toolbar', { name: 'Briefje bewerken' });
  await tools.getByRole('button', { name: 'Meer', exact: true }).click();
  await tools.getByRole('button', { name: /Leg opzij/ }).click();
  await noteOnCanvas(an.page, 'Van na de toelichting').waitFor({ state: 'detached' });
  const bin = await fromMenu('Prullenmand');
  const item = bin.getByRole('listitem').filter({ hasText: 'Van na de toelichting' });
  await item.getByText(/opzijgelegd om/).waitFor();
  await item.getByRole('button', { name: 'Voorgoed wissen' }).click();
  await item.getByText(/nooit meer terug/).waitFor();
  await item.getByRole('button', { name: 'Wis voorgoed' }).click();
  await item.waitFor({ state: 'detached' });
  await closeSheet();
});

it('a colleague who does not lead has neither the bin nor the moments', async () => {
  await an.page.getByRole('button', { name: 'Menu' }).click();
  await an.page.getByRole('menuitem', { name: 'Verlaat het bord' }).waitFor();
  expect(await an.page.getByRole('menuitem', { name: /Prullenmand|Eerdere momenten/ }).count()).toBe(0);
  expect([lead.errors, lead.strangers, an.errors, an.strangers]).toEqual([[], [], [], []]);
});
