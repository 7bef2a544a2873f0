/** The list view: everything that the canvas does, by keyboard, by touch and for screen readers, without tldraw. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { violations } from '../support/axe.ts';
import { PHONE, openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { allSaved, composer, joinDay, noteOnCanvas } from './teacher.ts';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
/** The facilitator, at the canvas. */
let lead: Visitor;
let keys: Visitor;
let touch: Visitor;

const noteInList = (page: Page, text: string): Locator => page.getByRole('article', { name: text });
const zone = (page: Page, title: string): Locator => page.getByRole('region', { name: title });
const hasKeyboard = (thing: Locator) =>
  expect.poll(() => thing.evaluate((e) => e === document.activeElement)).toBe(true);

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await api(product.url).create({
    title: 'Taal in elke les',
    school: 'Basisschool De Linde',
    date: '2026-11-25',
    template: 'van-leerplan-naar-mijn-klas',
  });
  [lead, keys, touch] = await Promise.all([
    visit(browser, product.url),
    visit(browser, product.url),
    visit(browser, product.url, { viewport: PHONE }),
  ]);
  await lead.page.goto(`/bord/${board.id}${new URL(board.links.facilitate).hash}`);
  await lead.page.locator('.samen-zone').first().waitFor({ state: 'attached' });
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

/** Tab until something has the keyboard. */
async function tabTo(page: Page, thing: Locator): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await thing.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not come there');
}

/** Chooses in the menu of the note that has the keyboard, with arrows. */
async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Space');
  const item = page.getByRole(/hartje/i.test(name) ? 'menuitemcheckbox' : 'menuitem', { name });
  await item.waitFor();
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

