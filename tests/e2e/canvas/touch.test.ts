/** The canvas on a phone, with real touch events: no finger moves, chooses or opens what its owner did not mean. */
import { addNote, readCollection } from '@samenbord/board';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { api } from '../../support/api.ts';
import type { CreatedBoard } from '../../support/api.ts';
import { PHONE, openBrowser, visit } from '../../support/browser.ts';
import type { Visitor } from '../../support/browser.ts';
import { startProduct } from '../../support/product.ts';
import type { Product } from '../../support/product.ts';
import { connectWire } from '../../support/wire-client.ts';
import { middleOf, noteOnCanvas } from '../teacher.ts';
import { fingersOf } from './fingers.ts';
import type { At, Fingers } from './fingers.ts';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let phone: Visitor;
let fingers: Fingers;
let zoneTitle = '';

const FIRST = 'Kring op maandag';
const SECOND = 'Breuken met appels';
/** Longer than a finger has to rest for a menu. */
const LONG_PRESS = 900;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await api(product.url).create({ title: 'Taal', template: 'van-leerplan-naar-mijn-klas' });
  // As who leads: for whom everything can be moved.
  const wire = connectWire(product.url, board.id, board.tokens.facilitator);
  await wire.synced();
  const zones = Object.entries(readCollection(wire.doc, 'zones'));
  const [zone = '', record] = zones.find(([, { kind }]) => kind === 'practice') ?? [];
  zoneTitle = record?.title ?? '';
  for (const text of [FIRST, SECOND]) addNote(wire.doc, { text, at: { zone }, now: Date.now() });
  const reader = connectWire(product.url, board.id, board.tokens.screen);
  await reader.until('both notes', (doc) => Object.keys(readCollection(doc, 'notes')).length === 2);
  wire.close();
  reader.close();
  phone = await visit(browser, product.url, { viewport: PHONE, touch: true, view: 'board' });
  const { pathname, hash } = new URL(board.links.facilitate);
  await phone.page.goto(pathname + hash);
  await noteOnCanvas(phone.page, SECOND).waitFor();
  await phone.page.locator('.picture').waitFor({ state: 'detached' });
  fingers = await fingersOf(phone);
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});
afterEach(async () => {
  for (let pressed = 0; pressed < 3; pressed++) await phone.page.keyboard.press('Escape');
  await wholeBoard().click();
  await noteOnCanvas(phone.page, FIRST).waitFor();
  // From so near that fingers find what they look for.
  await near(noteOnCanvas(phone.page, FIRST));
});

const wholeBoard = () => phone.page.getByRole('button', { name: 'Toon het hele bord' });
const menu = () => phone.page.getByRole('menu');
const tools = () => phone.page.getByRole('toolbar', { name: 'Briefje bewerken' });
const at = async (thing: Locator): Promise<At> => {
  const { x, y } = await middleOf(thing);
  return [x, y];
};
const widthOf = async (thing: Locator) => (await thing.boundingBox())?.width ?? 0;

/** Zooms in with the button until a note is as wide as a thumb is long. */
async function near(note: Locator): Promise<void> {
  while ((await widthOf(note)) < 60) {
    const before = await widthOf(note);
    const [x, y] = await at(note);
    await fingers.pinch([x - 20, y - 20], [x + 20, y + 20], 20);
    await expect.poll(() => widthOf(note)).toBeGreaterThan(before);
  }
}

/** Where everything lies, as the server keeps it. */
async function places(): Promise<unknown> {
  const { notes, zones, theory } = await api(product.url).boardJson(board.id, board.tokens.facilitator);
  return [notes, theory, zones].map((records) =>
    Object.entries(records).map(([id, record]) => [id, 'box' in record ? record.box : record.pos]),
  );
}

/** Runs a gesture after which everything lies as before, and nothing is selected, asked or offered. */
async function changesNothing(gesture: () => Promise<void>): Promise<void> {
  const before = await places();
  await gesture();
  expect(await tools().count()).toBe(0);
  expect(await menu().count()).toBe(0);
  expect(await places()).toEqual(before);
}

it('two fingers zoom the board and never the page, whatever they come down on', async () => {
  const note = noteOnCanvas(phone.page, FIRST);
  const wide = await widthOf(note);
  await changesNothing(async () => {
    await fingers.pinch(await at(note), await at(noteOnCanvas(phone.page, SECOND)), 40);
  });
  await expect.poll(() => widthOf(note)).toBeGreaterThan(wide * 1.2);
  expect(await phone.page.evaluate(() => visualViewport?.scale)).toBe(1);
});

