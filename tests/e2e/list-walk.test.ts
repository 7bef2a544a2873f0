/**
 * The list as a screen reader finds it: the accessibility tree of Chromium, held against the board's document; and what
 * is said aloud, which must be what matters and no more.
 */
import { addNote, noteText, readBoard, setFields, setText, zonesInOrder } from '@samenbord/board';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { livedInBoard } from '../support/lived-in-board.ts';
import type { LivedInBoard } from '../support/lived-in-board.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { allSaved, joinDay, writeNote } from './teacher.ts';

let product: Product;
let browser: Browser;
let board: LivedInBoard;
let reader: Visitor;
let page: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await livedInBoard(product.url);
  reader = await visit(browser, product.url, { view: 'list' });
  page = reader.page;
  await joinDay(page, board.code, 'Noor');
  await page
    .locator('[data-note]')
    .nth(board.notes.length - 1)
    .waitFor();
  await allSaved(page);
});
afterAll(async () => {
  board.leave();
  await browser.close();
  await product.dispose();
});

/** A thing in the tree, as it is read: what it is, its name, its description, and what is in it. */
interface Heard {
  role: string;
  name: string;
  description: string;
  children: Heard[];
}

async function tree(devtools: CDPSession): Promise<Heard> {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard = (id: string): Heard[] => {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(heard);
    // What is passed over is not heard, but what is in it is.
    if (node.ignored) return children;
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    return [
      {
        role: text(node.role?.value),
        name: text(node.name?.value).trim(),
        description: text(node.description?.value),
        children,
      },
    ];
  };
  const [root] = heard(nodes[0]?.nodeId ?? '');
  if (!root) throw new Error('nothing is read');
  return root;
}

const all = (from: Heard, role: string): Heard[] => [
  ...(from.role === role ? [from] : []),
  ...from.children.flatMap((child) => all(child, role)),
];

it('finds every zone under its heading, in order, and every note in its zone with all that belongs to it', async () => {
  const [one] = board.people;
  if (!one) throw new Error('nobody is here');
  const { zones, notes, people, links, theory } = readBoard(one.doc);
  const devtools = await reader.context.newCDPSession(page);
  const regions = all(await tree(devtools), 'region');
  const ordered = zonesInOrder(zones);
  const sections = ordered.map(([, { title }]) => regions.find(({ name }) => name === title));
  expect(sections.map((section) => section?.name)).toEqual(ordered.map(([, { title }]) => title));
  const places = sections.map((section) => (section ? regions.indexOf(section) : -1));
  expect(places).toEqual([...places].sort((a, b) => a - b));

  let found = 0;
  for (const [at, [zone, { title }]] of ordered.entries()) {
    const section = sections[at];
    if (!section) throw new Error(`no section ${title}`);
    expect(all(section, 'heading').map(({ name }) => name)[0]).toBe(title);
    const articles = all(section, 'article');
    for (const [id, note] of Object.entries(notes)) {
      if (note.zone !== zone || note.deleted) continue;
      const article = articles.find(({ name }) => name.startsWith(note.text));
      expect(article, `${note.text} in ${title}`).toBeDefined();
      expect(article?.name).toContain(people[note.author ?? '']?.name);
      for (const link of Object.values(links))
        if (link.note === id && !link.deleted)
          expect(article?.description).toContain(theory[link.theory]?.title);
      if (article)
        expect(all(article, 'button').map(({ name }) => name)).toContain('Wat doe je met dit briefje?');
      found += 1;
    }
  }
  expect(found).toBe(board.notes.length);
});

/** What is operated: each says what it does before it is pressed. */
const CONTROLS = [
  'button',
  'link',
  'textbox',
  'combobox',
  'checkbox',
  'switch',
  'menuitem',
  'DisclosureTriangle',
];

it('every control has words for a name, and no mark that would be read out', async () => {
  const devtools = await reader.context.newCDPSession(page);
  const read = await tree(devtools);
  const names = CONTROLS.flatMap((role) => all(read, role)).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !/^[\p{L}\p{N}]/u.test(name) || !/\p{L}{2}/u.test(name))).toEqual([]);
});

