/** A board of hundreds of notes seen from afar: one picture of all, in which each note can still be taken and moved. */
import { addRecord, readCollection, setFields, zonesInOrder } from '@samenbord/board';
import type { Point } from '@samenbord/board';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../../support/api.ts';
import type { CreatedBoard } from '../../support/api.ts';
import { openBrowser, visit } from '../../support/browser.ts';
import type { Visitor } from '../../support/browser.ts';
import { startProduct } from '../../support/product.ts';
import type { Product } from '../../support/product.ts';
import { connectWire } from '../../support/wire-client.ts';
import type { WireClient } from '../../support/wire-client.ts';

const COLUMNS = 30;
const ROWS = 7;
const PITCH = 220;
const SIDE = 200;
const YELLOW = 'rgb(255,228,143)';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let wire: WireClient;
let lead: Visitor;

const placeOf = (at: number): Point => [20 + (at % COLUMNS) * PITCH, 160 + Math.floor(at / COLUMNS) * PITCH];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await api(product.url).create({ title: 'Veel briefjes', template: 'leeg-bord' });
  wire = connectWire(product.url, board.id, board.tokens.facilitator);
  await wire.synced();
  const [[zone] = [''], ...others] = zonesInOrder(readCollection(wire.doc, 'zones'));
  wire.doc.transact(() => {
    setFields(wire.doc, 'zones', zone, { box: [0, 0, COLUMNS * PITCH + 40, (ROWS + 2) * PITCH + 200] });
    for (const [id] of others) setFields(wire.doc, 'zones', id, { box: [0, 2400, 1200, 900] });
    for (let at = 0; at < COLUMNS * ROWS; at++)
      addRecord(wire.doc, 'notes', `n${String(at)}`, {
        text: `Briefje ${String(at)}`,
        ...{ pos: placeOf(at), zone, color: 'yellow', createdAt: 1_700_000_000_000 + at },
      });
  });
  lead = await visit(browser, product.url);
  const { pathname, hash } = new URL(board.links.facilitate);
  await lead.page.goto(pathname + hash);
  await lead.page.locator('.area:not(:has(> .picture)) .samen-far-bitmap').waitFor();
});
afterAll(async () => {
  wire.close();
  await browser.close();
  await product.dispose();
});

const notes = (page: Page) => page.locator('.samen-note');

/** Where a point of the board is on the screen. */
const onScreen = (page: Page, at: Point): Promise<{ x: number; y: number }> =>
  page.evaluate(([x, y]) => {
    const layer = document.querySelector('.tl-html-layer');
    const canvas = document.querySelector('.tl-canvas')?.getBoundingClientRect();
    const { a, e, f } = new DOMMatrix(layer ? getComputedStyle(layer).transform : undefined);
    return { x: (canvas?.x ?? 0) + x * a + e, y: (canvas?.y ?? 0) + y * a + f };
  }, at);

/** The colour of the picture at a place on the screen. */
const colorAt = (page: Page, at: { x: number; y: number }): Promise<string> =>
  page.evaluate(({ x, y }) => {
    const bitmap = document.querySelector<HTMLCanvasElement>('.samen-far-bitmap');
    if (!bitmap) return '';
    const box = bitmap.getBoundingClientRect();
    const scale = bitmap.width / box.width;
    const pixel = bitmap
      .getContext('2d')
      ?.getImageData(Math.round((x - box.x) * scale), Math.round((y - box.y) * scale), 1, 1).data;
    return pixel ? `rgb(${[...pixel].slice(0, 3).join(',')})` : '';
  }, at);

/** A corner of a note that no letter covers. */
const cornerOf = ([x, y]: Point): Point => [x + SIDE - 12, y + SIDE - 12];
const middleOf = ([x, y]: Point): Point => [x + SIDE / 2, y + SIDE / 2];

it('no note has an element of its own, and each is in the picture', async () => {
  const { page } = lead;
  await expect.poll(() => notes(page).count()).toBe(0);
  for (const at of [0, 29, 104, 209])
    await expect.poll(async () => colorAt(page, await onScreen(page, cornerOf(placeOf(at))))).toBe(YELLOW);
});

