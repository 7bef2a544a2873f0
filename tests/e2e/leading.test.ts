/** What leading a day can do, seen by everybody: two who lead, a laptop, a phone and the projector. */
import { addNote, readStage } from '@samenbord/board';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard, Refused } from '../support/api.ts';
import { PHONE, openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';
import { composer, joinDay, noteOnCanvas, takeBack, writeNote } from './teacher.ts';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let lead: Visitor;
let second: Visitor;
let an: Visitor;
let bo: Visitor;
let screen: Visitor;
let wire: WireClient;

type Action = Parameters<ReturnType<typeof api>['act']>[2];
const act = (action: Action) => api(product.url).act(board.id, board.tokens.facilitator, action);
const stored = () => api(product.url).boardJson(board.id, board.tokens.facilitator);
const leaders = () => [lead.page, second.page];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await api(product.url).create({ title: 'Taal', template: 'van-leerplan-naar-mijn-klas' });
  const open = (viewport?: typeof PHONE) => visit(browser, product.url, viewport ? { viewport } : {});
  [lead, second, an, bo, screen] = await Promise.all([open(), open(), open(), open(PHONE), open()]);
  for (const page of leaders())
    await page.goto(`/bord/${board.id}/begeleiding${new URL(board.links.facilitate).hash}`);
  await joinDay(an.page, board.code, 'An');
  await joinDay(bo.page, board.code, 'Bo');
  await screen.page.goto(`/bord/${board.id}/scherm${new URL(board.links.screen).hash}`);
  wire = connectWire(product.url, board.id, board.tokens.screen);
  await wire.synced();
  for (const text of ['Kring op maandag', 'Hoekenwerk in tandem'])
    await writeNote(an.page, text, 'Zo gaat het in mijn klas');
  await wire.until('the notes', (doc) => doc.getMap('notes').size === 2);
});
afterAll(async () => {
  wire.close();
  await browser.close();
  await product.dispose();
});

/** Runs in a page: writes down how many tones are asked for from now on. */
function countTones(): void {
  const { dataset } = document.documentElement;
  dataset['tones'] = '0';
  globalThis.AudioContext = class extends AudioContext {
    override createOscillator(): OscillatorNode {
      dataset['tones'] = String(Number(dataset['tones']) + 1);
      return super.createOscillator();
    }
  };
}

const day = (page: Page) => page.getByRole('region', { name: 'Verloop van de dag' });
const panel = async (page: Page, name: string) => {
  await page.getByRole('tab', { name }).click();
  return page.getByRole('tabpanel');
};

it('phases are made longer and moved while the day runs, and both who lead see it', async () => {
  const phase = day(lead.page).getByRole('button', { name: 'Toelichting: ga erheen of pas aan' });
  await phase.click();
  await day(lead.page).getByLabel('Minuten').fill('17');
  await day(lead.page).getByRole('button', { name: 'Bewaar' }).click();
  await day(second.page).getByText('17 min').waitFor();
  const order = async () =>
    Object.entries((await stored()).phases)
      .toSorted(([, a], [, b]) => a.order - b.order)
      .map(([, { name }]) => name);
  const before = await order();
  await phase.click();
  await day(lead.page).getByRole('button', { name: 'Later' }).click();
  await expect.poll(order).not.toEqual(before);
  await takeBack(lead.page, 'verplaatste');
  await expect.poll(order).toEqual(before);
});

it('two who go on at once skip no phase', async () => {
  const results = await Promise.allSettled([
    act({ type: 'phase.set', phase: 'toelichting', expected: 'welkom' }),
    act({ type: 'phase.set', phase: 'stil-schrijven', expected: 'welkom' }),
  ]);
  const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refused] : []));
  expect(refused.map(({ code }) => code)).toEqual(['phase-moved-on']);
  await act({ type: 'phase.set', phase: 'toelichting' });
  for (const page of leaders())
    await page.getByRole('button', { name: /Volgende stap\s*Stil schrijven/ }).waitFor();
});

it('a step too far is taken back at once, with its clock', async () => {
  await act({ type: 'timer.start', minutes: 20 });
  await wire.until('time', (doc) => readStage(doc).timer.state === 'running');
  const before = readStage(wire.doc);
  await lead.page.keyboard.press('v');
  await wire.until('another phase', (doc) => readStage(doc).phase !== before.phase);
  await lead.page.getByRole('button', { name: 'Zet terug' }).click();
  await wire.until('the phase of before', (doc) => readStage(doc).phase === before.phase);
  expect(readStage(wire.doc).timer).toEqual(before.timer);
});