describe('by keyboard alone', () => {
  it('somebody joins and goes from the board to the list', async () => {
    const { page } = keys;
    await page.goto('/');
    const code = page.getByLabel('Heb je een code?');
    // The page is there before its script.
    await expect.poll(() => code.isEditable()).toBe(true);
    await tabTo(page, code);
    await page.keyboard.type(board.code);
    await page.keyboard.press('Enter');
    // The landing page asks for a first name too.
    await page.getByRole('heading', { name: 'Welkom, kom erbij' }).waitFor();
    const name = page.getByLabel('Je voornaam');
    await expect.poll(() => name.isEditable()).toBe(true);
    await tabTo(page, name);
    await page.keyboard.type('Mieke');
    await page.keyboard.press('Enter');
    await composer(page).waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Lijst' }));
    await page.keyboard.press('Enter');
    await zone(page, 'Zo gaat het in mijn klas').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/bord/${board.id}/lijst`);
  });

  it('a note is added and seen on a canvas elsewhere', async () => {
    const { page } = keys;
    await tabTo(page, page.getByRole('button', { name: 'Nieuw briefje bij Zo gaat het in mijn klas' }));
    await page.keyboard.press('Enter');
    await hasKeyboard(composer(page));
    await page.keyboard.type('Kring op maandag');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Hoekenwerk in tandem');
    await page.keyboard.press('Enter');
    await noteOnCanvas(lead.page, 'Kring op maandag').waitFor({ state: 'attached' });
    await noteOnCanvas(lead.page, 'Hoekenwerk in tandem').waitFor({ state: 'attached' });
  });

  it('its text is edited, and Escape comes back to the note', async () => {
    const { page } = keys;
    const note = noteInList(page, 'Kring op maandag');
    await page.reload();
    await note.waitFor();
    await tabTo(page, note);
    await page.keyboard.press('Enter');
    await hasKeyboard(page.getByRole('textbox', { name: 'Tekst van het briefje' }));
    await page.keyboard.type(' en vrijdag');
    await page.keyboard.press('Escape');
    await hasKeyboard(noteInList(page, 'Kring op maandag en vrijdag'));
    await noteOnCanvas(lead.page, 'Kring op maandag en vrijdag').waitFor({ state: 'attached' });
  });

  it('arrows walk the notes, and Alt with an arrow changes their order', async () => {
    const { page } = keys;
    await page.keyboard.press('ArrowDown');
    await hasKeyboard(noteInList(page, 'Hoekenwerk in tandem'));
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(() => zone(page, 'Zo gaat het in mijn klas').locator('[data-note]').first().textContent())
      .toContain('Hoekenwerk in tandem');
    await page.keyboard.press('ArrowDown');
    await hasKeyboard(noteInList(page, 'Kring op maandag en vrijdag'));
  });

  it('it is linked to theory with a label', async () => {
    const { page } = keys;
    await choose(page, 'Verbind met theorie');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Durven vertellen' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'doen we al' }));
    await page.keyboard.press('Enter');
    const note = noteInList(page, 'Kring op maandag en vrijdag');
    await hasKeyboard(note);
    await note.getByText('Durven vertellen').waitFor();
    await page
      .getByRole('article', { name: 'Durven vertellen' })
      .getByText('Kring op maandag en vrijdag')
      .waitFor();
    await lead.page
      .locator('.samen-theory')
      .filter({ hasText: 'Durven vertellen' })
      .locator('[data-label="already"]')
      .first()
      .waitFor({ state: 'attached' });
  });

  it('a reaction is given', async () => {
    const { page } = keys;
    await choose(page, 'Hartje');
    await noteInList(page, 'Kring op maandag en vrijdag')
      .getByRole('button', { name: 'Hartje: 1', pressed: true })
      .waitFor();
    await noteOnCanvas(lead.page, 'Kring op maandag en vrijdag')
      .locator('.samen-note__reaction')
      .waitFor({ state: 'attached' });
  });

  it('it moves to another zone', async () => {
    const { page } = keys;
    await choose(page, 'Naar een andere zone');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Hier wringt het' }));
    await page.keyboard.press('Enter');
    await zone(page, 'Hier wringt het').getByText('Kring op maandag en vrijdag').waitFor();
    await hasKeyboard(noteInList(page, 'Kring op maandag en vrijdag'));
    await page.keyboard.press('ArrowLeft');
    await hasKeyboard(noteInList(page, 'Hoekenwerk in tandem'));
  });

  it('it goes away, and comes back by undo', async () => {
    const { page } = keys;
    await page.keyboard.press('Delete');
    await noteInList(page, 'Hoekenwerk in tandem').waitFor({ state: 'detached' });
    await noteOnCanvas(lead.page, 'Hoekenwerk in tandem').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await noteInList(page, 'Hoekenwerk in tandem').waitFor();
    await noteOnCanvas(lead.page, 'Hoekenwerk in tandem').waitFor({ state: 'attached' });
  });
});

describe('on a touch screen', () => {
  const more = (page: Page, text: string) =>
    noteInList(page, text).getByRole('button', { name: 'Wat doe je met dit briefje?' });

  it('the same is done with a thumb', async () => {
    const { context, page } = await visit(browser, product.url, { viewport: PHONE, touch: true });
    await joinDay(page, board.code, 'Bo');
    expect(new URL(page.url()).pathname, 'a phone opens the list').toBe(`/bord/${board.id}/lijst`);
    await page.getByRole('button', { name: 'Nieuw briefje bij Hier wringt het' }).tap();
    await composer(page).fill('Mijn groepje loopt vast');
    await page.getByRole('button', { name: 'Hang op' }).tap();
    await noteOnCanvas(lead.page, 'Mijn groepje loopt vast').waitFor({ state: 'attached' });

    await more(page, 'Mijn groepje loopt vast').tap();
    await page.getByRole('menuitem', { name: 'Bewerken' }).tap();
    await page.getByRole('textbox', { name: 'Tekst van het briefje' }).fill('Mijn groepje loopt los');
    await page.getByRole('button', { name: 'Klaar' }).tap();
    await noteOnCanvas(lead.page, 'Mijn groepje loopt los').waitFor({ state: 'attached' });

    await more(page, 'Kring op maandag en vrijdag').tap();
    await page.getByRole('menuitemcheckbox', { name: 'Dit herken ik' }).tap();
    await noteInList(keys.page, 'Kring op maandag en vrijdag')
      .getByRole('button', { name: 'Dit herken ik: 1' })
      .waitFor();

    await more(page, 'Mijn groepje loopt los').tap();
    await page.getByRole('menuitem', { name: 'Naar een andere zone' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Dit probeer ik uit' }).tap();
    await zone(keys.page, 'Dit probeer ik uit').getByText('Mijn groepje loopt los').waitFor();

    await more(page, 'Mijn groepje loopt los').tap();
    await page.getByRole('menuitem', { name: 'Weg' }).tap();
    await noteInList(keys.page, 'Mijn groepje loopt los').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Ongedaan maken' }).tap();
    await noteInList(keys.page, 'Mijn groepje loopt los').waitFor();
    await context.close();
  });

  it('the board is one step away, and what was chosen last opens the next time', async () => {
    const { context, page } = await visit(browser, product.url, { viewport: PHONE, touch: true });
    const path = () => new URL(page.url()).pathname;
    await joinDay(page, board.code, 'Cas');
    await page.getByRole('link', { name: 'Bord' }).tap();
    await page.locator('.samen-zone').first().waitFor({ state: 'attached' });
    await page.goto(`/bord/${board.id}`);
    await page.locator('.samen-zone').first().waitFor({ state: 'attached' });
    expect(path()).toBe(`/bord/${board.id}`);
    await page.getByRole('link', { name: 'Lijst' }).tap();
    await noteInList(page, 'Kring op maandag en vrijdag').waitFor();
    await page.goto(`/bord/${board.id}`);
    await noteInList(page, 'Kring op maandag en vrijdag').waitFor();
    expect(path()).toBe(`/bord/${board.id}/lijst`);
    await context.close();
  });

  it('nothing runs off a page of 320 wide', async () => {
    await joinDay(touch.page, board.code, 'An');
    await touch.page.setViewportSize({ width: 320, height: 640 });
    await touch.page.goto(`/bord/${board.id}/lijst`);
    await noteInList(touch.page, 'Kring op maandag en vrijdag').waitFor();
    await touch.page.getByRole('link', { name: 'Bord' }).waitFor();
    const widest = () =>
      touch.page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('*')].map((element) => element.getBoundingClientRect().right),
        ),
      );
    await expect.poll(widest).toBeLessThanOrEqual(320);
  });
});

it('agreements stand in their zone', async () => {
  await api(product.url).act(board.id, board.tokens.facilitator, {
    type: 'note.adopt',
    notes: [],
    text: 'Elke week een kring',
    kind: 'together',
  });
  await zone(keys.page, 'Dit spreken we af').getByText('Elke week een kring').waitFor();
});

describe('for screen readers', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
    const { page } = keys;
    await page.emulateMedia({ colorScheme });
    await allSaved(page);
    expect(await violations(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('nor with the menu of a note open, %s', async (colorScheme) => {
    const { page } = keys;
    await page.emulateMedia({ colorScheme });
    await noteInList(page, 'Kring op maandag en vrijdag').focus();
    await page.keyboard.press('Space');
    await page.getByRole('menu').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await hasKeyboard(noteInList(page, 'Kring op maandag en vrijdag'));
  });

  it('every note has a name with its text, its writer and its colour', async () => {
    const name = (writer: string) =>
      new RegExp(`^Kring op maandag en vrijdag .*\\b${writer}\\b.*kleur geel$`);
    await keys.page.getByRole('article', { name: name('ik') }).waitFor();
    await touch.page.getByRole('article', { name: name('Mieke') }).waitFor();
  });
});

it('a closed day can be read and no longer changed', async () => {
  await api(product.url).act(board.id, board.tokens.facilitator, { type: 'day.close' });
  const { page } = keys;
  await composer(page).waitFor({ state: 'detached' });
  await expect.poll(() => page.getByRole('button', { name: 'Wat doe je met dit briefje?' }).count()).toBe(0);
  await noteInList(page, 'Kring op maandag en vrijdag').focus();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('textbox').count()).toBe(0);
});

it('no browser asked anything of another host, and no page failed', () => {
  for (const visitor of [lead, keys, touch]) {
    expect(visitor.strangers).toEqual([]);
    expect(visitor.errors).toEqual([]);
  }
});