it('two fingers that rest before they zoom open no menu', async () => {
  const note = noteOnCanvas(phone.page, FIRST);
  await changesNothing(async () => {
    await fingers.pinch(await at(note), await at(noteOnCanvas(phone.page, SECOND)), 30, () =>
      phone.page.waitForTimeout(LONG_PRESS),
    );
  });
});

it('a tap right after two fingers selects, and types nothing', async () => {
  const note = noteOnCanvas(phone.page, FIRST);
  const [x, y] = await at(note);
  await fingers.pinch([x - 20, y - 20], [x + 20, y + 20], 6);
  await fingers.tap([x, y]);
  await tools().waitFor();
  expect(await phone.page.locator('.samen-note__field').count()).toBe(0);
});

it('a slow finger moves the view, over a note, over a heading and over the empty board', async () => {
  const note = noteOnCanvas(phone.page, FIRST);
  const heading = phone.page.locator('.samen-zone__title').filter({ hasText: zoneTitle });
  const under = async (): Promise<At> => {
    const [x, y] = await at(note);
    return [x, y + (await widthOf(note)) * 0.8];
  };
  for (const place of [() => at(note), under, () => at(heading)]) {
    const [x, y] = await at(note);
    await changesNothing(async () => {
      await fingers.drag(await place(), [-20, 40]);
    });
    // As far as the finger, but for what it may tremble before.
    await expect.poll(async () => Math.round((await at(note))[1] - y)).toBeGreaterThan(28);
    expect((await at(note))[1] - y).toBeLessThanOrEqual(40);
    expect(x - (await at(note))[0]).toBeGreaterThan(12);
  }
});

it('a tap selects, with tools as large as a thumb; a finger then takes the note along', async () => {
  const note = noteOnCanvas(phone.page, FIRST);
  const before = await places();
  await fingers.tap(await at(note));
  await tools().waitFor();
  for (const button of [
    ...(await tools().getByRole('button').all()),
    ...(await phone.page.getByRole('toolbar', { name: 'Beeld' }).getByRole('button').all()),
    ...(await phone.page.locator('.tlui-toolbar__tools button').all()),
  ]) {
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    if (width > 0)
      expect(Math.min(width, height), await button.textContent().then(String)).toBeGreaterThanOrEqual(44);
  }
  await fingers.drag(await at(note), [0, 60]);
  await expect.poll(places).not.toEqual(before);
});

it("a long press opens the note's own menu, and moves nothing", async () => {
  const note = noteOnCanvas(phone.page, SECOND);
  const before = await places();
  await fingers.down(await at(note));
  await menu().waitFor();
  await fingers.up();
  const entries = await menu().getByRole('menuitem').allTextContents();
  expect(entries).toContain('Bewerk');
  expect(entries).toContain('Weg');
  expect(entries.join()).not.toMatch(/Snijden|Plakken|Selecteer alles/);
  expect(await tools().count()).toBe(0);
  expect(await places()).toEqual(before);
  // What was laid away by mistake comes back.
  await menu().getByRole('menuitem', { name: 'Weg' }).tap();
  await note.waitFor({ state: 'detached' });
  await phone.page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).tap();
  await note.waitFor();
});

it('what is typed stays in sight when a keyboard takes half of the screen', async () => {
  const note = noteOnCanvas(phone.page, SECOND);
  await fingers.tap(await at(note));
  await tools().getByRole('button', { name: 'Bewerk' }).tap();
  const field = phone.page.locator('.samen-note__field');
  await field.waitFor();
  await phone.page.setViewportSize({ width: PHONE.width, height: 480 });
  const isSeen = async () => {
    const [typed, seen] = await Promise.all([
      field.boundingBox(),
      phone.page.locator('.tl-canvas').boundingBox(),
    ]);
    return (
      typed !== null && seen !== null && typed.y >= seen.y && typed.y + typed.height <= seen.y + seen.height
    );
  };
  await expect.poll(isSeen).toBe(true);
  expect(await widthOf(field)).toBeGreaterThan(60);
  await phone.page.setViewportSize(PHONE);
});

it('no page failed', () => {
  expect(phone.errors).toEqual([]);
});
