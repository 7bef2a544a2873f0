/** Groups in real browsers: made by whoever leads, found by a laptop and a phone, told together, and harvested. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { PHONE, openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { allSaved, joinDay, noteOnCanvas, writeNote } from './teacher.ts';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let lead: Visitor;
let screen: Visitor;
let an: Visitor;
let bo: Visitor;

const fragment = (link: string) => new URL(link).pathname + new URL(link).hash;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await api(product.url).create({ title: 'Taal', template: 'van-leerplan-naar-mijn-klas' });
  const open = (viewport?: typeof PHONE) => visit(browser, product.url, viewport ? { viewport } : {});
  [lead, screen, an, bo] = await Promise.all([open(), open(), open(), open(PHONE)]);
  await lead.page.goto(fragment(board.links.facilitate));
  await screen.page.goto(fragment(board.links.screen));
  await joinDay(an.page, board.code, 'An', 'Eerste graad');
  await joinDay(bo.page, board.code, 'Bo', 'Derde graad');
  await writeNote(an.page, 'Uit de plenaire', 'Zo gaat het in mijn klas');
  await allSaved(an.page);
});

afterAll(async () => {
  await browser.close();
  await product.dispose();
});

const sheet = () => lead.page.getByRole('dialog', { name: 'Groepen' });
async function openGroups() {
  await lead.page.getByRole('button', { name: 'Menu' }).click();
  await lead.page.getByRole('menuitem', { name: 'Groepen' }).click();
  await sheet().waitFor();
}

it('a facilitator looks at a division, moves somebody, and makes the groups', async () => {
  await openGroups();
  await sheet()
    .getByRole('radio', { name: /Door elkaar/ })
    .click();
  await sheet().getByRole('button', { name: 'Een groep meer' }).click();
  await sheet().getByText('2 groepen').waitFor();
  await sheet().getByLabel('Hoeveel mensen per groep?').selectOption('2 mensen');
  await sheet().getByText('1 groep', { exact: true }).waitFor();
  await sheet().getByRole('button', { name: 'Een groep meer' }).click();
  await sheet().getByText('2 groepen').waitFor();
  await sheet()
    .getByRole('checkbox', { name: /^Zo gaat het in mijn klas/ })
    .check();
  await sheet().getByRole('textbox', { name: 'Naam van de groep' }).first().fill('L1–L2');
  await sheet().getByRole('textbox', { name: 'Naam van de groep' }).last().fill('L5–L6');
  const inFirst = sheet().getByRole('listitem').first();
  if ((await inFirst.getByRole('combobox', { name: 'Verplaats An' }).count()) === 0) {
    await sheet().getByRole('combobox', { name: 'Verplaats An' }).selectOption('naar L1–L2');
    await inFirst.getByRole('combobox', { name: 'Verplaats Bo' }).selectOption('naar L5–L6');
  }
  await sheet().getByRole('button', { name: 'Maak de groepen' }).click();
  await sheet().getByRole('heading', { name: 'L1–L2' }).waitFor();
});

it('each finds the own group with one click, on a laptop and in the list of a phone', async () => {
  await an.page.getByRole('button', { name: 'Ga naar je groep: L1–L2' }).click();
  await bo.page.getByRole('button', { name: 'Ga naar je groep: L5–L6' }).click();
  for (const [{ page }, name] of [
    [an, 'L1–L2'],
    [bo, 'L5–L6'],
  ] as const) {
    await page.getByRole('heading', { level: 1, name: `${name} · Taal` }).waitFor();
    await page.getByRole('button', { name: 'Terug naar de plenaire' }).waitFor();
  }
  expect(new URL(bo.page.url()).pathname).toMatch(/\/lijst$/);
  // What went along from the plenary is there, once.
  await bo.page.getByRole('article').filter({ hasText: 'Uit de plenaire' }).waitFor();
  await noteOnCanvas(an.page, 'Uit de plenaire').waitFor({ state: 'attached' });
});

it('a message reaches every group and the projector, and is put away by who read it', async () => {
  await sheet().getByRole('button', { name: 'Nog 5 minuten' }).click();
  for (const { page } of [an, bo, screen]) await page.getByText('Nog 5 minuten').waitFor();
  await an.page.getByRole('button', { name: 'Gelezen' }).click();
  await an.page.getByText('Nog 5 minuten').waitFor({ state: 'detached' });
  await bo.page.getByText('Nog 5 minuten').waitFor();
});

it('a group chooses notes for the plenary', async () => {
  await writeNote(an.page, 'Kring op maandag');
  await allSaved(an.page);
  await noteOnCanvas(an.page, 'Kring op maandag').click();
  await an.page.getByRole('button', { name: 'Naar de plenaire', exact: true }).click();
  await an.page.getByText('1 van 3 gekozen voor de plenaire').waitFor();
  await writeNote(bo.page, 'Meer overleg met het vierde');
  await allSaved(bo.page);
  await bo.page
    .getByRole('article')
    .filter({ hasText: 'Meer overleg' })
    .getByRole('button', { name: 'Wat doe je met dit briefje?' })
    .click();
  await bo.page.getByRole('menuitem', { name: 'Naar de plenaire' }).click();
  await bo.page.getByText('1 van 3 gekozen voor de plenaire').waitFor();
});

it('the facilitator walks into a group and back', async () => {
  await sheet().getByRole('button', { name: 'Ga kijken bij L1–L2' }).click();
  await lead.page.getByRole('heading', { level: 1, name: 'L1–L2 · Taal' }).waitFor();
  await noteOnCanvas(lead.page, 'Kring op maandag').waitFor();
  await lead.page.getByRole('button', { name: 'Terug naar de plenaire' }).click();
  await lead.page.getByRole('heading', { level: 1, name: 'Taal', exact: true }).waitFor();
});

it('the harvest brings them to everybody, under the groups’ names', async () => {
  await openGroups();
  await sheet().getByRole('button', { name: 'Haal 2 briefjes naar de plenaire' }).click();
  await sheet().waitFor({ state: 'detached' });
  for (const { page } of [lead, screen]) {
    await noteOnCanvas(page, 'Kring op maandag').waitFor({ state: 'attached' });
    await noteOnCanvas(page, 'Meer overleg met het vierde').waitFor({ state: 'attached' });
  }
  await an.page.getByRole('button', { name: 'Terug naar de plenaire' }).click();
  await noteOnCanvas(an.page, 'Meer overleg met het vierde').waitFor({ state: 'attached' });
  const { notes, zones } = await api(product.url).boardJson(board.id, board.tokens.facilitator);
  const brought = Object.values(notes)
    .filter(({ origin }) => origin !== null)
    .map(({ text, group, zone }) => [text, group, zones[zone]?.title]);
  expect(Object.keys(notes)).toHaveLength(3);
  expect(brought.toSorted()).toEqual([
    ['Kring op maandag', 'L1–L2', 'Oogst: L1–L2'],
    ['Meer overleg met het vierde', 'L5–L6', 'Oogst: L5–L6'],
  ]);
});

it('somebody who is moved is shown the way out, and the groups are called back', async () => {
  const [, second] = Object.keys(
    (await api(product.url).boardJson(board.id, board.tokens.facilitator)).groups,
  );
  const people = (await api(product.url).boardJson(board.id, board.tokens.facilitator)).people;
  const [anId = ''] = Object.entries(people).find(([, { name }]) => name === 'An') ?? [];
  await an.page.getByRole('button', { name: 'Ga naar je groep: L1–L2' }).click();
  await an.page.getByRole('button', { name: 'Terug naar de plenaire' }).waitFor();
  await api(product.url).act(board.id, board.tokens.facilitator, {
    type: 'groups.move',
    person: anId,
    group: second ?? '',
  });
  await an.page.getByRole('heading', { name: 'Dit groepsbord is niet meer van jou' }).waitFor();
  await an.page.getByRole('link', { name: 'Terug naar de plenaire' }).click();
  await an.page.getByRole('button', { name: 'Ga naar je groep: L5–L6' }).waitFor();
  await openGroups();
  await sheet().getByRole('button', { name: 'Roep iedereen terug' }).click();
  await bo.page.getByText('Jullie groep is klaar').waitFor();
  for (const visitor of [lead, screen, an, bo]) expect([visitor.errors, visitor.strangers]).toEqual([[], []]);
});
