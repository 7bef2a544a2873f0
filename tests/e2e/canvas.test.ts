/** The canvas in real browsers: walked by keyboard, put in order, searched, by mouse and by finger. */
import { readFile } from 'node:fs/promises';
import {
  addNote,
  linkNote,
  noteBox,
  overlaps,
  readCollection,
  zoneOfNote,
  zonesInOrder,
} from '@samenbord/board';
import type { BoardSnapshot, Note } from '@samenbord/board';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';
import { joinDay, middleOf, noteOnCanvas, showWholeBoard } from './teacher.ts';

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let lead: Visitor;
let an: Visitor;
let wire: WireClient;
let me = '';
/** The two zones for practice, and the first card. */
let here = '';
let there = '';
let card = '';

const TEXTS = [
  'Kring op maandag',
  'Breuken met appels',
  'Samen lezen',
  'Buiten meten',
  'Stil begin',
  'Hoekenwerk',
];
const COLORS = ['yellow', 'blue', 'pink', 'blue', 'yellow', 'pink'] as const;

const inZone = (text: string, zone: string, at = 0) =>
  addNote(wire.doc, { text, at: { zone }, color: COLORS[at % 6] ?? 'yellow', now: Date.now() + at });

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await api(product.url).create({ title: 'Taal', template: 'van-leerplan-naar-mijn-klas' });
  const joined = await api(product.url).join(board.code, { name: 'Fatma' });
  me = joined.participantId;
  wire = connectWire(product.url, board.id, joined.token);
  await wire.synced();
  [here = '', there = ''] = zonesInOrder(readCollection(wire.doc, 'zones'))
    .filter(([, { kind }]) => kind === 'practice')
    .map(([id]) => id);
  card = Object.keys(readCollection(wire.doc, 'theory'))[0] ?? '';
  const ids = TEXTS.map((text, at) => inZone(text, here, at));
  inZone('Waar vind ik tijd?', there);
  linkNote(wire.doc, { note: ids[1] ?? '', theory: card, label: 'already', by: me });
  [lead, an] = await Promise.all([
    visit(browser, product.url),
    visit(browser, product.url, { view: 'list' }),
  ]);
  const { pathname, hash } = new URL(board.links.facilitate);
  await lead.page.goto(pathname + hash);
  await noteOnCanvas(lead.page, 'Hoekenwerk').waitFor({ state: 'attached' });
  await joinDay(an.page, board.code, 'An');
});
afterAll(async () => {
  wire.close();
  await browser.close();
  await product.dispose();
});

const json = (): Promise<BoardSnapshot> => api(product.url).boardJson(board.id, board.tokens.facilitator);
const noteNamed = async (text: string): Promise<Note | undefined> =>
  Object.values((await json()).notes).find((note) => note.text.startsWith(text));
const heard = (page: Page) => page.locator('.samen-announcer').textContent();
const hears = (page: Page, what: string) =>
  page.locator('.samen-announcer').filter({ hasText: what }).waitFor({ state: 'attached' });
const dimmed = (page: Page) => page.locator('.samen-note[data-dimmed="true"]').count();

