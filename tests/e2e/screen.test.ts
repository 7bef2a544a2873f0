/** The projector: the way in while people come, then what they do; it follows whoever leads, and needs no hand. */
import { addNote, linkNote, readBoard } from '@samenbord/board';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';
import { noteOnCanvas } from './teacher.ts';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let screen: Visitor;
let an: WireClient;

const act = (action: Parameters<ReturnType<typeof api>['act']>[2]) =>
  api(product.url).act(board.id, board.tokens.facilitator, action);

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await api(product.url).create({
    title: 'Taal in elke les',
    school: 'Basisschool De Linde',
    template: 'van-leerplan-naar-mijn-klas',
  });
  screen = await visit(browser, product.url);
  // The page asks for the lock when it is shown; a browser without a window has none to give.
  await screen.context.addInitScript(() => {
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: (what: string) => {
          document.documentElement.dataset['awake'] = what;
          return Promise.resolve({ release: () => Promise.resolve() });
        },
      },
    });
  });
});
afterAll(async () => {
  an.close();
  await browser.close();
  await product.dispose();
});

it('shows how to join, and how many have, until there is something to look at', async () => {
  const { page } = screen;
  const { pathname, hash } = new URL(board.links.screen);
  await page.goto(pathname + hash);
  await page.getByRole('heading', { name: 'Taal in elke les' }).waitFor();
  await page.getByText(`${board.code.slice(0, 4)}-${board.code.slice(4)}`).waitFor();
  await page.getByRole('img', { name: 'QR-code' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['awake'])).toBe('screen');
  const { token } = await api(product.url).join(board.code, { name: 'An' });
  an = connectWire(product.url, board.id, token);
  await an.synced();
  an.provider.awareness.setLocalStateField('cursor', null);
  await page.getByText('1 collega is er al').waitFor();
  addNote(an.doc, { text: 'Kring op maandag', at: { zone: 'mijn-klas' }, now: 1 });
  await noteOnCanvas(page, 'Kring op maandag').waitFor({ state: 'attached' });
});

it('follows the phase and the time, and keeps the code for who comes late', async () => {
  const { page } = screen;
  const links = page.locator('.samen-links > path');
  expect(await links.count()).toBe(0);
  await act({ type: 'phase.set', phase: 'koppelen' });
  await act({ type: 'timer.start', minutes: 25 });
  // What people are asked to draw is seen on it.
  await an.until('linking', (doc) => readBoard(doc).stage.phase === 'koppelen');
  const { notes, theory } = readBoard(an.doc);
  const [note = ''] = Object.keys(notes);
  const [card = ''] = Object.keys(theory);
  linkNote(an.doc, { note, theory: card, label: 'already', by: 'an' });
  await links.first().waitFor({ state: 'attached' });
  await page.getByRole('heading', { name: 'Koppelen per leeftijdsgroep' }).waitFor();
  await page.getByText('nog 25 min').waitFor();
  await page.getByText(`${board.code.slice(0, 4)}-${board.code.slice(4)}`).waitFor();
});

it('can’t be written on', async () => {
  expect(await screen.page.getByRole('textbox').count()).toBe(0);
  expect(await screen.page.getByRole('button', { name: 'Menu' }).count()).toBe(0);
});

it('comes back by itself when the server was away, also when it was opened meanwhile', async () => {
  const { page } = screen;
  await product.stop();
  await page.locator('[data-save="offline"]').waitFor();
  await product.restart();
  await page.locator('[data-save="offline"]').waitFor({ state: 'detached' });
  await act({ type: 'phase.set', phase: 'afspreken' });
  await page.getByRole('heading', { name: 'Afspreken' }).waitFor();
  await an.until('the phase', (doc) => readBoard(doc).stage.phase === 'afspreken');
  expect([screen.errors, screen.strangers]).toEqual([[], []]);
});
