/** What people are told about saving must be true, whatever the wifi does. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import type { FaultProxy } from '../support/fault-proxy.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { allSaved, joinDay, noteOnCanvas, startDay, writeNote } from './teacher.ts';

let product: Product;
let line: FaultProxy;
let browser: Browser;
let lead: Visitor;
let colleague: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  line = await startFaultProxy(product.url);
  lead = await visit(browser, product.url);
  colleague = await visit(browser, line.url);
  const { code } = await startDay(lead.page, 'Samen leren op dinsdag', 'Van leerplan naar mijn klas');
  await joinDay(colleague.page, code, 'An');
  await allSaved(colleague.page);
  await colleague.page.locator('.samen-zone').first().waitFor({ state: 'attached' });
});
afterAll(async () => {
  await browser.close();
  await line.close();
  await product.dispose();
});

const saveState = (page: Page, state: string) => page.locator(`[data-save="${state}"]`).waitFor();

/** Keeps every database of the product from opening for as long as the page lives, as a disk that is busy does. */
const holdDatabases = (page: Page) =>
  page.evaluate(async () => {
    const known = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
    const hold = (name: string) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, 1000);
        opening.onupgradeneeded = () => {
          const { result, transaction } = opening;
          const [first = ''] = result.objectStoreNames;
          const store = transaction?.objectStore(
            first === '' ? result.createObjectStore('held').name : first,
          );
          // A transaction lives for as long as something is asked in it.
          const ask = () => {
            if (store) store.count().onsuccess = ask;
          };
          ask();
          resolve();
        };
      });
    await Promise.all([...new Set(['samenbord:probe', ...known])].map(hold));
  });

it('whoever closes the day is warned of a device that still holds notes, and told when all is safe', async () => {
  line.cut();
  await saveState(colleague.page, 'offline');
  await writeNote(colleague.page, 'Geschreven in de gang zonder wifi');
  await lead.page.getByRole('button', { name: 'Menu' }).click();
  await lead.page.getByRole('menuitem', { name: 'Sluit de dag af' }).click();
  const sheet = lead.page.getByRole('dialog');
  await sheet.getByText('Eén toestel heeft nog briefjes die niet bewaard zijn.').waitFor();
  await sheet.getByRole('button', { name: 'Toch afsluiten' }).waitFor();
  line.mend();
  await sheet.getByText('Alles van iedereen is bewaard.').waitFor();
  await sheet.getByRole('button', { name: 'Nog niet' }).click();
  await noteOnCanvas(lead.page, 'Geschreven in de gang').waitFor({ state: 'attached' });
});

it('nothing is called saved on a line that went silent, and the loss is told within half a minute', async () => {
  const { page } = colleague;
  await allSaved(page);
  // Every word about saving from here on, in order.
  await page.evaluate(() => {
    const shown: string[] = [];
    const state = document.querySelector('[data-save]');
    if (!state) throw new Error('nothing tells about saving');
    new MutationObserver(() => shown.push(state.getAttribute('data-save') ?? '')).observe(state, {
      attributeFilter: ['data-save'],
    });
    Object.assign(window, { shown });
  });
  line.freeze();
  await writeNote(page, 'Getypt terwijl de lijn dood was');
  await saveState(page, 'saving');
  await page.locator('[data-save="offline"]').waitFor({ timeout: 30_000 });
  expect(await page.evaluate(() => (window as unknown as { shown: string[] }).shown)).toEqual([
    'saving',
    'offline',
  ]);
  line.thaw();
  await allSaved(page);
  await noteOnCanvas(lead.page, 'Getypt terwijl de lijn dood was').waitFor({ state: 'attached' });
});

it('what a closed tab held is brought by a device that is slow to find it, though the board opens meanwhile', async () => {
  const { context } = colleague;
  line.cut();
  await saveState(colleague.page, 'offline');
  await writeNote(colleague.page, 'Van een trage laptop');
  await colleague.page.getByText('je werk staat veilig op dit toestel').first().waitFor();
  const address = colleague.page.url();
  await colleague.page.close();
  line.mend();
  const busy = await context.newPage();
  await busy.goto('/healthz');
  await holdDatabases(busy);
  const page = await context.newPage();
  await page.goto(address);
  await saveState(page, 'saved');
  expect(await noteOnCanvas(page, 'Van een trage laptop').count()).toBe(0);
  await busy.close();
  await noteOnCanvas(lead.page, 'Van een trage laptop').waitFor({ state: 'attached' });
  await allSaved(page);
  colleague = { ...colleague, page };
});

it('after the server has refused the document, the board opens anew and offers what was not saved', async () => {
  const { page } = colleague;
  line.freeze();
  await writeNote(page, 'Onderweg toen het misliep');
  await saveState(page, 'saving');
  // A sync message of a kind that does not exist.
  line.garble(Uint8Array.of(0, 9));
  const sheet = page.getByRole('dialog', { name: 'We hebben je bord opnieuw geopend' });
  await sheet.getByText('Onderweg toen het misliep').waitFor();
  await sheet.getByRole('button', { name: 'Hang opnieuw op' }).click();
  await noteOnCanvas(lead.page, 'Onderweg toen het misliep').waitFor({ state: 'attached' });
  await allSaved(page);
  expect(await lead.page.locator('.samen-note').filter({ hasText: 'Onderweg toen' }).count()).toBe(1);
});

it('a day of which nothing has arrived is not led, and surely not closed', async () => {
  const { links } = await api(product.url).create({
    title: 'Nog onderweg',
    template: 'van-leerplan-naar-mijn-klas',
  });
  const { page, context } = await visit(browser, product.url);
  let open = false;
  await page.routeWebSocket(/sync/, (socket) => {
    // Until then nothing of what the page asks gets anywhere.
    if (open) socket.connectToServer();
  });
  const { pathname, hash } = new URL(links.facilitate);
  await page.goto(`${pathname}/begeleiding${hash}`);
  await page.getByText('Het bord komt eraan …').waitFor();
  const toClose = page.getByRole('button', { name: 'Sluit de dag af' });
  expect(await toClose.count()).toBe(0);
  open = true;
  await page.reload();
  await page.getByRole('region', { name: 'Nu' }).waitFor();
  expect(await toClose.count()).toBe(0);
  await context.close();
});

it('no page failed on the good line', () => {
  expect(lead.errors).toEqual([]);
});