/** Gives the keyboard to the board, with nothing selected. */
async function rest(page: Page): Promise<void> {
  await page.locator('.tl-container').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

async function select(page: Page, texts: readonly string[]): Promise<void> {
  await rest(page);
  const [first = '', ...others] = texts;
  await noteOnCanvas(page, first).click();
  // The tools of the first may lie over the others; they step aside for who selects more.
  await page.keyboard.down('Shift');
  for (const text of others) await noteOnCanvas(page, text).click();
  await page.keyboard.up('Shift');
}

describe('by keyboard', () => {
  it('every note is come to, zone after zone, and told with its writer, its zone and its links', async () => {
    const { page } = lead;
    await rest(page);
    const cards = Object.keys(readCollection(wire.doc, 'theory')).length;
    const told: string[] = [];
    for (let step = 0; step < cards + TEXTS.length + 1; step++) {
      const before = await heard(page);
      await page.keyboard.press('Tab');
      await expect.poll(() => heard(page)).not.toBe(before);
      told.push((await heard(page)) ?? '');
    }
    const notes = told.filter((words) => words.startsWith('Briefje: '));
    expect(notes.map((words) => words.slice(9).split(/[.?]/)[0])).toEqual([...TEXTS, 'Waar vind ik tijd']);
    expect(notes[1]).toContain('Van Fatma.');
    expect(notes[1]).toMatch(/In .*, 2 van 6\./);
    expect(notes[1]).toContain('Verbonden met: doen we al');
    expect(told[1]).toContain('nog niets uit de klas');
  });

  it('arrows go from note to note and from zone to zone; Enter edits, and Escape comes back to the note', async () => {
    const { page } = lead;
    await page.keyboard.press('ArrowLeft');
    await hears(page, 'Kring op maandag');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await hears(page, 'Samen lezen');
    await page.keyboard.press('Enter');
    await page.locator('.samen-note__field').waitFor();
    await page.keyboard.type(' bij het raam');
    await page.keyboard.press('Escape');
    await page.locator('.samen-note__field').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowUp');
    await hears(page, 'Breuken met appels');
    await expect.poll(async () => (await noteNamed('Samen lezen'))?.text).toBe('Samen lezen bij het raam');
  });

  it('a note goes to the next zone and back, and is linked to theory', async () => {
    const { page } = lead;
    await page.keyboard.press('ArrowUp');
    await hears(page, 'Kring op maandag');
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => (await noteNamed('Kring'))?.zone).toBe(there);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(async () => (await noteNamed('Kring'))?.zone).toBe(here);
    await page.keyboard.press('k');
    await page.getByRole('dialog', { name: 'Met welke theoriekaart verbind je dit?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Hoe staat dit briefje tot deze kaart?' }).waitFor();
    await page.keyboard.press('3');
    await expect
      .poll(async () => Object.values((await json()).links).map(({ label }) => label))
      .toContain('chafes');
  });
});

describe('by mouse', () => {
  it('the zone in which a note would land lights up, and none once the note is let go of', async () => {
    const { page } = lead;
    await rest(page);
    await showWholeBoard(page);
    const title = readCollection(wire.doc, 'zones')[there]?.title ?? '';
    const zone = page.locator('.samen-zone-content').filter({ hasText: title });
    await zone.waitFor();
    const [start, end] = [await middleOf(noteOnCanvas(page, 'Samen lezen')), await middleOf(zone)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 4 });
    const lit = page.locator('.samen-zone[data-target="true"]');
    await expect.poll(() => lit.count()).toBe(1);
    const around = await zone.boundingBox();
    const box = await lit.boundingBox();
    expect(Math.round(box?.x ?? 0)).toBe(Math.round(around?.x ?? NaN));
    expect(Math.round(box?.y ?? 0)).toBe(Math.round(around?.y ?? NaN));
    // The note goes back to where it was.
    await page.keyboard.press('Escape');
    await expect.poll(() => lit.count()).toBe(0);
    await page.mouse.up();
    expect((await noteNamed('Samen lezen'))?.zone).toBe(here);
  });
});

