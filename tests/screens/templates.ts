/**
 * Pictures of every template's board, empty and with a day's notes, to be looked at before a template is changed:
 *   npm test -- build && node tests/screens/templates.ts <folder> [part of an id]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addNote, linkNote, readCollection } from '@samenbord/board';
import type { Template } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import type { Browser, Page } from 'playwright-core';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { LAPTOP, PHONE, openBrowser, visit } from '../support/browser.ts';
import { DUTCH_NOTES } from '../support/dutch-notes.ts';
import { startProduct } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';

const PROJECTOR = { width: 1920, height: 1080 };
const NOTES = 25;

const [folder = 'templates', part = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const product = await startProduct();
const browser = await openBrowser();

const inPath = (link: string) => new URL(link).pathname + new URL(link).hash;

async function drawn(page: Page): Promise<void> {
  await page.locator('.samen-zone').first().waitFor({ state: 'attached' });
  await page.locator('.picture').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}

async function take(
  where: Browser,
  path: string,
  device: Parameters<typeof visit>[2],
  ready: (page: Page) => Promise<void>,
  file: string,
): Promise<void> {
  const { context, page } = await visit(where, product.url, device);
  await page.goto(path);
  await ready(page);
  await page.screenshot({ path: join(folder, `${file}.png`) });
  await context.close();
  console.log(file);
}

async function pictures({ links }: CreatedBoard, id: string, state: string): Promise<void> {
  await take(
    browser,
    inPath(links.facilitate),
    { viewport: LAPTOP, view: 'board' },
    drawn,
    `${id}-${state}-laptop`,
  );
  // The screen itself welcomes people as long as nobody has written anything.
  if (state === 'full')
    await take(browser, inPath(links.screen), { viewport: PROJECTOR }, drawn, `${id}-projector`);
}

/** Notes by turns in every zone that people write in, and a line from some of them to a card. */
async function fill({ id, tokens }: CreatedBoard, template: Template): Promise<void> {
  const { me } = await api(product.url).summary(id, tokens.facilitator);
  const wire = connectWire(product.url, id, tokens.facilitator);
  await wire.synced();
  const zones = Object.entries(readCollection(wire.doc, 'zones')).filter(
    ([, { kind }]) => kind === 'practice' || kind === 'neutral',
  );
  const cards = template.theory.map((card) => card.id);
  for (const [at, text] of DUTCH_NOTES.slice(0, NOTES).entries()) {
    const [zone = ''] = zones[at % zones.length] ?? [];
    const note = addNote(wire.doc, { text, at: { zone }, now: 1 + at });
    const theory = cards[at % (cards.length || 1)];
    const isPractice = readCollection(wire.doc, 'zones')[zone]?.kind === 'practice';
    if (theory !== undefined && isPractice && at % 2 === 0)
      linkNote(wire.doc, {
        note,
        theory,
        label: (['already', 'partly', 'chafes', 'trying'] as const)[at % 4] ?? 'partly',
        by: me.participantId,
      });
  }
  const again = connectWire(product.url, id, tokens.facilitator);
  await again.until('all notes are kept', (doc) => doc.getMap('notes').size === NOTES);
  again.close();
  wire.close();
}

try {
  for (const template of TEMPLATES.filter(({ id }) => id.includes(part))) {
    const board = await api(product.url).create({
      ...{ title: template.title.nl, template: template.id, language: 'nl' },
    });
    await pictures(board, template.id, 'empty');
    await fill(board, template);
    await pictures(board, template.id, 'full');
    await take(
      browser,
      inPath(board.links.facilitate),
      { viewport: PHONE, touch: true, view: 'list' },
      (page) => page.locator('[data-note]').first().waitFor(),
      `${template.id}-phone`,
    );
    const inEnglish = await api(product.url).create({
      ...{ title: template.title.en, template: template.id, language: 'en' },
    });
    await fill(inEnglish, template);
    await take(
      browser,
      inPath(inEnglish.links.facilitate),
      { viewport: LAPTOP, view: 'board' },
      drawn,
      `${template.id}-english`,
    );
  }
} finally {
  await browser.close();
  await product.dispose();
}
