/** What a board's page does with the room that it has: a strip that comes, a window that is enlarged, a day not open yet. */
import { addNote } from '@samenbord/board';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import { noteOnCanvas, showWholeBoard } from './teacher.ts';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let lead: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await api(product.url).create({
    title: 'Straks',
    template: 'van-leerplan-naar-mijn-klas',
    draft: true,
  });
  lead = await visit(browser, product.url, { view: 'board' });
  lead.page.setDefaultTimeout(15_000);
  const { pathname, hash } = new URL(board.links.facilitate);
  await lead.page.goto(pathname + hash);
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

/** Top and bottom on the screen, in pixels. */
async function extent(page: Page, selector: string): Promise<[number, number]> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  return [box.y, box.y + box.height];
}

it('a board that is not open yet says so, and is opened where it is said', async () => {
  const strip = lead.page.getByRole('region', { name: 'In voorbereiding' });
  await strip.getByText('Alleen het kernteam ziet dit bord').waitFor();
  await strip.getByRole('button', { name: 'Open het bord' }).click();
  await strip.waitFor({ state: 'detached' });
  expect((await api(product.url).join(board.code, { name: 'An' })).role).toBe('participant');
});

it('the whole board stays above the tools when a strip takes room', async () => {
  const { page } = lead;
  const writer = connectWire(product.url, board.id, board.tokens.facilitator);
  await writer.synced();
  addNote(writer.doc, { text: 'Helemaal onderaan', at: { zone: 'hier-wringt-het' }, now: 1 });
  writer.close();
  await noteOnCanvas(page, 'Helemaal onderaan').waitFor({ state: 'attached' });
  await showWholeBoard(page);
  const clear = async () => {
    const [, foot] = await extent(page, '.samen-note');
    const [top] = await extent(page, '.tlui-toolbar');
    return top - foot;
  };
  await expect.poll(clear).toBeGreaterThanOrEqual(0);
  await api(product.url).act(board.id, board.tokens.facilitator, {
    type: 'phase.set',
    phase: 'stil-schrijven',
  });
  await page.getByText('Er wordt in stilte geschreven').waitFor();
  await expect.poll(clear).toBeGreaterThanOrEqual(0);
});

it('enlarged twice on a phone, the bars lie under each other and leave room for the board', async () => {
  const { page } = lead;
  await page.setViewportSize({ width: 195, height: 422 });
  const parts = ['header', 'section.bar', 'main', '.foot'];
  const ends = () => Promise.all(parts.map((part) => extent(page, `.desk > ${part}`)));
  await expect
    .poll(async () =>
      (await ends()).every(([top, foot], at, all) => foot > top && top >= (all[at - 1]?.[1] ?? top) - 1),
    )
    .toBe(true);
  const [top, foot] = await extent(page, '.desk > main');
  expect(foot - top).toBeGreaterThan(200);
  expect([lead.errors, lead.strangers]).toEqual([[], []]);
});