describe('in order', () => {
  it('notes are laid together under a title that all see, and one undo lays them back', async () => {
    const { page } = lead;
    await rest(page);
    await showWholeBoard(page);
    const before = (await noteNamed('Stil begin'))?.pos;
    await select(page, ['Breuken met appels', 'Stil begin']);
    await page.keyboard.press('g');
    await page.getByRole('textbox', { name: 'Hoe noem je deze bundel?' }).fill('Rekenen anders');
    await page.keyboard.press('Enter');
    await page.locator('.samen-cluster__title').filter({ hasText: 'Rekenen anders' }).waitFor();
    await an.page.getByRole('heading', { name: 'Rekenen anders' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.locator('.samen-cluster__title').waitFor({ state: 'detached' });
    await expect.poll(async () => (await noteNamed('Stil begin'))?.pos).toEqual(before);
  });

  it('two notes that say the same become one, with both texts', async () => {
    const { page } = lead;
    await select(page, ['Buiten meten', 'Hoekenwerk']);
    await page.getByRole('button', { name: 'Voeg samen' }).click();
    await expect.poll(async () => (await noteNamed('Buiten meten'))?.text).toBe('Buiten meten\nHoekenwerk');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await noteNamed('Hoekenwerk'))?.text).toBe('Hoekenwerk');
  });

  it('a zone is tidied by colour', async () => {
    const { page } = lead;
    await rest(page);
    const name = readCollection(wire.doc, 'zones')[here]?.title ?? '';
    const title = page.locator('.samen-zone__title').filter({ hasText: name });
    const at = await middleOf(title);
    await page.mouse.click(at.x, at.y);
    await page.getByRole('button', { name: 'Op kleur' }).click();
    await expect
      .poll(async () => {
        const { notes } = await json();
        const inReadingOrder = Object.values(notes)
          .filter(({ zone }) => zone === here)
          .sort((a, b) => a.pos[1] - b.pos[1] || a.pos[0] - b.pos[0]);
        return inReadingOrder.map(({ color }) => color);
      })
      .toEqual(['yellow', 'yellow', 'pink', 'pink', 'blue', 'blue']);
  });

  it('a tag is put on a note and found again', async () => {
    const { page } = lead;
    await select(page, ['Stil begin']);
    const tools = page.getByRole('toolbar', { name: 'Briefje bewerken' });
    await tools.getByRole('button', { name: 'Meer', exact: true }).click();
    await tools.getByRole('button', { name: 'Trefwoorden' }).click();
    await page.getByRole('textbox', { name: 'Nieuw trefwoord' }).fill('rust');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Klaar' }).click();
    await expect.poll(async () => (await noteNamed('Stil begin'))?.tags).toEqual(['rust']);
  });
});

describe('looking for something', () => {
  it('a slash opens the search; what matches stands out on the board', async () => {
    const { page } = lead;
    await rest(page);
    await page.keyboard.press('/');
    await page.keyboard.type('RUST');
    await expect.poll(() => dimmed(page)).toBe(TEXTS.length);
    await page.getByRole('search').getByRole('status').filter({ hasText: '1 van 7' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dimmed(page)).toBe(0);
  });

  it('the list shows what matches, and nothing else', async () => {
    const { page } = an;
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await page.keyboard.type('breuken');
    await expect.poll(() => page.locator('article[data-note]').count()).toBe(1);
    await page.getByRole('button', { name: 'Stop met zoeken' }).click();
    await expect.poll(() => page.locator('article[data-note]').count()).toBe(7);
  });

  it('a theory card shows what hangs on it', async () => {
    const { page } = lead;
    await rest(page);
    const title = readCollection(wire.doc, 'theory')[card]?.title ?? '';
    const at = await middleOf(page.locator('.samen-theory').filter({ hasText: title }));
    await page.mouse.click(at.x, at.y);
    await page.getByRole('button', { name: 'Toon wat hierbij hoort' }).click();
    await expect.poll(() => dimmed(page)).toBe(5);
    await page.getByRole('button', { name: 'Toon weer alles' }).click();
    await expect.poll(() => dimmed(page)).toBe(0);
  });
});

it('a full zone grows: forty-five notes lie in it, none on another, and no zone on another', async () => {
  for (let at = 0; at < 39; at++) {
    inZone(`Nog een ${String(at)}`, here, at);
    // As people write: each note goes out by itself, and what the server makes of it comes back.
    if (at % 5 === 4) await new Promise((resolve) => setImmediate(resolve));
  }
  const isTidy = ({ notes, zones }: BoardSnapshot): boolean => {
    const lying = Object.values(notes).filter(({ zone }) => zone === here);
    const apart = (boxes: Parameters<typeof overlaps>[0][]) =>
      boxes.every((box, at) => boxes.slice(at + 1).every((other) => !overlaps(box, other)));
    return (
      lying.length === 45 &&
      lying.every((note) => zoneOfNote(zones, note) === here) &&
      apart(Object.values(notes).map(noteBox)) &&
      apart(Object.values(zones).map(({ box }) => box))
    );
  };
  await expect.poll(async () => isTidy(await json())).toBe(true);
});

it('the mark of tldraw stays in the open', async () => {
  await expect.poll(() => isInTheOpen(lead.page)).toBe(true);
});

describe('for who reads Dutch', () => {
  it("nothing of the canvas's own interface is said in English, wherever one looks", async () => {
    const { page } = lead;
    const english = await englishOnly();
    const said = new Set<string>();
    const look = async () => {
      for (const words of await wordsOn(page)) said.add(words);
    };
    // A phase in which everybody draws.
    await api(product.url).act(board.id, board.tokens.facilitator, { type: 'phase.set', phase: 'koppelen' });
    await rest(page);
    await page.getByTestId('tools.more-button').click();
    await page.getByTestId('tools.more.heart').waitFor();
    await look();
    await page.getByTestId('tools.more.heart').click();
    await page.getByTestId('style.panel').waitFor();
    const { x, y } = await middleOf(page.locator('.tl-canvas'));
    await page.mouse.move(x - 60, y - 60);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 60, { steps: 4 });
    await page.mouse.up();
    await look();
    for (const name of await page.locator('.tlui-style-panel button[aria-haspopup]').all()) {
      await name.click();
      await look();
      await name.click();
    }
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menu').waitFor();
    await look();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Hallo');
    await page.keyboard.press('Control+a');
    await look();
    await rest(page);
    await showWholeBoard(page);
    await noteOnCanvas(page, 'Stil begin').click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    await look();
    await rest(page);
    expect(said.size).toBeGreaterThan(60);
    expect([...said].filter((words) => english.has(words))).toEqual([]);
  });
});

