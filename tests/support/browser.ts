/** Debian's Chromium, driven as a person would. */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/**
 * A name for this machine that browsers do not trust as they trust localhost: plain http on it is what a school's
 * network has, without `crypto.subtle`, `randomUUID`, clipboard or service worker.
 */
export const LAN_NAME = 'samenbord.test';

const FLAGS = [
  `--host-resolver-rules=MAP ${LAN_NAME} 127.0.0.1`,
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds that a page gets for whatever is waited for: a machine with two cores may be busy with four others. */
export const PATIENCE = 60_000;

export const LAPTOP = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** @throws when Chromium is not installed; on Debian `apt-get install chromium` brings it. */
export const openBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...FLAGS, ...more],
  });

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests to any other host than the product's; must stay empty. */
  readonly strangers: string[];
  /** Uncaught errors in the page. */
  readonly errors: string[];
}

interface Device {
  viewport?: typeof LAPTOP;
  locale?: string;
  /** A phone's own screen: no mouse, and the page as wide as the screen. */
  touch?: boolean;
  /** What was chosen on it before; otherwise the product chooses. */
  view?: 'board' | 'list';
}

/** The product's address by the name that colleagues on the school's network would use. */
export const onTheLan = (base: string): string => base.replace('127.0.0.1', LAN_NAME);

/** A person with a browser of the own: nothing shared with another visitor. */
export async function visit(
  browser: Browser,
  base: string,
  { viewport = LAPTOP, locale = 'nl-BE', touch = false, view }: Device = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport,
    locale,
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
    baseURL: base,
    hasTouch: touch,
    isMobile: touch,
  });
  context.setDefaultTimeout(PATIENCE);
  if (view)
    await context.addInitScript((chosen) => {
      localStorage.setItem('samenbord:view', chosen);
    }, view);
  const page = await context.newPage();
  const strangers: string[] = [];
  const errors: string[] = [];
  const host = new URL(base).host;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) strangers.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { context, page, strangers, errors };
}