it('time is paused, goes on and gets two minutes more on every screen, and ends nothing by itself', async () => {
  await act({ type: 'timer.start', minutes: 10 });
  await lead.page.getByRole('button', { name: 'Pauzeer de tijd' }).click();
  for (const page of [second.page, an.page])
    await page
      .getByText(/tijd gepauzeerd/)
      .first()
      .waitFor();
  await lead.page.getByRole('button', { name: 'Tijd verder' }).click();
  await lead.page.getByRole('button', { name: '+2 min' }).click();
  for (const page of [second.page, an.page, screen.page])
    await page
      .getByText(/nog 1[12] min/)
      .first()
      .waitFor();
  const { phase } = readStage(wire.doc);
  const quiet = an.page;
  for (const page of [second.page, quiet]) await page.evaluate(countTones);
  const tones = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset['tones']));
  await second.page.getByRole('button', { name: 'Menu' }).click();
  await second.page.getByRole('menuitem', { name: 'Zacht geluid als de tijd om is' }).click();
  await expect.poll(() => tones(second.page), { message: 'heard at once' }).toBe(2);
  await act({ type: 'timer.start', minutes: 0.02 });
  for (const page of [lead.page, an.page])
    await page
      .getByText(/de tijd is om/)
      .first()
      .waitFor();
  expect(readStage(wire.doc).phase).toBe(phase);
  await expect.poll(() => tones(second.page)).toBe(4);
  expect(await tones(quiet), 'nobody hears what they did not ask for').toBe(0);
});

it('a locked board takes nothing from those who take part, until it is let go', async () => {
  await act({ type: 'phase.set', phase: 'welkom' });
  await composer(an.page).waitFor();
  await lead.page.keyboard.press('l');
  await wire.until('locked', (doc) => readStage(doc).locked);
  for (const { page } of [an, bo]) await composer(page).waitFor({ state: 'detached' });
  // The key turns what the page shows.
  await lead.page.getByRole('button', { name: 'Bord vastzetten', pressed: true }).waitFor();
  await lead.page.keyboard.press('l');
  for (const { page } of [an, bo]) await composer(page).waitFor();
});

it('pointers are hidden for everybody, and come back', async () => {
  await lead.page.getByRole('button', { name: 'Cursors verbergen' }).click();
  await wire.until('no pointers', (doc) => readStage(doc).cursorsOff);
  await second.page.getByRole('button', { name: 'Cursors verbergen', pressed: true }).waitFor();
  await second.page.getByRole('button', { name: 'Cursors verbergen' }).click();
  await wire.until('pointers', (doc) => !readStage(doc).cursorsOff);
});

it('several votes run, ties are shown, and a vote is held once more', async () => {
  const votes = await panel(lead.page, 'Stemmen');
  const ask = async (question: string) => {
    await votes.getByLabel('Waarover stemmen jullie?').fill(question);
    await votes.getByLabel('Stippen op').selectOption('eigen keuzes');
    await votes.getByLabel('Keuzes, één per regel').fill('Lezen\nRekenen');
    await votes.getByRole('button', { name: 'Open de stemming' }).click();
    await votes.getByRole('heading', { name: question }).waitFor();
  };
  await ask('Wat eerst?');
  await votes.getByText('Nog een stemming').click();
  await ask('Wat daarna?');
  const open = (await stored()).votes;
  const ids = Object.keys(open);
  expect(ids).toHaveLength(2);
  const joined = await Promise.all(
    ['Cas', 'Dirk'].map((name) => api(product.url).join(board.code, { name })),
  );
  for (const [at, { token }] of joined.entries())
    for (const vote of ids)
      await api(product.url).vote(board.id, token, vote, { [at === 0 ? 'Lezen' : 'Rekenen']: 1 });
  for (let left = 2; left > 0; left--) {
    await votes.getByRole('button', { name: 'Sluit en tel' }).first().click();
    await expect.poll(async () => votes.getByRole('button', { name: 'Sluit en tel' }).count()).toBe(left - 1);
  }
  await votes.getByText('gedeelde plaats 1').first().waitFor();
  await votes.getByRole('button', { name: 'Stem opnieuw' }).first().click();
  await votes.getByText(/Deelnemers stemmen nu/).waitFor();
  await votes.getByRole('button', { name: 'Sluit en tel' }).click();
});

it('the desk opens the vote that a phase asks for', async () => {
  await act({ type: 'phase.edit', phase: readStage(wire.doc).phase, kind: 'vote' });
  const now = lead.page.getByRole('region', { name: 'Nu' });
  await now.getByRole('button', { name: 'Stem op de briefjes' }).click();
  await now.getByText(/De stemming loopt/).waitFor();
  await now.getByRole('button', { name: 'Sluit en tel' }).click();
  await now.getByRole('button', { name: 'Stem op de briefjes' }).waitFor();
  await act({ type: 'phase.edit', phase: readStage(wire.doc).phase, kind: 'work' });
});

