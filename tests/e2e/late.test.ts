/** The tray: what came in when writing there was over waits for the facilitators, in their words and their hands. */
import { addNote } from '@samenbord/board';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';
import { noteOnCanvas, startDay } from './teacher.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;
let an: WireClient;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  lead = await visit(browser, product.url);
  const { id, code } = await startDay(lead.page, 'Net te laat', 'Van leerplan naar mijn klas');
  const { token } = await api(product.url).join(code, { name: 'An' });
  an = connectWire(product.url, id, token);
  await an.synced();
});
afterAll(async () => {
  an.close();
  await browser.close();
  await product.dispose();
});

/** Writes where notes of participants are not taken now: among the agreements. */
const writeLate = (text: string) => {
  const zone = [...an.doc.getMap<{ get: (key: string) => unknown }>('zones')].find(
    ([, record]) => record.get('kind') === 'agreement',
  )?.[0];
  addNote(an.doc, { text, at: { zone: zone ?? '' }, now: Date.now() });
};
const openTray = async () => {
  await lead.page.getByRole('button', { name: 'Menu' }).click();
  await lead.page.getByRole('menuitem', { name: /^Laat binnengekomen/ }).click();
  return lead.page.getByRole('dialog');
};

it('a late note is told to the facilitator, and hung up after all', async () => {
  writeLate('Net te laat geschreven');
  await lead.page.getByText('Er kwam een briefje te laat binnen').waitFor();
  expect(await noteOnCanvas(lead.page, 'Net te laat geschreven').count()).toBe(0);
  const tray = await openTray();
  await tray.getByText(/^An, om .* voor ‘Dit spreken we af’$/).waitFor();
  await tray.getByRole('button', { name: 'Hang het op' }).click();
  await noteOnCanvas(lead.page, 'Net te laat geschreven').waitFor({ state: 'attached' });
  await tray.getByText('Alles is bekeken').waitFor();
});

it('another one is left out, and erased', async () => {
  writeLate('Dit mag weg');
  const tray = lead.page.getByRole('dialog');
  await tray.getByText('Dit mag weg').waitFor();
  await tray.getByRole('button', { name: 'Niet ophangen' }).click();
  await tray.getByRole('button', { name: 'Wis het briefje' }).click();
  await tray.getByText('Alles is bekeken').waitFor();
  expect(await noteOnCanvas(lead.page, 'Dit mag weg').count()).toBe(0);
  expect([lead.errors, lead.strangers]).toEqual([[], []]);
});
