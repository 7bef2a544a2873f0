/**
 * Makes the pictures of docs/screens anew, from the built product:
 *   npm test -- build && node tests/screens/main.ts [part of a name]
 * Look at each of them before committing.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { LAPTOP, PHONE, openBrowser, visit } from '../support/browser.ts';
import { livedInBoard } from '../support/lived-in-board.ts';
import type { LivedInBoard } from '../support/lived-in-board.ts';
import { startProduct } from '../support/product.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const THEMES = ['light', 'dark'] as const;

interface Screen {
  name: string;
  path: (board: LivedInBoard) => string;
  device: 'laptop' | 'phone' | 'projector';
  /** Brings the page to what is shown; resolves when it is there. */
  arrange: (page: Page) => Promise<void>;
}

const DEVICES = {
  laptop: { viewport: LAPTOP, view: 'board' },
  phone: { viewport: PHONE, touch: true, view: 'list' },
  projector: { viewport: { width: 1280, height: 720 } },
} as const;

const withKey = (path: string, link: string) => path + new URL(link).hash;
const board = (lived: LivedInBoard) => withKey(`/bord/${lived.id}`, lived.links.facilitate);
const list = (lived: LivedInBoard) => withKey(`/bord/${lived.id}/lijst`, lived.links.facilitate);

const canvasDrawn = async (page: Page) => {
  await page.locator('.samen-zone').first().waitFor({ state: 'attached' });
  await page.locator('.picture').waitFor({ state: 'detached' });
};
const listDrawn = async (page: Page) => {
  await page.locator('[data-note]').first().waitFor();
  await page.getByRole('button', { name: 'Menu' }).waitFor();
};
const openEntry = async (page: Page, entry: string) => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
  await page.getByRole('dialog').waitFor();
};

const SCREENS: readonly Screen[] = [
  ...(['laptop', 'phone'] as const).flatMap((device): Screen[] => [
    {
      name: 'landing',
      device,
      path: () => '/',
      arrange: (page) => page.locator('input:not([readonly])').first().waitFor(),
    },
    {
      name: 'join',
      device,
      path: ({ code }) => `/doe-mee#${code}`,
      arrange: (page) => page.getByLabel('Je voornaam').fill('Mieke'),
    },
    { name: 'list', device, path: list, arrange: listDrawn },
  ]),
  { name: 'board', device: 'laptop', path: board, arrange: canvasDrawn },
  {
    name: 'desk',
    device: 'laptop',
    path: (lived) => withKey(`/bord/${lived.id}/begeleiding`, lived.links.facilitate),
    arrange: (page) => page.getByRole('region', { name: 'Nu' }).waitFor(),
  },
  {
    name: 'share',
    device: 'laptop',
    path: board,
    arrange: async (page) => {
      await canvasDrawn(page);
      await page.getByRole('button', { name: 'Deel', exact: true }).click();
      await page.getByRole('img', { name: 'QR-code' }).waitFor();
    },
  },
  {
    name: 'report',
    device: 'laptop',
    path: board,
    arrange: async (page) => {
      await canvasDrawn(page);
      await page.getByRole('button', { name: 'Verslag' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'keys',
    device: 'laptop',
    path: list,
    arrange: async (page) => {
      await listDrawn(page);
      await openEntry(page, 'Sneltoetsen');
    },
  },
  {
    name: 'projector',
    device: 'projector',
    path: ({ links }) => withKey(new URL(links.screen).pathname, links.screen),
    arrange: canvasDrawn,
  },
];

/** Chrome's own message of what is missing would hide the one that matters. */
const TIMEOUT = 15_000;

async function take(browser: Browser, url: string, lived: LivedInBoard, screen: Screen): Promise<void> {
  const { context, page } = await visit(browser, url, DEVICES[screen.device]);
  try {
    page.setDefaultTimeout(TIMEOUT);
    await page.goto(screen.path(lived));
    await screen.arrange(page);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => document.fonts.ready);
      const suffix = screen.device === 'phone' ? '-phone' : '';
      const file = join(FOLDER, `${screen.name}${suffix}${colorScheme === 'dark' ? '-dark' : ''}.png`);
      await sharp(await page.screenshot())
        // Not dithered: specks in a plain ground look like a fault of the page.
        .png({ palette: true, colours: 160, dither: 0, compressionLevel: 9 })
        .toFile(file);
      console.log(file);
    }
  } finally {
    await context.close();
  }
}

const [part = ''] = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
const product = await startProduct({ BASE_URL: 'http://samenbord.school' });
const browser = await openBrowser();
const lived = await livedInBoard(product.url);
let failed = 0;
try {
  for (const screen of SCREENS.filter(({ name }) => name.includes(part))) {
    try {
      await take(browser, product.url, lived, screen);
    } catch (thrown) {
      failed += 1;
      console.error(screen.name, screen.device, thrown);
    }
  }
} finally {
  lived.leave();
  await browser.close();
  await product.dispose();
}
process.exitCode = failed > 0 ? 1 : 0;
