/**
 * The style guide (`/stijl`), compared by eye: by a machine's, with the pictures in ./style-guide. When a part was
 * meant to change, look at the picture in the failure's message and take it over:
 *   UPDATE_PICTURES=1 npm test -- system style-guide
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import type { Violation } from '../support/axe.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { openWorkshop } from '../support/workshop.ts';
import type { Workshop } from '../support/workshop.ts';

const PICTURES = fileURLToPath(new URL('./style-guide/', import.meta.url));
const SECTIONS = {
  'kleur-en-letter': 'Kleur en letter',
  'knoppen-en-velden': 'Knoppen en velden',
  balken: 'Balken',
  lijst: 'De lijst',
  projector: 'De projector',
};
/** The buttons that open them, on the page. */
const SHEETS = ['agreements', 'adopt', 'thread', 'keys', 'leave', 'erase-day'];
/** The edges of letters differ by a shade from machine to machine; a part that moved or turned differs by far more. */
const SHARE = 0.004;

let workshop: Workshop;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  [workshop, browser] = await Promise.all([openWorkshop(), openBrowser()]);
  visitor = await visit(browser, workshop.url, { viewport: { width: 1100, height: 800 } });
  const { page } = visitor;
  // The same moment for every timer.
  await page.clock.setFixedTime('2026-11-25T09:00:00+01:00');
  await show(page);
});
afterAll(async () => {
  await browser.close();
  await workshop.close();
});

/** Opens the page; Vite loads it anew when it meets a package for the first time, so that it is asked for twice. */
async function show(page: Page): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    await page.goto('/stijl');
    await page.getByRole('heading', { name: 'Stijl' }).waitFor();
    await page.waitForLoadState('networkidle');
  }
  // The colours come by themselves, after the places to write in.
  for (const composer of await page.locator('.composer').all())
    await composer.getByRole('radiogroup').waitFor();

  await page.evaluate(() => document.fonts.ready);
}

/** How much of two pictures differs, from 0 to 1. */
function difference(before: PNG, now: PNG): { share: number; picture: PNG } {
  const { width, height } = now;
  const picture = new PNG({ width, height });
  if (before.width !== width || before.height !== height) return { share: 1, picture: now };
  const pixels = pixelmatch(before.data, now.data, picture.data, width, height, { threshold: 0.15 });
  return { share: pixels / (width * height), picture };
}

/** Parts stand here side by side that a page has once, so that its landmarks are not what is looked at. */
async function violationsOfParts(page: Page): Promise<readonly Violation[]> {
  const found = await violations(page);
  return found.filter(([rule]) => !/^(landmark|page-has-heading|heading-order|region)/.test(rule));
}

/** Compares a picture with the one that is kept, or keeps it when pictures are being renewed. */
async function expectAsBefore(name: string, shot: Buffer): Promise<void> {
  const file = join(PICTURES, `${name}.png`);
  if (process.env['UPDATE_PICTURES'] === '1') {
    await mkdir(PICTURES, { recursive: true });
    // A quarter of the bytes, by a palette; letters' edges lose less than the comparison lets pass.
    await sharp(shot).png({ palette: true, colours: 128, compressionLevel: 9 }).toFile(file);
  }
  expect(existsSync(file), file).toBe(true);
  const { share, picture } = difference(PNG.sync.read(await readFile(file)), PNG.sync.read(shot));
  const folder = join(tmpdir(), 'samenbord-style-guide');
  if (share > SHARE) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.png`), shot);
    await writeFile(join(folder, `${name}-difference.png`), PNG.sync.write(picture));
  }
  expect(share, `look at ${folder}`).toBeLessThanOrEqual(SHARE);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each(Object.entries(SECTIONS))('%s looks as it did', async (name, label) => {
    const { page } = visitor;
    await page.emulateMedia({ colorScheme });
    await expectAsBefore(
      `${name}-${colorScheme}`,
      await page.getByRole('region', { name: label, exact: true }).screenshot(),
    );
  });

  it.each(SHEETS)('the sheet %s looks as it did, and axe finds nothing in it', async (name) => {
    const { page } = visitor;
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name, exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.waitFor();
    await page.mouse.move(0, 0);
    const shot = await sheet.screenshot();
    const found = await violationsOfParts(page);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expectAsBefore(`vel-${name}-${colorScheme}`, shot);
    expect(found).toEqual([]);
  });

  it('axe finds nothing in any part', async () => {
    await visitor.page.emulateMedia({ colorScheme });
    expect(await violationsOfParts(visitor.page)).toEqual([]);
  });
});

it('no page failed', () => {
  expect(visitor.errors).toEqual([]);
});

it('schools get none of it', async () => {
  const built = fileURLToPath(new URL('../../web/build/', import.meta.url));
  const scripts = (await readdir(built, { recursive: true })).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  for (const script of scripts)
    expect((await readFile(join(built, script), 'utf8')).includes('kaart met praktijk'), script).toBe(false);
});
