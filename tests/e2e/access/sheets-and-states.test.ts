/** Every sheet, menu and state of a board, asked of axe in both themes and both languages. */
import { addNote } from '@samenbord/board';
import type { Language } from '@samenbord/board';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../../support/api.ts';
import type { CreatedBoard } from '../../support/api.ts';
import { openBrowser } from '../../support/browser.ts';
import { connectWire } from '../../support/wire-client.ts';
import { livedInBoard } from '../../support/lived-in-board.ts';
import type { LivedInBoard } from '../../support/lived-in-board.ts';
import { startProduct } from '../../support/product.ts';
import type { Product } from '../../support/product.ts';
import { expectAccessible, readerOf, say } from './measure.ts';

let product: Product;
let browser: Browser;
let board: LivedInBoard;
/** A board that nobody has written on yet. */
let coming: CreatedBoard;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await livedInBoard(product.url);
  coming = await api(product.url).create({ title: 'Straks', template: 'leeg-bord' });
  // Something in the tray: written where nothing of participants is taken.
  const [an] = board.people;
  addNote(an?.doc ?? fail('nobody is here'), { text: 'Net te laat', at: { zone: 'afspraken' }, now: 1 });
});
afterAll(async () => {
  board.leave();
  await browser.close();
  await product.dispose();
});

const fail = (why: string): never => {
  throw new Error(why);
};

const pathOf = (link: string) => new URL(link).pathname + new URL(link).hash;
const asFacilitator = () => new URL(board.links.facilitate).hash;

const someone = (language: Language, device: Parameters<typeof readerOf>[3] = {}) =>
  readerOf(browser, product.url, language, device);

const noDialog = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });

/** Menu entries that do something at once, by their message. */
const ACTS = ['language_switch', 'theme_dark', 'theme_light'];
const ACTS_OF_IMAGES = ['images_forbid', 'images_allow'];

/** Opens every entry of the menu that leads to a sheet, and asks axe of each. */
async function walkMenu(page: Page, language: Language): Promise<number> {
  const button = page.getByRole('button', { name: say(language, 'menu'), exact: true });
  await button.click();
  const items = page.getByRole('menuitem');
  await items.first().waitFor();
  await expectAccessible(page, 'the menu');
  const names = await items.allTextContents();
  await page.keyboard.press('Escape');
  const acting = [
    ...ACTS.map((key) => say(language, key)),
    ...ACTS_OF_IMAGES.map((key) => say(language, key, 'images/')),
    ...['chime_on', 'guide_title', 'guide_help', 'menu_help'].map((key) => say(language, key, 'guide/')),
    say(language, 'editor_save_board', 'templates/'),
  ];
  const opening = names.map((name) => name.trim()).filter((name) => !acting.includes(name));
  for (const name of opening) {
    await items.first().waitFor({ state: 'detached' });
    await button.click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, `the sheet “${name}”`);
    await page.keyboard.press('Escape');
    await noDialog(page);
  }
  return opening.length;
}

describe.each(['nl', 'en'] as const)('axe finds nothing, %s,', (language) => {
  const words = (key: string, part = '') => say(language, key, part);

  it('on the pages that lead in', async () => {
    const { context, page } = await someone(language);
    await page.goto('/');
    await page.getByRole('button', { name: words('start_button') }).waitFor();
    await expectAccessible(page, 'the landing page');
    await page.getByLabel(words('landing_join_title')).fill('AB');
    await page.getByRole('button', { name: words('join_button') }).click();
    await page.getByText(words('join_code_wrong')).waitFor();
    await expectAccessible(page, 'the landing page with a wrong code');
    await page.goto(`/doe-mee#${board.code}`);
    await page.getByLabel(words('join_name')).waitFor();
    await expectAccessible(page, 'the join page');
    await page.goto('/doe-mee#ACDEFGHJ');
    await page.getByRole('button', { name: words('join_button') }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page, 'the join page with a code that no board has');
    await page.goto(`/bord/${board.id}`);
    await page.getByRole('heading', { name: words('no_seat_title') }).waitFor();
    await expectAccessible(page, 'a board without a seat');
    await page.goto('/nergens');
    await page.getByRole('heading', { name: words('not_found_title') }).waitFor();
    await expectAccessible(page, 'a page that is not there');
    await context.close();
  });

  it('on the board, its menus and every sheet of the facilitator', async () => {
    const { context, page, errors } = await someone(language);
    await page.goto(pathOf(board.links.facilitate));
    await page.locator('.samen-zone').first().waitFor({ state: 'attached' });
    await expectAccessible(page, 'the board');
    for (const name of [/^(Fase|Phase) \d/, /^\d+ (hier|here)/]) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page, `the popover ${String(name)}`);
      await page.keyboard.press('Escape');
      await noDialog(page);
    }
    expect(await walkMenu(page, language)).toBeGreaterThan(5);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('in the list, with a note’s menu, its questions and its editing', async () => {
    const { context, page, errors } = await someone(language, { view: 'list' });
    await page.goto(`/bord/${board.id}/lijst${asFacilitator()}`);
    const note = page.getByRole('article', { name: 'Kring op maandag' });
    await note.waitFor();
    await page.getByRole('button', { name: words('menu'), exact: true }).waitFor();
    await expectAccessible(page, 'the list');
    const menuOf = async (entry: string) => {
      await note.focus();
      await page.keyboard.press('Space');
      await page.getByRole('menuitem', { name: entry }).click();
    };
    for (const entry of ['list_link', 'list_zone', 'list_color']) {
      await menuOf(words(entry, 'list/'));
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page, `the question ${entry}`);
      await page.keyboard.press('Escape');
      await noDialog(page);
    }
    await menuOf(words('list_adopt', 'list/'));
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByLabel(words('adopt_text')).fill('');
    await page.getByRole('button', { name: words('adopt_button') }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page, 'an agreement without words');
    await page.keyboard.press('Escape');
    await noDialog(page);
    await note.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: words('list_edit_label', 'list/') }).waitFor();
    await expectAccessible(page, 'a note that is being edited');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: words('keys_title', 'keys/') }).waitFor();
    await page.keyboard.press('Escape');
    await noDialog(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('on the projector', async () => {
    const { context, page, errors } = await someone(language);
    await page.goto(pathOf(board.links.screen));
    await page.locator('.samen-zone').first().waitFor({ state: 'attached' });
    await expectAccessible(page, 'the projector');
    await page.goto(pathOf(coming.links.screen));
    await page.getByText(words('screen_scan', 'screen/')).waitFor();
    await expectAccessible(page, 'the projector while people come in');
    expect(errors).toEqual([]);
    await context.close();
  });
});

