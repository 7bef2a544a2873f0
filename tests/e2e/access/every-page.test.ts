/**
 * Every page there is: axe finds nothing in either theme or language, the language is switched on the page itself,
 * nothing is lost at 320 pixels wide or enlarged twice, and every target is large enough for a pointer and a thumb.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../../support/api.ts';
import type { CreatedBoard } from '../../support/api.ts';
import { LAPTOP, PHONE, openBrowser } from '../../support/browser.ts';
import type { Visitor } from '../../support/browser.ts';
import { livedInBoard } from '../../support/lived-in-board.ts';
import type { LivedInBoard } from '../../support/lived-in-board.ts';
import { startProduct } from '../../support/product.ts';
import type { Product } from '../../support/product.ts';
import { cutOff, expectAccessible, overflow, readerOf, say, tooSmall } from './measure.ts';

interface World {
  board: LivedInBoard;
  /** A day that is prepared and not open yet. */
  draft: CreatedBoard;
  closed: CreatedBoard;
  /** Nobody has written on it yet. */
  empty: CreatedBoard;
  /** Address of a school's line, with its key. */
  school: string;
  report: string;
}

interface Place {
  path: (world: World) => string;
  ready: (page: Page) => Locator;
  /** Where nobody stands who could switch anything. */
  unattended?: true;
}

const local = (link: string) => new URL(link).pathname + new URL(link).hash;
const led = ({ id, links }: CreatedBoard, page = '') => `/bord/${id}${page}${new URL(links.facilitate).hash}`;
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const composer = (page: Page) => page.locator('form.composer textarea');
const drawn = (page: Page) => page.locator('main:has(.samen-zone):not(:has(.picture))');

const PLACES: Record<string, Place> = {
  landing: { path: () => '/', ready: (page) => page.locator('form[novalidate]').first() },
  joining: { path: ({ board }) => `/doe-mee#${board.code}`, ready: title },
  'the lobby': { path: ({ draft }) => `/doe-mee#${draft.code}`, ready: title },
  gallery: { path: () => '/sjablonen', ready: (page) => page.locator('fieldset:not([disabled])').first() },
  'editor of templates': { path: () => '/sjablonen/maken', ready: title },
  'kept days': { path: () => '/bewaard', ready: title },
  schools: { path: () => '/school', ready: title },
  'a school': { path: ({ school }) => school, ready: title },
  'help to lead': { path: () => '/hulp/begeleiden', ready: title },
  privacy: { path: () => '/hulp/privacy', ready: title },
  'the report handed out': { path: ({ report }) => report, ready: (page) => page.locator('button.primary') },
  'a page that is not there': { path: () => '/nergens', ready: title },
  'a board without a seat': { path: ({ board }) => `/bord/${board.id}`, ready: title },
  'list, participant': {
    path: ({ board }) => `/bord/${board.id}/lijst`,
    ready: (page) => page.locator('[data-note]').first(),
  },
  'board, empty': { path: ({ empty }) => led(empty), ready: drawn },
  'list, empty': { path: ({ empty }) => led(empty, '/lijst'), ready: composer },
  board: { path: ({ board }) => led(board), ready: drawn },
  list: { path: ({ board }) => led(board, '/lijst'), ready: (page) => page.locator('[data-note]').first() },
  desk: { path: ({ board }) => led(board, '/begeleiding'), ready: title },
  preparing: { path: ({ draft }) => led(draft, '/voorbereiden'), ready: (page) => page.locator('.columns') },
  'board, closed': { path: ({ closed }) => led(closed), ready: drawn },
  'list, closed': {
    path: ({ closed }) => led(closed, '/lijst'),
    ready: (page) => page.locator('footer.closed'),
  },
  'projector while people come in': {
    path: ({ empty }) => local(empty.links.screen),
    ready: title,
    unattended: true,
  },
  projector: { path: ({ board }) => local(board.links.screen), ready: drawn, unattended: true },
};

