/** From notes to links to agreements: what everybody sees of it, and what each does for oneself. */
import type { Browser, Page } from 'playwright-core';
import { addNote, linkNote } from '@samenbord/board';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import { joinDay, noteOnCanvas, startDay, writeNote } from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;
let an: Visitor;
let card: string;

const fromMenu = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name }).click();
  return page.getByRole('dialog');
};
const sheetOf = async (page: Page) => {
  await page.getByRole('button', { name: /^Afspraken/ }).click();
  return page.getByRole('dialog', { name: 'Wat we afspreken' });
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  [lead, an] = await Promise.all([
    visit(browser, product.url),
    visit(browser, product.url, { view: 'list' }),
  ]);
  const { id, code } = await startDay(lead.page, 'Draad', 'Van leerplan naar mijn klas');
  await joinDay(an.page, code, 'An', 'Eerste graad');
  const { token } = await api(product.url).join(code, { name: 'Bo' });
  const wire = connectWire(product.url, id, token);
  await wire.synced();
  const [first] = wire.doc.getMap<{ get(key: string): string }>('theory').keys();
  card =
    wire.doc
      .getMap<{ get(key: string): string }>('theory')
      .get(first ?? '')
      ?.get('title') ?? '';
  for (const [text, group] of [
    ['Elke ochtend een praatronde', 'eerste graad'],
    ['Voorlezen in tandem', 'derde graad'],
  ] as const) {
    const note = addNote(wire.doc, { text, at: { zone: 'mijn-klas' }, group, now: Date.now() });
    linkNote(wire.doc, { note, theory: first ?? '', label: 'already', by: 'bo' });
  }
  addNote(wire.doc, { text: 'Niemand luistert na de speeltijd', at: { zone: 'mijn-klas' }, now: Date.now() });
  await an.page.getByText('Niemand luistert na de speeltijd').first().waitFor();
  wire.close();
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

it('the matrix tells what theory has practice, by group, and where there is none', async () => {
  const sheet = await fromMenu(an.page, 'Theorie en praktijk');
  const row = sheet.getByRole('row', { name: new RegExp(card) });
  await row.waitFor();
  expect(await row.getByText('1 keer doen we al').count()).toBe(2);
  expect(await row.getByText('2 keer doen we al').count()).toBe(1);
  await sheet.getByRole('heading', { name: 'Witte vlekken' }).waitFor();
  await sheet.getByRole('button', { name: 'Niemand luistert na de speeltijd' }).click();
  await sheet.waitFor({ state: 'detached' });
  await expect
    .poll(() => an.page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toContain('Niemand luistert na de speeltijd');
});

it('an agreement of the team is joined, filled in and brought further', async () => {
  const sheet = await sheetOf(lead.page);
  await sheet.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  const form = lead.page.getByRole('dialog', { name: 'Nieuwe afspraak' });
  await form.getByLabel('Wat spreken we af?').fill('Elke dag een kring');
  await form.getByRole('radio', { name: /Eigen invulling/ }).click();
  await form.getByRole('button', { name: 'Leg vast' }).click();
  await sheet.getByText('Elke dag een kring').waitFor();

  const own = await sheetOf(an.page);
  await own.getByRole('button', { name: 'Ik doe mee' }).click();
  await own.getByText('Doen mee: An').waitFor();
  await own.getByLabel('Zo doe ik het').fill('met een praatstok');
  await own.getByRole('button', { name: 'Bewaar' }).click();
  await sheet.getByText('Doen mee: An').waitFor();
  await sheet.getByText('met een praatstok').waitFor();
  expect(await own.getByRole('button', { name: 'Pas aan' }).count()).toBe(0);

  await sheet.getByLabel('Hoe staat het ermee?').selectOption('bezig');
  await own.getByText('bezig', { exact: true }).waitFor();
  await own.getByRole('button', { name: 'Toch niet' }).click();
  await sheet.getByText('Nog niemand zette er de eigen naam bij.').waitFor();

  await sheet.getByRole('button', { name: 'Pas aan' }).click();
  const change = lead.page.getByRole('dialog', { name: 'Pas de afspraak aan' });
  await change.getByLabel('Wat spreken we af?').fill('Elke dag een kring van tien minuten');
  await change.getByRole('button', { name: 'Leg vast' }).click();
  await own.getByText('Elke dag een kring van tien minuten').waitFor();

  // What was let go of keeps its place, on the canvas and in the list, and says in words what became of it.
  await sheet.getByLabel('Hoe staat het ermee?').selectOption('losgelaten');
  for (const { page } of [lead, an]) {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  const onCanvas = lead.page.locator('.samen-zone__agreements li');
  await onCanvas.filter({ hasText: 'losgelaten' }).getByText('Elke dag een kring van tien minuten').waitFor();
  const inList = an.page.locator('[data-zone="afspraken"] li');
  await inList.filter({ hasText: 'losgelaten' }).getByText('Elke dag een kring van tien minuten').waitFor();
  // A note that hangs there too covers none of it.
  await writeNote(lead.page, 'Wie begint?', 'Dit spreken we af');
  await noteOnCanvas(lead.page, 'Wie begint?').waitFor();
  await expect
    .poll(async () => {
      const [note, list] = await Promise.all(
        [noteOnCanvas(lead.page, 'Wie begint?'), onCanvas.first()].map((thing) => thing.boundingBox()),
      );
      return note && list && list.y >= note.y + note.height;
    })
    .toBe(true);
  for (const visitor of [lead, an]) expect([visitor.errors, visitor.strangers]).toEqual([[], []]);
});

it('what is typed in a sheet stays when the other sheets come in beside it', async () => {
  const page = await lead.context.newPage();
  await page.clock.install();
  await page.goto(lead.page.url());
  const sheet = await sheetOf(page);
  await sheet.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  const words = page.getByLabel('Wat spreken we af?');
  await words.fill('Half getypt');
  await page.locator('[data-save="saved"]').waitFor();
  // They are fetched once all has been calm for a few seconds.
  await page.clock.runFor(10_000);
  await page.waitForFunction(async () => (await fetch('/healthz')).ok);
  await page.waitForFunction(async () => (await fetch('/healthz')).ok);
  expect(await words.inputValue()).toBe('Half getypt');
  await page.close();
});