it('what is hidden is shown from the desk, and leaving a silence asks first', async () => {
  const { phase } = readStage(wire.doc);
  const { may } = (await stored()).phases[phase] ?? {};
  if (!may) throw new Error('no phase');
  await act({ type: 'phase.edit', phase, may: { ...may, add: true, see: false }, readAhead: true });
  await an.page.getByText('Het kernteam kan nu al meelezen, zonder je naam.').waitFor();
  await writeNote(an.page, 'In stilte geschreven');
  await an.page.getByText('jij, en het kernteam zonder je naam').first().waitFor({ state: 'attached' });
  const now = lead.page.getByRole('region', { name: 'Nu' });
  await now.getByText('Er wordt geschreven').waitFor();
  await lead.page.keyboard.press('v');
  const sheet = lead.page.getByRole('dialog', { name: 'De briefjes tonen' });
  await sheet.getByText('Hier komt iets zodra minstens drie deelnemers schreven.').waitFor();
  await sheet.getByRole('button', { name: 'Toon ze en ga verder' }).click();
  await wire.until('the note and the next phase', (doc) => doc.getMap('notes').size === 3);
  await act({ type: 'phase.set', phase });
  await act({ type: 'phase.edit', phase, may: { ...may, add: true, see: true }, readAhead: false });
});

it('a zone is tidied from the list, for everybody, and set back', async () => {
  const hand = connectWire(product.url, board.id, board.tokens.facilitator);
  await hand.synced();
  const colors = ['green', 'blue', 'green', 'blue'] as const;
  for (const [at, color] of colors.entries())
    addNote(hand.doc, { text: `${color} ${String(at)}`, color, at: { zone: 'hier-wringt-het' }, now: at });
  const inReadingOrder = async () =>
    Object.values((await stored()).notes)
      .filter(({ zone }) => zone === 'hier-wringt-het')
      .toSorted((a, b) => a.pos[1] - b.pos[1] || a.pos[0] - b.pos[0])
      .map(({ text }) => text);
  const asHung = ['green 0', 'blue 1', 'green 2', 'blue 3'];
  await expect.poll(inReadingOrder).toEqual(asHung);
  const { page } = second;
  await page.goto(`/bord/${board.id}/lijst`);
  await page.getByLabel('Orden deze zone: Hier wringt het').selectOption({ label: 'Op kleur' });
  await expect.poll(inReadingOrder).toEqual(['blue 1', 'blue 3', 'green 0', 'green 2']);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(inReadingOrder).toEqual(asHung);
  hand.close();
});

it('somebody is taken off the board, and told so kindly', async () => {
  const people = await panel(lead.page, 'Mensen');
  const row = people.getByRole('listitem').filter({ hasText: 'Bo' });
  await row.getByRole('button', { name: /^Verwijder/ }).click();
  await row.getByRole('button', { name: 'Verwijder van het bord' }).click();
  await bo.page.getByText('Je doet hier niet meer mee').waitFor();
  await people.getByText('Bo', { exact: true }).waitFor({ state: 'detached' });
});

it('the day is rehearsed on a copy that is thrown away, and the board notices nothing', async () => {
  const before = await stored();
  await second.page.goto(`/bord/${board.id}`);
  await second.page.getByRole('button', { name: 'Menu', exact: true }).click();
  await second.page.getByRole('menuitem', { name: 'Generale repetitie' }).click();
  await second.page.getByRole('button', { name: 'Begin te oefenen' }).click();
  await second.page.getByText('Oefenbord: deze collega’s zijn nagespeeld.').waitFor();
  expect(new URL(second.page.url()).pathname).not.toContain(board.id);
  await second.page.locator('.samen-note').nth(2).waitFor({ state: 'attached' });
  await second.page.getByRole('button', { name: 'Stop de repetitie' }).click();
  await second.page.waitForURL((url) => url.pathname.includes(board.id));
  const { people: _then, ...was } = before;
  const { people: _now, ...is } = await stored();
  expect(is).toEqual(was);
});

it('a day is closed from the desk, which leads on from there, and opened again', async () => {
  await act({ type: 'day.close' });
  const now = lead.page.getByRole('region', { name: 'Nu' });
  for (const name of ['Deel het verslag', 'Heropen de dag'])
    await now.getByRole('button', { name }).waitFor();
  await an.page.getByText('De studiedag is afgesloten').first().waitFor();
  await now.getByRole('button', { name: 'Heropen de dag' }).click();
  await composer(an.page).waitFor();
  await writeNote(an.page, 'Toch nog iets');
  await noteOnCanvas(screen.page, 'Toch nog iets').waitFor({ state: 'attached' });
});

it('nothing was asked of another host, and no page failed', () => {
  for (const visitor of [lead, second, an, bo, screen])
    expect([visitor.errors, visitor.strangers]).toEqual([[], []]);
});