let product: Product;
let browser: Browser;
let world: World;
let laptop: Visitor;
let phone: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const requests = api(product.url);
  const board = await livedInBoard(product.url);
  const { id, key } = await requests.makeSchool('Basisschool De Linde');
  const [draft, closed, empty] = (await Promise.all(
    ['Straks', 'Voorbij', 'Nog leeg'].map((name) =>
      requests.create({
        title: name,
        template: 'van-leerplan-naar-mijn-klas',
        date: '2026-11-25',
        draft: name === 'Straks',
        ...(name === 'Voorbij' ? { schoolKey: key } : {}),
      }),
    ),
  )) as [CreatedBoard, CreatedBoard, CreatedBoard];
  await requests.act(closed.id, closed.tokens.facilitator, { type: 'day.close' });
  const report = await requests.reportLink(board.id, board.tokens.facilitator);
  world = { board, draft, closed, empty, school: `/school/${id}#sleutel=${key}`, report: local(report) };
  [laptop, phone] = await Promise.all([
    readerOf(browser, product.url, 'nl'),
    readerOf(browser, product.url, 'nl', { viewport: PHONE, touch: true }),
  ]);
});
afterAll(async () => {
  world.board.leave();
  await browser.close();
  await product.dispose();
});

/** Comes to a page; a participant's seat is taken first where nobody has one. */
async function goTo(page: Page, name: string): Promise<void> {
  const place = PLACES[name];
  if (!place) throw new Error(`no place ${name}`);
  if (name === 'list, participant') await takeSeat(page);
  // The same page with another fragment would not load anew.
  await page.goto('/healthz');
  await page.goto(place.path(world));
  await place.ready(page).first().waitFor({ state: 'attached' });
  if (name.startsWith('board') || name.startsWith('list,'))
    await page.getByRole('button', { name: 'Menu' }).waitFor();
}

async function takeSeat(page: Page): Promise<void> {
  await page.goto(`/doe-mee#${world.board.code}`);
  await page.getByLabel(say('nl', 'join_name')).fill('Noor');
  await page.getByRole('button', { name: say('nl', 'join_button') }).click();
  await page.getByRole('button', { name: 'Menu' }).waitFor();
}

/** By what the page offers: at its top, or in its menu. */
async function switchToEnglish(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: say('nl', 'language_switch_label') });
  const menu = page.getByRole('button', { name: 'Menu' });
  await button.or(menu).first().waitFor();
  if (await button.isVisible()) await button.click();
  else {
    await menu.click();
    await page.getByRole('menuitem', { name: say('nl', 'language_switch') }).click();
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
  }
  await page.locator('html[lang=en]').waitFor();
}

const NARROW = { width: 320, height: 640 };
const ENLARGED = { width: LAPTOP.width / 2, height: LAPTOP.height / 2 };

async function expectRoom(page: Page, what: string): Promise<void> {
  for (const viewport of [NARROW, ENLARGED]) {
    await page.setViewportSize(viewport);
    const size = `${what}, ${String(viewport.width)} wide`;
    await expect.poll(() => overflow(page), { message: size }).toEqual([]);
    expect(await tooSmall(page, 24), size).toEqual([]);
    expect(await cutOff(page), size).toEqual([]);
  }
  await page.setViewportSize(LAPTOP);
}

async function onLaptop(name: string): Promise<void> {
  const { page } = laptop;
  await goTo(page, name);
  await expectAccessible(page, `${name}, nl`);
  await expectRoom(page, `${name}, nl`);
  if (PLACES[name]?.unattended) {
    await page.evaluate(() => {
      localStorage.setItem('samenbord:language', 'en');
    });
    await goTo(page, name);
  } else await switchToEnglish(page);
  await expectAccessible(page, `${name}, en`);
  await expectRoom(page, `${name}, en`);
  await page.evaluate(() => {
    localStorage.setItem('samenbord:language', 'nl');
  });
}

async function onPhone(name: string): Promise<void> {
  if (PLACES[name]?.unattended) return;
  await goTo(phone.page, name);
  expect(await tooSmall(phone.page, 44), `${name}, for a thumb`).toEqual([]);
}

it.each(Object.keys(PLACES))('%s', async (name) => {
  // Side by side: while one waits for a page, the other measures.
  await Promise.all([onLaptop(name), onPhone(name)]);
});

it('no page failed or asked another host', () => {
  for (const { errors, strangers } of [laptop, phone]) expect([errors, strangers]).toEqual([[], []]);
});
