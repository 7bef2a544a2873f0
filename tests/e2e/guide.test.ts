/** The day is led from its own page: two facilitators, two participants (board and list) and the projector. */
import { readStage } from '@samenbord/board';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { violations } from '../support/axe.ts';
import { PHONE, openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';
import { joinDay, middleOf, noteOnCanvas, takeBack, writeNote } from './teacher.ts';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let lead: Visitor;
let second: Visitor;
let an: Visitor;
let bo: Visitor;
let screen: Visitor;
let wire: WireClient;
const requests = () => api(product.url);

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await requests().create({ title: 'Taal in elke les', template: 'van-leerplan-naar-mijn-klas' });
  const open = (viewport?: typeof PHONE) => visit(browser, product.url, viewport ? { viewport } : {});
  [lead, second, an, bo, screen] = await Promise.all([open(), open(), open(), open(PHONE), open()]);
  const key = new URL(board.links.facilitate).hash;
  const invited = await fetch(`${product.url}/api/boards/${board.id}/facilitators`, {
    method: 'POST',
    headers: { authorization: `Bearer ${board.tokens.facilitator}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Mieke' }),
  });
  const { token } = (await invited.json()) as { token: string };
  await lead.page.goto(`/bord/${board.id}/begeleiding${key}`);
  await second.page.goto(`/bord/${board.id}/begeleiding#sleutel=${token}`);
  await joinDay(an.page, board.code, 'An');
  await joinDay(bo.page, board.code, 'Bo');
  await screen.page.goto(`/bord/${board.id}/scherm${new URL(board.links.screen).hash}`);
  wire = connectWire(product.url, board.id, (await requests().join(board.code, { name: 'Els' })).token);
  await wire.synced();
  await writeNote(an.page, 'Jef vertelt in de kring', 'Zo gaat het in mijn klas');
  await wire.until('the note', (doc) => doc.getMap('notes').size === 1);
});
afterAll(async () => {
  wire.close();
  await browser.close();
  await product.dispose();
});

const guide = (page: Page, name: string) => page.getByRole('region', { name });
const panel = async (page: Page, name: string) => {
  await page.getByRole('tab', { name }).click();
  return page.getByRole('tabpanel');
};

it('the next step is one key, takes everybody along and starts the time', async () => {
  await lead.page.getByRole('button', { name: /Volgende stap\s*Toelichting/ }).waitFor();
  await lead.page.keyboard.press('v');
  await wire.until('the next phase', (doc) => readStage(doc).timer.state === 'running');
  for (const { page } of [lead, second]) await page.getByRole('heading', { name: 'Toelichting' }).waitFor();
  for (const { page } of [an, screen]) await page.getByText('Luister naar het kernteam').first().waitFor();
  await guide(lead.page, 'Nu')
    .getByText(/Je eindigt om \d+\.\d\d u\./)
    .waitFor();
});

it('the script is seen by those who lead and stands on nothing that others receive', async () => {
  const said = 'Overloop de theoriekaarten.';
  for (const { page } of [lead, second]) await page.getByText(said).waitFor();
  expect(JSON.stringify(await requests().boardJson(board.id, board.tokens.facilitator))).not.toContain(said);
  await lead.page.getByRole('button', { name: 'Pas aan', exact: true }).click();
  await lead.page.getByRole('textbox', { name: 'Wat je kunt zeggen' }).fill('Begin met een lied.');
  await second.page.getByText('schrijft aan het draaiboek').waitFor();
  await lead.page.getByRole('button', { name: 'Bewaar' }).click();
  await second.page.getByText('Begin met een lied.').waitFor();
  await expect(connectWire(product.url, board.id, board.tokens.screen, 'desk').synced()).rejects.toThrow(
    '4403',
  );
});

it('a phase is put in, changed and skipped while the day runs', async () => {
  const day = guide(lead.page, 'Verloop van de dag');
  await day.getByRole('button', { name: 'Fase erbij' }).click();
  await day.getByLabel('Naam van de fase').fill('Even rechtstaan');
  await day.getByRole('button', { name: 'Bewaar' }).click();
  const inserted = day.getByRole('button', { name: 'Even rechtstaan: ga erheen of pas aan' });
  await inserted.click();
  await day.getByLabel('Minuten').fill('3');
  await day.getByRole('button', { name: 'Bewaar' }).click();
  await guide(second.page, 'Verloop van de dag').getByText('3 min').waitFor();
  await inserted.click();
  await day.getByRole('button', { name: 'Sla over' }).click();
  await day.getByRole('button', { name: 'Haal ze weg' }).click();
  await second.page
    .getByRole('button', { name: 'Even rechtstaan: ga erheen of pas aan' })
    .waitFor({ state: 'detached' });
});

it('everybody is called to a zone, and each goes along, stays or comes back', async () => {
  const zoneInFront = screen.page.locator('.samen-zone-content').filter({ hasText: 'Hier wringt het' });
  const widthInFront = async () => (await zoneInFront.boundingBox())?.width ?? 0;
  await zoneInFront.waitFor();
  const before = await widthInFront();
  await lead.page.getByLabel('Kom mee kijken naar').selectOption({ label: 'Hier wringt het' });
  await lead.page.getByRole('button', { name: 'Roep iedereen' }).click();
  for (const { page } of [an, bo]) await page.getByText('Kom mee kijken naar ‘Hier wringt het’').waitFor();
  await bo.page.getByRole('button', { name: 'Blijf hier' }).click();
  await bo.page.getByRole('button', { name: 'Kijk mee' }).waitFor({ state: 'detached' });
  await an.page.getByRole('button', { name: 'Kijk mee' }).click();
  await an.page.getByRole('button', { name: 'Terug naar waar je was' }).click();
  await an.page.getByRole('button', { name: 'Terug naar waar je was' }).waitFor({ state: 'detached' });
  await expect.poll(widthInFront, { message: 'the projector goes along' }).toBeGreaterThan(1.3 * before);
  const isWhole = async () => {
    const { x = -1, y = -1, width = 0, height = 0 } = (await zoneInFront.boundingBox()) ?? {};
    const screenSize = screen.page.viewportSize() ?? { width: 0, height: 0 };
    return x >= 0 && y >= 0 && x + width <= screenSize.width && y + height <= screenSize.height;
  };
  await expect.poll(isWhole).toBe(true);
  expect(await screen.page.getByRole('button', { name: 'Kijk mee' }).count()).toBe(0);
});

it('what lies on the board beside the day is chosen by a click, and worked with from there', async () => {
  const beside = await panel(lead.page, 'Bord');
  await beside.getByText('Jef vertelt in de kring').click();
  const chosen = beside.getByRole('group', { name: 'Gekozen op het bord' });
  await chosen.getByText('Jef vertelt in de kring').waitFor();
  await chosen.getByRole('button', { name: 'Kom kijken' }).click();
  await an.page.getByText(/^Kom mee kijken naar/).waitFor();
  await an.page.getByRole('button', { name: 'Blijf hier' }).click();
  await chosen.getByRole('button', { name: 'Leg opzij' }).click();
  await noteOnCanvas(an.page, 'Jef vertelt').waitFor({ state: 'detached' });
  await chosen.waitFor({ state: 'detached' });
  const last = guide(second.page, 'Het bord en wat aandacht vraagt')
    .locator('p')
    .filter({ hasText: 'legde een briefje opzij' });
  await last.getByRole('button', { name: 'Ongedaan maken' }).click();
  await noteOnCanvas(an.page, 'Jef vertelt').waitFor({ state: 'attached' });
  // A zone is chosen where nothing lies on it, and let go by a second click.
  for (let times = 0; times < 2; times++) await beside.locator('svg').getByText('Hier wringt het').click();
  await beside.getByText('Klik op een briefje, een kaart of een zone').waitFor();
});

it('one key lays a note aside for everybody; taking it back brings it home', async () => {
  const notes = await panel(lead.page, 'Briefjes');
  await notes.getByRole('listitem', { name: 'Jef vertelt in de kring' }).focus();
  await lead.page.keyboard.press('o');
  await noteOnCanvas(an.page, 'Jef vertelt').waitFor({ state: 'detached' });
  const log = await panel(second.page, 'Wie deed wat');
  const deed = log.getByRole('listitem').filter({ hasText: 'legde een briefje opzij' }).first();
  await deed.getByRole('button').click();
  await noteOnCanvas(an.page, 'Jef vertelt').waitFor({ state: 'attached' });
  await deed.getByText(/Ongedaan gemaakt door Mieke/).waitFor();
});

it('the same key lays it aside from the list and from the board; two clicks in a row take one note only', async () => {
  await writeNote(an.page, 'Voorlezen in de gang', 'Zo gaat het in mijn klas');
  await wire.until('two notes', (doc) => doc.getMap('notes').size === 2);
  const isHanging = (count: number) =>
    wire.until(`${String(count)} notes`, (doc) => doc.getMap('notes').size === count);
  const { page } = second;
  await page.goto(`/bord/${board.id}/lijst`);
  await page.getByRole('article').filter({ hasText: 'Jef vertelt' }).focus();
  await page.keyboard.press('o');
  await isHanging(1);
  await takeBack(lead.page, 'legde een briefje opzij');
  await isHanging(2);
  await page.goto(`/bord/${board.id}`);
  await noteOnCanvas(page, 'Jef vertelt').click();
  await page.keyboard.press('o');
  await isHanging(1);
  await takeBack(lead.page, 'legde een briefje opzij');
  await isHanging(2);
  const row = (await panel(lead.page, 'Briefjes')).getByRole('listitem', { name: 'Voorlezen in de gang' });
  const { x, y } = await middleOf(row.getByRole('button', { name: 'Leg opzij' }));
  await lead.page.mouse.click(x, y);
  await isHanging(1);
  await row.waitFor({ state: 'detached' });
  // The second click of a double one comes when the next note has moved up.
  await lead.page.mouse.down({ clickCount: 2 });
  await lead.page.mouse.up({ clickCount: 2 });
  await lead.page.getByRole('tab', { name: 'Bord' }).focus();
  await takeBack(lead.page, 'legde een briefje opzij');
  // A second note that went along would still be away.
  await isHanging(2);
});

it('calm, locked and in the light: each is seen by all, and taken back by one key', async () => {
  await lead.page.keyboard.press('k');
  await wire.until('calm', (doc) => readStage(doc).calm);
  await lead.page.keyboard.press('l');
  await wire.until('locked', (doc) => readStage(doc).locked);
  await takeBack(lead.page, 'zette het bord vast');
  await wire.until('unlocked', (doc) => !readStage(doc).locked);
  await takeBack(lead.page, 'maakte het bord rustiger');
  await wire.until('lively', (doc) => !readStage(doc).calm);
  await lead.page.getByLabel('Kom mee kijken naar').selectOption({ label: 'Hier wringt het' });
  await lead.page.getByRole('button', { name: 'Belicht' }).first().click();
  await an.page.locator('.samen-spotlight').waitFor();
  await lead.page.getByRole('button', { name: 'Licht uit' }).first().click();
  await an.page.locator('.samen-spotlight').waitFor({ state: 'detached' });
});

it('a word in private reaches one person and nobody else', async () => {
  const people = await panel(lead.page, 'Mensen');
  await people.getByRole('button', { name: 'Persoonlijk woordje voor An' }).click();
  await people.getByLabel('Persoonlijk woordje voor An').fill('Wat een mooi voorbeeld');
  await people.getByRole('button', { name: 'Geef door' }).click();
  const word = an.page.getByRole('dialog', { name: 'Een woordje van het kernteam' });
  await word.getByText('Wat een mooi voorbeeld').waitFor();
  await word.getByRole('button', { name: 'Gelezen' }).click();
  await word.waitFor({ state: 'detached' });
  expect(await bo.page.getByText('Wat een mooi voorbeeld').count()).toBe(0);
  expect(JSON.stringify(await requests().boardJson(board.id, board.tokens.facilitator))).not.toContain(
    'mooi voorbeeld',
  );
});

it('nothing is cut off at the side, however long a title is', async () => {
  await requests().act(board.id, board.tokens.facilitator, {
    ...{ type: 'zone.add', kind: 'neutral', title: 'Wat wij met ons hele team nog aan elkaar willen vragen' },
  });
  await lead.page
    .getByLabel('Kom mee kijken naar')
    .getByText('Wat wij met ons hele team')
    .waitFor({ state: 'attached' });
  const cutOff = await lead.page.evaluate(() =>
    [...document.querySelectorAll('main > section')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((section) => section.getAttribute('aria-label')),
  );
  expect(cutOff).toEqual([]);
});

it.each(['begeleiding', 'voorbereiden', 'sleutels'])('axe finds nothing on %s', async (path) => {
  const { page } = second;
  await page.goto(`/bord/${board.id}/${path}`);
  await page.getByRole('heading', { level: 1 }).last().waitFor();
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
});

it('the page is for those who lead', async () => {
  await an.page.goto(`/bord/${board.id}/begeleiding`);
  await an.page.getByText('Deze pagina is voor het kernteam').waitFor();
});

it('nothing was asked of another host, and no page failed', () => {
  for (const visitor of [lead, second, an, bo, screen])
    expect([visitor.errors, visitor.strangers]).toEqual([[], []]);
});