it('the note under the pointer is the one that is taken, and it lies where it was dropped', async () => {
  const { page } = lead;
  const [from, to] = [placeOf(35), placeOf(35 + COLUMNS * 6)];
  const [start, end] = [await onScreen(page, middleOf(from)), await onScreen(page, middleOf(to))];
  await page.keyboard.press('Escape');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await expect.poll(() => notes(page).allTextContents()).toEqual([expect.stringContaining('Briefje 35')]);
  await page.mouse.up();
  const dropped = () => readCollection(wire.doc, 'notes')['n35']?.pos ?? [0, 0];
  await expect.poll(() => Math.hypot(dropped()[0] - to[0], dropped()[1] - to[1])).toBeLessThan(PITCH / 4);
  await page.keyboard.press('Escape');
  await expect.poll(() => notes(page).count()).toBe(0);
  await expect
    .poll(async () => colorAt(page, await onScreen(page, cornerOf([dropped()[0], dropped()[1]]))))
    .toBe(YELLOW);
  expect(await colorAt(page, await onScreen(page, cornerOf(from)))).not.toBe(YELLOW);
});

it('what a colleague moves is drawn anew where it was and where it is', async () => {
  const { page } = lead;
  const to: Point = [placeOf(0)[0], placeOf(COLUMNS * ROWS)[1]];
  setFields(wire.doc, 'notes', 'n0', { pos: to });
  await expect.poll(async () => colorAt(page, await onScreen(page, cornerOf(to)))).toBe(YELLOW);
  expect(await colorAt(page, await onScreen(page, cornerOf(placeOf(0))))).not.toBe(YELLOW);
});

it('from near by the notes around the view are elements, and no others', async () => {
  const { page } = lead;
  const nearer = page.getByRole('button', { name: 'Inzoomen' });
  for (let step = 0; step < 3; step++) await nearer.click();
  // Those just outside of the view are elements too, and not shown.
  await notes(page).filter({ visible: true }).first().waitFor();
  await page.locator('.samen-far-bitmap').waitFor({ state: 'hidden' });
  expect(await notes(page).count()).toBeLessThan(COLUMNS * ROWS);
  await page.getByRole('button', { name: 'Toon het hele bord' }).click();
  await expect.poll(() => notes(page).count()).toBe(0);
  expect(lead.errors).toEqual([]);
});

it('a board too tall to be seen as a whole is shown from its headings on', async () => {
  const tall = await api(product.url).create({ title: 'Een lange kolom', template: 'leeg-bord' });
  const maker = connectWire(product.url, tall.id, tall.tokens.facilitator);
  await maker.synced();
  const [[zone] = ['']] = zonesInOrder(readCollection(maker.doc, 'zones'));
  setFields(maker.doc, 'zones', zone, { box: [0, 0, 1200, 19_500] });
  addRecord(maker.doc, 'notes', 'laatste', { text: 'Onderaan', pos: [20, 19_000], zone, createdAt: 1 });
  const seen = connectWire(product.url, tall.id, tall.tokens.screen);
  await seen.until('the note is there', (doc) => doc.getMap('notes').size === 1);
  seen.close();
  maker.close();
  const { pathname, hash } = new URL(tall.links.facilitate);
  const { page, context } = await visit(browser, product.url);
  await page.goto(pathname + hash);
  await page.locator('.area:not(:has(> .picture)) .tl-canvas').waitFor();
  const canvas = await page.locator('.tl-canvas').boundingBox();
  /** How far below the upper edge of the canvas the board begins. */
  const begins = async () => {
    const tops = await page
      .locator('.samen-zone__head')
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().y));
    return Math.min(...tops) - (canvas?.y ?? NaN);
  };
  await expect.poll(begins).toBeLessThan(60);
  expect(await begins()).toBeGreaterThan(0);
  await context.close();
});