it('axe finds nothing on an empty board, in a break and on a closed day, on every page of them', async () => {
  const requests = api(product.url);
  const empty = await requests.create({ title: 'Nog leeg', template: 'leeg-bord' });
  const token = empty.tokens.facilitator;
  await requests.act(empty.id, token, { type: 'phase.set', phase: 'ordenen' });
  const { context, page } = await someone('nl');
  const screen = await context.newPage();
  const list = await context.newPage();
  await page.goto(pathOf(empty.links.facilitate));
  await list.goto(`/bord/${empty.id}/lijst${new URL(empty.links.facilitate).hash}`);
  await screen.goto(pathOf(empty.links.screen));
  const everywhere = async (what: string, shown: (page: Page) => Locator) => {
    for (const [name, one] of Object.entries({ board: page, list, screen })) {
      await shown(one).first().waitFor();
      await expectAccessible(one, `${name}, ${what}`);
    }
  };
  await everywhere('empty', (one) => one.getByText('Leg bij elkaar wat bij elkaar hoort'));
  const { id = '' } = await requests.act(empty.id, token, {
    type: 'phase.insert',
    name: 'Pauze',
    purpose: 'Tot zo.',
    minutes: 15,
    kind: 'break',
  });
  await requests.act(empty.id, token, { type: 'phase.set', phase: id });
  await everywhere('in a break', (one) => one.getByText(/^verder om/));
  await requests.act(empty.id, token, { type: 'day.close' });
  await everywhere('closed', (one) => one.getByRole('heading', { name: 'De studiedag is afgesloten' }));
  await context.close();
});

it('axe finds nothing when a zone is full, the server fails, the line is lost and the day is erased', async () => {
  const requests = api(product.url);
  const made = await requests.create({ title: 'Overvol', template: 'van-leerplan-naar-mijn-klas' });
  const token = made.tokens.facilitator;
  const { context, page } = await someone('nl');
  const list = await context.newPage();
  const asked = (one: Page, what: string) => expectAccessible(one, what);
  await page.goto(pathOf(made.links.facilitate));
  await page.locator('.samen-zone').first().waitFor({ state: 'attached' });
  await list.goto(`/bord/${made.id}/lijst${new URL(made.links.facilitate).hash}`);

  const writer = connectWire(product.url, made.id, (await requests.join(made.code, { name: 'An' })).token);
  await writer.synced();
  for (let at = 0; at < 60; at += 1)
    addNote(writer.doc, { text: `Briefje ${String(at)}`, at: { zone: 'mijn-klas' }, now: at });
  await list.getByRole('article', { name: 'Briefje 59' }).waitFor();
  await asked(list, 'a full zone in the list');
  await asked(page, 'a full zone on the board');
  writer.close();

  const failing = await context.newPage();
  await failing.route(/\/api\/boards\//, (route) => route.fulfill({ status: 500, body: '' }));
  // A key that this device does not know has to be asked for.
  await failing.goto(`/bord/${made.id}/lijst#sleutel=${'x'.repeat(32)}`);
  await failing.getByRole('button', { name: say('nl', 'retry') }).waitFor();
  await asked(failing, 'a server that fails');

  await product.stop();
  for (const one of [list, page]) {
    await one.getByText('geen verbinding').first().waitFor();
    await asked(one, 'without a connection');
  }
  await product.restart();
  for (const one of [list, page]) await one.getByText('alles bewaard').first().waitFor();
  await requests.erase(made.id, token);
  for (const one of [list, page]) {
    await one.getByRole('heading', { name: say('nl', 'gone_title') }).waitFor();
    await asked(one, 'a day that was erased');
  }
  await context.close();
});
