/** The report as people choose it, and the next study day that begins with it: browser, built product and all. */
import { readFile } from 'node:fs/promises';
import { summaryHtml } from '@samenbord/report';
import { studyDay } from '@samenbord/report/testing/boards.ts';
import { pdfInfo } from '@samenbord/report/testing/pdf.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { checkPdf, pdfText, squeeze } from '../support/pdf.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { startDay, writeNote, allSaved } from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;
let report = '';

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  lead = await visit(browser, product.url);
  await startDay(lead.page, 'Taal in elke les', 'Leeg bord');
  await writeNote(lead.page, 'Kring op maandag');
  await allSaved(lead.page);
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

const sheet = () => lead.page.getByRole('dialog', { name: 'Het verslag' });

it('makes the report that was chosen', async () => {
  const { page } = lead;
  await page.getByRole('button', { name: 'Verslag', exact: true }).click();
  await sheet().getByText('Zelf kiezen').click();
  await sheet().getByText('Taal en papier').click();
  const size = sheet().getByRole('group', { name: 'Het hele bord' });
  await size.getByText('Op A4').click();
  for (const part of ['Elke zone leesbaar', 'Het hele bord op één blad'])
    await sheet().getByRole('checkbox', { name: part }).uncheck();
  await size.waitFor({ state: 'detached' });
  await sheet().getByText('Engels', { exact: true }).click();
  const download = page.waitForEvent('download');
  await sheet().getByRole('button', { name: 'Maak het verslag (PDF)' }).click();
  report = await (await download).path();
  await sheet().getByText('Het verslag staat bij je downloads').waitFor();
  const pdf = await readFile(report);
  await checkPdf(pdf);
  const text = squeeze(await pdfText(pdf));
  expect(text).toContain(squeeze('At a glance'));
  expect(text).toContain(squeeze('Kring op maandag'));
  expect(text).not.toContain(squeeze('The whole board'));
});

it('gives the notes as a table too', async () => {
  await sheet().getByText('Iets anders bewaren').click();
  const download = lead.page.waitForEvent('download');
  await sheet()
    .getByRole('button', { name: /in een tabel/ })
    .click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file.charCodeAt(0)).toBe(0xfeff);
  expect(file).toContain('Kring op maandag');
  await lead.page.keyboard.press('Escape');
});

it('prints the summary on one sheet, however much was agreed', async () => {
  const board = studyDay(80);
  const [agreement] = Object.values(board.agreements);
  const many = Array.from({ length: 12 }, (_, at) => [
    `a${String(at)}`,
    { ...agreement, text: 'Samen spreken '.repeat(20) },
  ]);
  const html = await summaryHtml(
    { ...board, agreements: Object.fromEntries(many) as typeof board.agreements },
    { language: 'nl' },
  );
  const { context } = lead;
  const page = await context.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  expect(pdfInfo(pdf).Pages).toBe('1');
});

it('begins the next day with the report, after showing what is in it', async () => {
  const { page } = lead;
  await page.goto('/');
  await page.getByRole('link', { name: 'Of ga verder met een bewaard bord' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'verslag.pdf',
    mimeType: 'application/pdf',
    buffer: await readFile(report),
  });
  await page.getByText('1 briefje', { exact: true }).waitFor();
  await page.getByLabel('Waarover gaat de dag?').fill('Zes weken later');
  await page.getByRole('button', { name: 'Begin met dit bord' }).click();
  await page.waitForURL(/\/bord\/[^/]+$/);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Zes weken later' }).waitFor();
  await page.locator('.samen-note').filter({ hasText: 'Kring op maandag' }).waitFor({ state: 'attached' });
});

it('tells what to do with a file that holds no board', async () => {
  const { page } = lead;
  await page.goto('/bewaard');
  const file = {
    name: 'brief.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 niets\n%%EOF'),
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('In dat bestand zit geen bord').waitFor();
  await page.getByText('Kies een verslag (PDF) of een board.json').waitFor();
  expect(lead.errors).toEqual([]);
  expect(lead.strangers).toEqual([]);
});

it('opens again over the interface as the board that it was made of', async () => {
  const requests = api(product.url);
  const board: CreatedBoard = await requests.create({
    title: 'Lijn',
    template: 'van-leerplan-naar-mijn-klas',
  });
  const pdf = await requests.reportPdf(board.id, board.tokens.facilitator);
  const form = new FormData();
  form.set('file', new Blob([Buffer.from(pdf)]), 'verslag.pdf');
  const answer = await fetch(`${product.url}/api/boards/import`, { method: 'POST', body: form });
  expect(answer.status).toBe(201);
  const made = (await answer.json()) as CreatedBoard;
  const [before, after] = await Promise.all(
    [board, made].map(({ id, tokens }) => requests.boardJson(id, tokens.facilitator)),
  );
  for (const root of ['info', 'zones', 'theory', 'notes', 'links', 'agreements', 'sketch'] as const)
    expect(after?.[root]).toEqual(before?.[root]);
});
