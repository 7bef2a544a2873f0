/** Leading a study day from the list by keyboard alone (taking part is in list.test.ts); and what a screen reader finds on the way. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { livedInBoard } from '../support/lived-in-board.ts';
import type { LivedInBoard } from '../support/lived-in-board.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';

let product: Product;
let browser: Browser;
let board: LivedInBoard;
let lead: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await livedInBoard(product.url);
  lead = await visit(browser, product.url, { view: 'list' });
  await lead.page.goto(`/bord/${board.id}/lijst${new URL(board.links.facilitate).hash}`);
  await lead.page.getByRole('button', { name: 'Menu' }).waitFor();
  await lead.page.getByRole('article', { name: 'Kring op maandag' }).waitFor();
});
afterAll(async () => {
  board.leave();
  await browser.close();
  await product.dispose();
});

/** Goes on with Tab until something has the keyboard; presses Enter there. */
async function tabAndPress(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor();
  for (let pressed = 0; pressed < 90; pressed += 1) {
    if (await thing.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not come there');
}

it('the accessibility tree holds every zone, and in it every note with its text and its writer', async () => {
  const tree = await lead.page.getByRole('main').ariaSnapshot();
  const [, ...sections] = tree.split(/^\s*- region "/m);
  const inZone = (title: string) => sections.find((section) => section.startsWith(title)) ?? '';
  for (const [zone, text, writer] of [
    ['Zo gaat het in mijn klas', 'Kring op maandag: iedereen vertelt één ding over het weekend.', 'Mieke'],
    ['Zo gaat het in mijn klas', 'Bij het hoekenwerk kiezen ze zelf met wie ze starten.', 'Els'],
    ['Hier wringt het', 'Mijn groepje van vier loopt vast zodra ik wegga.', 'Karim'],
    ['Dit probeer ik uit', 'Elke vrijdag tien minuten praten over hoe de week liep.', 'Els'],
  ] as const)
    expect(inZone(zone), text).toMatch(new RegExp(`article "${text.replace('?', '\\?')}.*\\b${writer}\\b`));
  expect(inZone('Dit spreken we af')).toContain('Elke klas heeft een vaste kring per week');
  expect(tree.match(/article ".*Briefje,/g)?.length).toBe(board.notes.length);
});

it('time, phases and an agreement are led by keyboard', async () => {
  const { page } = lead;
  await tabAndPress(page, page.getByRole('button', { name: 'Start 25 min' }));
  await page.getByText('nog 25 min').first().waitFor();
  await tabAndPress(page, page.getByRole('button', { name: /^Volgende/ }));
  await page.getByRole('heading', { name: 'Terugkoppelen' }).waitFor();
  const note = page.getByRole('article', { name: 'Bij het hoekenwerk' });
  await note.focus();
  await page.keyboard.press('Space');
  const entry = page.getByRole('menuitem', { name: 'Maak er een afspraak van' });
  await entry.waitFor();
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await entry.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await tabAndPress(page, page.getByRole('dialog').getByRole('button', { name: 'Leg vast' }));
  await page.getByText('Afspraak vastgelegd').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tabAndPress(page, page.getByRole('button', { name: /^Volgende/ }));
  await page.getByRole('heading', { name: 'Afspreken', exact: true }).waitFor();
  expect([lead.errors, lead.strangers]).toEqual([[], []]);
});