it('reads a note’s tags, the dots that one gives and has left, and what they came to', async () => {
  const [one] = board.people;
  const [kring] = board.notes;
  if (!one || !kring) throw new Error('nobody is here');
  const requests = api(product.url);
  const note = page.getByRole('article', { name: 'Kring op maandag' });
  const heard = async (): Promise<Heard> => {
    const devtools = await reader.context.newCDPSession(page);
    const article = all(await tree(devtools), 'article').find(({ name }) =>
      name.startsWith('Kring op maandag'),
    );
    if (!article) throw new Error('the note is not read');
    return article;
  };
  const named = (from: Heard, role: string) => all(from, role).map(({ name }) => name);

  setFields(one.doc, 'notes', kring, { tags: ['mondeling', 'elke week'] });
  await note.getByRole('listitem').filter({ hasText: 'elke week' }).waitFor();
  const tags = all(await heard(), 'list').find(({ name }) => name === 'Trefwoorden');
  expect(tags && named(tags, 'StaticText')).toEqual(['mondeling', 'elke week']);

  const { id: vote = '' } = await requests.act(board.id, board.tokens.facilitator, {
    type: 'vote.open',
    question: 'Waar beginnen we mee?',
    kind: 'dots',
    dots: 2,
  });
  const strip = page.getByRole('region', { name: 'Stemmen' });
  await strip.getByText('Je hebt nog 2 stippen').waitFor();
  await note.getByRole('button', { name: 'Stip erbij', exact: true }).waitFor();
  const give = all(await heard(), 'button').find(({ name }) => name === 'Stip erbij');
  expect(give?.description).toContain('Kring op maandag');
  await note.getByRole('button', { name: 'Stip erbij' }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'Je hebt nog 1 stip' }).first().waitFor();
  const given = await heard();
  expect(named(given, 'image')).toContain('1 van jou');
  expect(named(given, 'button')).toContain('Stip weg');

  await allSaved(page);
  await requests.act(board.id, board.tokens.facilitator, { type: 'vote.close', vote });
  await note.getByRole('img', { name: '1 stip' }).waitFor();
  const counted = await heard();
  expect(named(counted, 'image')).toContain('1 stip');
  expect(named(counted, 'button')).not.toContain('Stip erbij');
  await page.getByRole('button', { name: 'Bekijk de uitslag' }).waitFor();
});

it('names the view and the day in the title, and its menu', async () => {
  expect(await page.title()).toBe('Lijst · Taal in elke les · Samenbord');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menu', { name: 'Menu van het bord' }).waitFor();
  await page.keyboard.press('Escape');
});

it('an agreement can be joined where it stands, and a new one is said aloud', async () => {
  const agreement = page
    .getByRole('listitem')
    .filter({ hasText: 'Elke klas heeft een vaste kring per week' });
  await agreement.getByText('Nog niemand zette er de eigen naam bij.').waitFor();
  await agreement.getByRole('button', { name: 'Ik doe mee' }).click();
  await agreement.getByText('Doen mee: Noor').waitFor();
  await api(product.url).act(board.id, board.tokens.facilitator, {
    type: 'note.adopt',
    notes: board.notes.slice(4, 5),
    text: 'Vertelplaten gaan rond',
    kind: 'together',
  });
  await page.getByRole('status').filter({ hasText: 'Nieuwe afspraak: Vertelplaten gaan rond' }).waitFor();
});

it('says that an edit is saved, and that somebody else’s note stays', async () => {
  const spoken = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
  await writeNote(page, 'Voorlezen na de speeltijd');
  const own = page.getByRole('article', { name: 'Voorlezen na de speeltijd' });
  await own.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' en voor het slapen');
  await page.keyboard.press('Escape');
  await spoken('Briefje bewaard');
  await page.getByRole('article', { name: 'Mijn groepje van vier' }).focus();
  await page.keyboard.press('Delete');
  await spoken('Dit briefje kun je nu niet weggooien.');
});

it('stays silent while colleagues write much', async () => {
  const [one] = board.people;
  if (!one) throw new Error('nobody is here');
  // What was said before goes by itself after a while, which would be heard as a change here.
  const news = page.locator('.news .item');
  while ((await news.count()) > 0) await news.first().getByRole('button', { name: 'Sluiten' }).click();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
      new MutationObserver(() => said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const ids = Array.from({ length: 25 }, (_, at) =>
    addNote(one.doc, { text: `Vluchtig ${String(at)}`, at: { zone: 'mijn-klas' }, now: Date.now() }),
  );
  for (const id of ids) {
    const text = noteText(one.doc, id);
    if (text) setText(text, `${text.toJSON()}, en nog een woord`);
  }
  await page.getByRole('article', { name: 'Vluchtig 24, en nog een woord' }).waitFor();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'said'))).toEqual([]);
});

it('marks a note that waits for a connection, until it has one', async () => {
  await product.stop();
  await page.getByText('geen verbinding').first().waitFor();
  await writeNote(page, 'Zonder verbinding geschreven');
  const note = page.getByRole('article', { name: 'Zonder verbinding geschreven' });
  await note.getByText('wacht nog op de verbinding').waitFor();
  await product.restart();
  await note.getByText('wacht nog op de verbinding').waitFor({ state: 'detached' });
  await allSaved(page);
});

it('no page failed or asked another host', () => {
  expect([reader.errors, reader.strangers]).toEqual([[], []]);
});
