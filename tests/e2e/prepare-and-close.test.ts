/** Before and after the day: prepared as a draft, waited for in the lobby, opened, closed, and the report handed out. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { composer, noteOnCanvas } from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;
let early: Visitor;
let reader: Visitor;
let id = '';
const requests = () => api(product.url);

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  [lead, early, reader] = (await Promise.all([1, 2, 3].map(() => visit(browser, product.url)))) as [
    Visitor,
    Visitor,
    Visitor,
  ];
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

it('a day is prepared before anybody can join', async () => {
  const { page } = lead;
  await page.goto('/');
  await page.getByLabel('Waarover gaat de dag?').fill('Taal in elke les');
  await page.getByText('Van leerplan naar mijn klas', { exact: true }).click();
  await page.getByLabel('Eerst voorbereiden').check();
  await page.getByRole('button', { name: 'Maak het bord' }).click();
  await page.waitForURL(/\/voorbereiden$/);
  id = new URL(page.url()).pathname.split('/')[2] ?? '';
  await page.getByLabel('De vraag van de dag').fill('Hoe komt elk kind aan het woord?');
  await page.getByLabel('Begint om').fill('08:45');
  await page.getByText('Vraag vooraf').click();
  await page.getByLabel('Je vraag').fill('Waar loop je tegenaan?');
  await page.getByRole('button', { name: 'Zet de vraag open' }).click();
  await page.getByText('0 antwoorden.').waitFor();
  await page.getByText('Stemming vooraf').click();
  await page.getByLabel('Waarover stemmen jullie?').fill('Welk thema eerst?');
  await page.getByLabel('Keuzes, één per regel').fill('Taal\nRekenen');
  await page.getByRole('button', { name: 'Open de stemming' }).click();
  await page.getByText('De stemming loopt.').waitFor();
});

it('whoever comes early sees what it is about, answers without a name, and is let in when it opens', async () => {
  const summary = await fetch(`${product.url}/api/boards/${id}`, {
    headers: { authorization: `Bearer ${await tokenOf(lead)}` },
  });
  const { code } = (await summary.json()) as { code: string };
  const { page } = early;
  await page.goto(`/doe-mee#${code}`);
  await page.getByLabel('Je voornaam').fill('An');
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await page.getByText('Hoe komt elk kind aan het woord?').waitFor();
  await page.getByText('We beginnen om 08.45 u.').waitFor();
  await page.getByText('Stil schrijven').waitFor();
  expect(await page.getByText('Hier wringt het').count(), 'no zone of the board').toBe(0);
  await page.getByLabel('Waar loop je tegenaan?').fill('Drukte in de kring');
  await page.getByRole('button', { name: 'Stuur je antwoord' }).click();
  await page.getByText('Je antwoord hangt klaar op het bord.').waitFor();
  await lead.page.getByText('1 antwoord.').waitFor();
  for (let dot = 0; dot < 2; dot++) await page.getByRole('button', { name: 'Stip bij Rekenen' }).click();
  await page.getByRole('button', { name: 'Stuur je stem' }).click();
  await page.getByText('Je stem is binnen.').waitFor();
  expect(await lead.page.getByText('1 persoon stemde').count(), 'nobody sees how it stands').toBe(0);
  await lead.page.getByRole('button', { name: 'Open het bord' }).click();
  await composer(page).waitFor();
  await noteOnCanvas(page, 'Drukte in de kring').waitFor({ state: 'attached' });
  const { votes } = await requests().boardJson(id, await tokenOf(lead));
  expect(Object.values(votes)).toMatchObject([
    { state: 'closed', voters: 1, result: { Taal: 0, Rekenen: 2 } },
  ]);
});

it('the day is closed step by step', async () => {
  const { page } = lead;
  await page.goto(`/bord/${id}/begeleiding`);
  await page.getByRole('button', { name: /Volgende stap/ }).waitFor();
  // Nobody is sent away again: taking that back is not offered.
  await page.getByRole('tab', { name: 'Wie deed wat' }).click();
  const opening = page.getByRole('listitem').filter({ hasText: 'opende het bord' });
  await opening.getByText('Er zijn al collega’s binnen').waitFor();
  expect(await opening.getByRole('button').count()).toBe(0);
  const token = await tokenOf(lead);
  await requests().act(id, token, { type: 'phase.set', phase: 'afspreken' });
  for (const text of ['Elke dag een kring', 'Een praatstok in elke klas'])
    await requests().act(id, token, { type: 'note.adopt', notes: [], text, kind: 'together' });
  await page.getByRole('button', { name: /Dit was de laatste fase/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Bedankronde', { exact: true }).click();
  await sheet.getByRole('button', { name: 'Begin de bedankronde' }).click();
  await early.page.getByText('Schrijf één bedankje').first().waitFor();
  await composer(early.page).fill('Dank je, Mieke');
  await composer(early.page).press('Enter');
  await early.page.getByText('In deze ronde schrijft ieder er één').waitFor();
  await expect.poll(() => composer(early.page).count(), { message: 'one thanks each' }).toBe(0);
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Dank je wel' }).waitFor();
  await page.keyboard.press('v');
  // Each is read out, found right or put right, and checked off.
  await sheet.getByText('Afspraken overlopen', { exact: true }).click();
  await sheet.getByText('Afspraak 1 van 2').waitFor();
  await sheet.getByRole('button', { name: 'Klopt, volgende' }).click();
  await sheet.getByText('Afspraak 2 van 2').waitFor();
  await sheet.getByLabel('Wat spreken we af?').fill('Een praatstok in de kring');
  await sheet.getByRole('button', { name: 'Klopt, volgende' }).click();
  await sheet.getByText('Alle afspraken zijn overlopen.').waitFor();
  const { agreements } = await requests().boardJson(id, token);
  expect(Object.values(agreements).map(({ text, checked }) => [text, checked])).toEqual([
    ['Elke dag een kring', true],
    ['Een praatstok in de kring', true],
  ]);
  const everybody = sheet.getByLabel('Iedereen die meedeed');
  await expect.poll(() => everybody.isChecked(), { message: 'what holds is in sight' }).toBe(true);
  await sheet.getByText('Elk verslag maak je met of zonder namen').waitFor();
  await sheet.getByLabel('Het kernteam, en wie de link krijgt').check();
  await sheet.getByLabel('Hoe lang bewaren we het bord?').selectOption('30');
  await sheet.getByText('Alles van iedereen is bewaard.').waitFor();
  await sheet.getByRole('button', { name: 'Sluit de dag af' }).click();
  await early.page.getByText('De studiedag is afgesloten').first().waitFor();
  await page.goto(`/bord/${id}/voorbereiden`);
  await page.getByText('De dag is afgesloten.').waitFor();
  await expect.poll(() => page.getByLabel('De vraag van de dag').isDisabled()).toBe(true);
});

it('the report is handed out by a link that opens nothing else, until it is taken back', async () => {
  const { page } = lead;
  await page.goto(`/bord/${id}`);
  await page.getByRole('button', { name: 'Deel het verslag' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Maak een link' }).click();
  const link = await sheet.getByLabel('Link naar het verslag').inputValue();
  expect(await sheet.getByLabel('Tekst voor in de mail').inputValue()).toContain(link);
  await reader.page.goto(new URL(link).pathname + new URL(link).hash);
  await reader.page.getByRole('heading', { name: 'Taal in elke les' }).waitFor();
  expect(reader.page.url()).not.toContain('sleutel');
  const [download] = await Promise.all([
    reader.page.waitForEvent('download'),
    reader.page.getByRole('button', { name: 'Verslag (PDF)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  await sheet.getByRole('button', { name: 'Maak de link ongeldig' }).click();
  await page.getByText('De link naar het verslag werkt niet meer').waitFor();
  await reader.page.goto('/');
  await reader.page.goto(new URL(link).pathname + new URL(link).hash);
  await reader.page.getByText('Deze link werkt niet meer').waitFor();
});

it('the pages to read and the sheet to print are there', async () => {
  const { page } = reader;
  await page.goto('/hulp/begeleiden');
  await page.getByRole('heading', { name: 'Hoe leid je een studiedag?' }).waitFor();
  await page.goto('/hulp/privacy');
  await page.getByRole('heading', { name: 'Privacy op het bord' }).waitFor();
  await lead.page.goto(`/bord/${id}/sleutels`);
  await lead.page.getByText('Wie deze link heeft, leidt de dag.', { exact: false }).waitFor();
});

it('the whole day is erased for good from the bar of the closed day, after asking twice', async () => {
  const { page } = lead;
  await page.goto(`/bord/${id}`);
  await page.getByRole('button', { name: 'Wis deze dag voorgoed' }).click();
  const sheet = page.getByRole('dialog', { name: 'De hele dag wissen?' });
  await sheet.getByRole('button', { name: 'Wis deze dag voorgoed' }).click();
  await sheet.getByRole('button', { name: 'Ja, wis alles' }).click();
  await page.getByRole('heading', { level: 1, name: 'Samen denken op één bord' }).waitFor();
  expect(await page.getByRole('link', { name: /Taal in elke les/ }).count()).toBe(0);
  await page.goto(`/bord/${id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('Taal in elke les').count()).toBe(0);
});

it('nothing was asked of another host, and no page failed', () => {
  for (const visitor of [lead, early, reader]) expect([visitor.errors, visitor.strangers]).toEqual([[], []]);
});

async function tokenOf({ page }: Visitor): Promise<string> {
  const seat = await page.evaluate((key) => sessionStorage.getItem(key), `samenbord:desk:${id}`);
  return (JSON.parse(seat ?? '{}') as { token: string }).token;
}
