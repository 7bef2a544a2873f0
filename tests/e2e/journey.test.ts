/** The main job in real browsers against the built product: create, join, write, link, lead, keep. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LAPTOP, PHONE, onTheLan, openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { checkPdf, pdfText, squeeze } from '../support/pdf.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import {
  allSaved,
  composer,
  focusCanvas,
  joinDay,
  noteOnCanvas,
  showWholeBoard,
  startDay,
  writeNote,
} from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;
let colleague: Visitor;
let onPhone: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  [lead, colleague, onPhone] = await Promise.all([
    visit(browser, onTheLan(product.url)),
    visit(browser, onTheLan(product.url)),
    visit(browser, onTheLan(product.url), { viewport: PHONE, view: 'board' }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

let code = '';

it('a facilitator starts a study day and sees its code', async () => {
  ({ code } = await startDay(lead.page, 'Taal in elke les', 'Van leerplan naar mijn klas'));
  expect(code).toMatch(/^[0-9A-Z]{8}$/);
  await lead.page.getByText('Kom rustig binnen').first().waitFor();
  expect(await lead.page.evaluate(() => isSecureContext), 'plain http, as on a school’s network').toBe(false);
});

it('colleagues join by code from other browsers, and everybody sees every note live', async () => {
  await joinDay(colleague.page, code, 'An', 'Eerste graad');
  await joinDay(onPhone.page, code, 'Bo');
  await writeNote(colleague.page, 'Kring op maandag: één verhaal per kind 🎉', 'Zo gaat het in mijn klas');
  await writeNote(onPhone.page, 'Mijn groepje loopt vast zodra ik wegga', 'Hier wringt het');
  for (const { page } of [lead, colleague, onPhone]) {
    await noteOnCanvas(page, 'Kring op maandag').waitFor({ state: 'attached' });
    await noteOnCanvas(page, 'Mijn groepje loopt vast').waitFor({ state: 'attached' });
  }
  await allSaved(colleague.page);
});

it('N starts a note on the canvas and typing goes into it at once', async () => {
  const { page } = lead;
  await page.locator('.samen-zone').first().waitFor({ state: 'attached' });
  await focusCanvas(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Vanuit het bord getypt');
  await page.keyboard.press('Escape');
  await noteOnCanvas(colleague.page, 'Vanuit het bord getypt').waitFor({ state: 'attached' });
  await showWholeBoard(page);
});

it('dragging from a note to a theory card makes a link and asks for its label', async () => {
  const { page } = lead;
  const note = noteOnCanvas(page, 'Kring op maandag');
  await note.click();
  const handle = page.locator('.tl-handle').first();
  const card = page.locator('.samen-theory').filter({ hasText: 'Durven vertellen' }).first();
  const [from, to] = [await handle.boundingBox(), await card.boundingBox()];
  if (!from || !to) throw new Error('the handle or the card is not on the screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'doen we al' }).click();
  await colleague.page
    .locator('.samen-theory')
    .filter({ hasText: 'Durven vertellen' })
    .locator('[data-label="already"]')
    .first()
    .waitFor({ state: 'attached' });
});

it('the day moves on to its next phase for everyone', async () => {
  await lead.page.getByRole('button', { name: /^Volgende: Toelichting/ }).click();
  for (const { page } of [lead, colleague, onPhone])
    await page.getByText('Luister naar het kernteam').first().waitFor();
});

it('an agreement grows from a note', async () => {
  const { page } = lead;
  await noteOnCanvas(page, 'Kring op maandag').click();
  await page.getByRole('button', { name: /Afspraak/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Wat spreken we af?').fill('Elke klas start op maandag met een kring');
  await sheet.getByRole('button', { name: 'Leg vast' }).click();
  await colleague.page.getByRole('button', { name: 'Afspraken' }).click();
  // The one who made it is shown the list of agreements; the other one has asked for it.
  for (const visitor of [lead, colleague]) {
    const list = visitor.page.getByRole('dialog');
    await list.getByText('Elke klas start op maandag met een kring').waitFor();
    await list.getByRole('button', { name: 'Sluiten' }).click();
    await list.waitFor({ state: 'detached' });
  }
});

it('a break lies over the board until one looks on, and the day goes on after it', async () => {
  await lead.page.getByRole('button', { name: /^Fase \d van \d$/ }).click();
  await lead.page.getByRole('button', { name: 'Nu pauze: 15 minuten' }).click();
  for (const { page } of [colleague, onPhone])
    await page
      .getByText(/^verder om \d+\.\d\d u\.$/)
      .first()
      .waitFor();
  await lead.page.getByRole('button', { name: /^Volgende: Stil schrijven/ }).click();
  for (const { page } of [colleague, onPhone]) await page.getByText('Schrijf één moment').first().waitFor();
  // Nobody wrote anything in silence, so the day goes on without a question.
  await lead.page.getByRole('button', { name: /^Volgende: Koppelen/ }).click();
  for (const { page } of [colleague, onPhone]) await page.getByText('Trek een lijn').first().waitFor();
});

it('undo takes back only one’s own', async () => {
  await writeNote(colleague.page, 'Dit haal ik terug', 'Zo gaat het in mijn klas');
  await noteOnCanvas(lead.page, 'Dit haal ik terug').waitFor({ state: 'attached' });
  await writeNote(lead.page, 'Dit blijft staan', 'Zo gaat het in mijn klas');
  await noteOnCanvas(colleague.page, 'Dit blijft staan').waitFor({ state: 'attached' });
  await focusCanvas(colleague.page);
  await colleague.page.keyboard.press('Control+z');
  await noteOnCanvas(lead.page, 'Dit haal ik terug').waitFor({ state: 'detached' });
  await noteOnCanvas(lead.page, 'Dit blijft staan').waitFor({ state: 'attached' });
});

it('a note laid aside vanishes everywhere', async () => {
  await writeNote(onPhone.page, 'Dit hoort hier niet', 'Hier wringt het');
  await noteOnCanvas(lead.page, 'Dit hoort hier niet').click();
  const tools = lead.page.getByRole('toolbar', { name: 'Briefje bewerken' });
  await tools.getByRole('button', { name: 'Meer', exact: true }).click();
  await tools.getByRole('button', { name: /Leg opzij/ }).click();
  for (const { page } of [lead, colleague, onPhone])
    await noteOnCanvas(page, 'Dit hoort hier niet').waitFor({ state: 'detached' });
});

it('what is written without a connection stays, also after closing the tab, and arrives later', async () => {
  await product.stop('SIGKILL');
  await writeNote(colleague.page, 'Geschreven en het tabblad gesloten', 'Zo gaat het in mijn klas');
  await noteOnCanvas(colleague.page, 'het tabblad gesloten').waitFor({ state: 'attached' });
  await writeNote(onPhone.page, 'Geschreven zonder server', 'Hier wringt het');
  await noteOnCanvas(onPhone.page, 'Geschreven zonder server').waitFor({ state: 'attached' });
  // Said once the browser has written it down.
  await colleague.page.getByText('je werk staat veilig op dit toestel').first().waitFor();
  const address = colleague.page.url();
  await colleague.page.close();
  await product.restart();
  await noteOnCanvas(lead.page, 'Geschreven zonder server').waitFor({ state: 'attached' });
  const page = await colleague.context.newPage();
  await page.goto(address);
  await noteOnCanvas(lead.page, 'het tabblad gesloten').waitFor({ state: 'attached' });
  await allSaved(page);
  colleague = { ...colleague, page };
});

it('the report holds what was written, linked and agreed, and nothing that was laid aside', async () => {
  const download = lead.page.waitForEvent('download');
  await lead.page.getByRole('button', { name: 'Verslag', exact: true }).click();
  const sheet = lead.page.getByRole('dialog', { name: 'Het verslag' });
  await sheet.getByRole('button', { name: 'Maak het verslag (PDF)' }).click();
  const pdf = await readFile(await (await download).path());
  await checkPdf(pdf);
  await sheet.getByText('Het verslag staat bij je downloads').waitFor();
  await lead.page.keyboard.press('Escape');
  const text = squeeze(await pdfText(pdf));
  for (const expected of [
    'Taal in elke les',
    'Basisschool De Linde',
    'Kring op maandag: één verhaal per kind',
    '🎉',
    'Mijn groepje loopt vast zodra ik wegga',
    'Geschreven zonder server',
    'Geschreven en het tabblad gesloten',
    'Elke klas start op maandag met een kring',
    'Durven vertellen',
    'doen we al',
  ])
    expect(text).toContain(squeeze(expected));
  expect(text).not.toContain(squeeze('Dit hoort hier niet'));
  expect(text).not.toContain(squeeze('Dit haal ik terug'));
});

it('closing the day makes the board read-only for everyone', async () => {
  const { page } = lead;
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByText('Sluit de dag af').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Sluit de dag af|Toch afsluiten/ })
    .click();
  for (const visitor of [colleague, onPhone]) {
    await visitor.page.getByText('De studiedag is afgesloten').first().waitFor();
    await composer(visitor.page).waitFor({ state: 'detached' });
  }
});

it('no browser asked anything of another host, and no page failed', () => {
  for (const visitor of [lead, colleague, onPhone]) {
    expect(visitor.strangers).toEqual([]);
    expect(visitor.errors).toEqual([]);
  }
  expect(lead.page.viewportSize()).toEqual(LAPTOP);
});
