/** From the gallery to a board, and a template of one's own from the editor to a file, another school and a board. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';

let product: Product;
let browser: Browser;
let school: Visitor;
let elsewhere: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  [school, elsewhere] = await Promise.all([visit(browser, product.url), visit(browser, product.url)]);
});

afterAll(async () => {
  await browser.close();
  await product.dispose();
});

/** Fills in the start form as it stands, and gives the board that comes of it. */
async function start(page: Page, title: string) {
  await page.getByLabel('Waarover gaat de dag?').fill(title);
  await page.getByRole('button', { name: 'Maak het bord' }).click();
  await page.waitForURL(/\/bord\/[^/]+$/);
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';
  const token = await page.evaluate((board) => {
    const seat = sessionStorage.getItem(`samenbord:desk:${board}`);
    return (JSON.parse(seat ?? '{}') as { token?: string }).token ?? '';
  }, id);
  return { id, token, board: await api(product.url).boardJson(id, token) };
}

/** The file that a click hands over. */
async function download(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Opens a file in the gallery, once its script is awake. */
async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Open een sjabloonbestand', disabled: false }).waitFor();
  await page
    .getByLabel('Open een sjabloonbestand')
    .and(page.locator('input'))
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

it('a template is found by what the school needs, looked at, and started in the time that there is', async () => {
  const { page } = school;
  await page.goto('/');
  await page.getByRole('link', { name: 'Bekijk ze rustig' }).click();
  await page.getByRole('heading', { name: '11 sjablonen' }).waitFor();
  await page.getByRole('button', { name: 'Planlast', exact: true }).click();
  await page.getByRole('button', { name: '20 minuten' }).click();
  await page.getByRole('button', { name: 'Het hele team' }).click();
  await page.getByRole('heading', { name: '1 sjabloon' }).waitFor();
  await page.getByRole('button', { name: 'Planlast op tafel' }).click();
  const sheet = page.getByRole('dialog', { name: 'Planlast op tafel' });
  await sheet.getByText('Zo verloopt het (50 min)').waitFor();
  await sheet.getByRole('radio', { name: '20 min' }).click();
  await sheet.getByText('Zo verloopt het (20 min)').waitFor();
  await sheet.getByRole('button', { name: 'Begin hiermee' }).click();
  await page.getByRole('radio', { name: 'Planlast op tafel', checked: true }).waitFor();
  // Seen first, also on a phone, where the others are far below.
  const cards = page.getByRole('radiogroup', { name: 'Kies een verloop' }).getByRole('radio');
  expect(await cards.first().textContent()).toContain('Planlast op tafel');
  const { board } = await start(page, 'Minder papier');
  expect(board.info.template).toBe('planlast-op-tafel');
  expect(Object.values(board.phases).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(20);
  expect(Object.values(board.zones).map(({ title }) => title)).toContain('Schrappen');
});

let file: { name: string; text: string };

it('an own version is made in the editor, kept by itself, and saved as a file', async () => {
  const { page } = school;
  await page.goto('/sjablonen/maken?van=talentenmarkt');
  await page.getByLabel('Naam van het sjabloon').fill('');
  await page.getByText('Titel is leeg.').waitFor();
  expect(await page.getByRole('button', { name: 'Bewaar als bestand' }).isDisabled()).toBe(true);
  await page.getByLabel('Naam van het sjabloon').fill('Onze markt');
  await page.locator('summary', { hasText: 'Dit zoek ik' }).click();
  await page.getByLabel('Titel van de zone').fill('Wie helpt mij?');
  await page.getByRole('button', { name: 'Zone erbij' }).click();
  await page.getByRole('button', { name: 'Fase erbij' }).click();
  await page.locator('summary', { hasText: 'Nieuwe fase' }).click();
  await page.getByLabel('Naam', { exact: true }).fill('Koffie');
  await page.getByRole('button', { name: 'Kaarten toevoegen' }).click();
  await page.getByLabel('Zoek een kaart').fill('co-teaching hoeken');
  await page.getByRole('button', { name: 'Leg op het bord: Hoeken' }).click();
  await page.getByText('Bewaard op dit toestel').waitFor();
  file = await download(page, () => page.getByRole('button', { name: 'Bewaar als bestand' }).click());
  expect(file.name).toBe('onze-markt.samenbord.json');
  // A page that comes back finds it as it was left.
  await page.goto('/sjablonen');
  await page.getByRole('button', { name: 'Onze markt' }).click();
  await page.getByRole('button', { name: 'Pas aan' }).click();
  await page.locator('summary', { hasText: 'Koffie' }).waitFor();
});

it('another school opens the file, and a board of it is as it was made', async () => {
  const { page } = elsewhere;
  await page.goto('/sjablonen');
  await openFile(page, file.name, file.text);
  const sheet = page.getByRole('dialog', { name: 'Onze markt' });
  await sheet.getByRole('button', { name: 'Begin hiermee' }).click();
  await page.getByRole('radio', { name: 'Onze markt', checked: true }).waitFor();
  const { board } = await start(page, 'Markt');
  expect(Object.values(board.zones).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Wie helpt mij?', 'Nieuwe zone']),
  );
  expect(Object.values(board.phases).map(({ name }) => name)).toContain('Koffie');
  expect(Object.values(board.theory).map(({ title }) => title)).toContain('Hoeken');
});

it('a file that is not right is refused in words, with the place of the fault', async () => {
  const { page } = elsewhere;
  await page.goto('/sjablonen');
  const broken = JSON.parse(file.text) as { template: { phases: { minutes: unknown }[] } };
  const [, second] = broken.template.phases;
  if (second) second.minutes = 'veel';
  await openFile(page, 'kapot.json', JSON.stringify(broken));
  await page.getByText('Fase 2, minuten moet een getal zijn.').waitFor();
  await openFile(page, 'half.json', file.text.slice(0, 400));
  await page.getByText('Het bestand is geen sjabloon van Samenbord').waitFor();
  expect(await page.getByRole('button', { name: 'Onze markt' }).count()).toBe(1);
});

it('a board becomes a template, and theory cards are laid on a board', async () => {
  const { page } = school;
  await page.goto('/?sjabloon=leeg-bord#start');
  await page.getByRole('radio', { name: 'Leeg bord', checked: true }).waitFor();
  const { id, token } = await start(page, 'Speelplaats');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Theoriekaarten' }).click();
  const sheet = page.getByRole('dialog', { name: 'Theoriekaarten' });
  await sheet.getByLabel('Zoek een kaart').fill('rust duidelijkheid');
  await sheet.getByRole('button', { name: 'Leg op het bord: Rust en duidelijkheid' }).click();
  await sheet.getByText('Ligt op het bord').waitFor();
  await sheet.getByRole('tab', { name: 'Tekst plakken' }).click();
  await sheet.getByLabel('Plak je tekst').fill('- Toezicht: iedereen ziet elk kind.\n- Spelen met weinig');
  await sheet.getByRole('button', { name: 'Knip in kaarten' }).click();
  await sheet.getByRole('checkbox', { name: 'Neem mee: Spelen met weinig' }).click();
  await sheet.getByRole('button', { name: 'Leg 1 kaart op het bord' }).click();
  await sheet.getByRole('tab', { name: 'Op het bord' }).click();
  await sheet.getByRole('button', { name: 'Pas aan: Toezicht' }).click();
  await sheet.getByRole('textbox', { name: 'Titel' }).fill('Samen toezicht');
  await sheet.getByRole('button', { name: 'Bewaar' }).click();
  await sheet.getByRole('heading', { name: 'Samen toezicht' }).waitFor();
  await sheet.getByRole('button', { name: 'Haal weg: Rust en duidelijkheid' }).click();
  await sheet.getByRole('button', { name: 'Ja, haal weg' }).click();
  await sheet.getByRole('heading', { name: 'Rust en duidelijkheid' }).waitFor({ state: 'detached' });
  const { theory } = await api(product.url).boardJson(id, token);
  expect(Object.values(theory).map(({ title }) => title)).toEqual(['Samen toezicht']);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Bewaar als sjabloon' }).click();
  await page.getByRole('heading', { name: 'Speelplaats' }).waitFor();
  await page.locator('summary', { hasText: 'Samen toezicht' }).waitFor();
});

it('nothing was asked of another host, and no page failed', () => {
  for (const visitor of [school, elsewhere]) {
    expect(visitor.strangers).toEqual([]);
    expect(visitor.errors).toEqual([]);
  }
});