/** What tldraw says in English and not, by the same words, in Dutch. */
async function englishOnly(): Promise<Set<string>> {
  const folder = new URL('../../web/node_modules/@tldraw/assets/translations/', import.meta.url);
  const read = async (name: string) =>
    JSON.parse(await readFile(new URL(name, folder), 'utf8')) as Record<string, string>;
  const dutch = new Set(Object.values(await read('nl.json')));
  return new Set(Object.values(await read('main.json')).filter((words) => !dutch.has(words)));
}

/** Everything that the canvas shows or tells beside what people wrote. */
const wordsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words: (string | null)[] = [];
    for (const element of document.querySelectorAll('.tl-container *')) {
      for (const name of ['title', 'aria-label', 'placeholder', 'alt'])
        words.push(element.getAttribute(name));
      if (element.closest('.tl-shapes') === null)
        for (const node of element.childNodes) if (node instanceof Text) words.push(node.data);
    }
    // A title tells the key too: "Hand — H".
    return words.flatMap((one) => (one === null ? [] : [one.trim(), (one.split(' — ')[0] ?? '').trim()]));
  });

/** Whether a click on the middle of the watermark reaches it. */
const isInTheOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const mark = document.querySelector('.tl-watermark_SEE-LICENSE, [class*="tl-watermark"]');
    if (!mark) return false;
    const { x, y, width, height } = mark.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return width > 0 && height > 0 && top !== null && (mark.contains(top) || top.contains(mark));
  });

it('texts are fitted anew when their letters come after the board', async () => {
  const headings = (page: Page) =>
    page
      .locator('.samen-zone__title')
      .evaluateAll((titles) => titles.map((title) => title.closest<HTMLElement>('[style]')?.style.cssText));
  const { pathname, hash } = new URL(board.links.facilitate);
  const late = await visit(browser, product.url);
  const letters = Promise.withResolvers<undefined>();
  await late.page.route('**/*.woff2', async (route) => {
    await letters.promise;
    await route.continue();
  });
  await late.page.goto(pathname + hash);
  await noteOnCanvas(late.page, 'Hoekenwerk').waitFor({ state: 'attached' });
  const before = await headings(late.page);
  letters.resolve(undefined);
  // As for who came when the letters were there.
  const wanted = await headings(lead.page);
  expect(before).not.toEqual(wanted);
  await expect.poll(() => headings(late.page)).toEqual(wanted);
  await late.context.close();
});

it('no page failed', () => {
  expect([...lead.errors, ...an.errors]).toEqual([]);
});
