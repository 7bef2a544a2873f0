/** What is measured of a page for whoever sees, points or zooms differently; and the interface's own words. */
import { readFileSync } from 'node:fs';
import type { Language } from '@samenbord/board';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from '../../support/axe.ts';
import { visit } from '../../support/browser.ts';
import type { Visitor } from '../../support/browser.ts';

const THEMES = ['light', 'dark'] as const;

const MESSAGES = new URL('../../../web/messages/', import.meta.url);

/** A message of the interface, as people see it. @throws when there is none of that name */
export function say(language: Language, key: string, part = ''): string {
  const words = JSON.parse(readFileSync(new URL(`${part}${language}.json`, MESSAGES), 'utf8')) as Record<
    string,
    string
  >;
  const found = words[key];
  if (found === undefined) throw new Error(`no message ${key}`);
  return found;
}

/** Somebody who reads that language. */
export async function readerOf(
  browser: Browser,
  base: string,
  language: Language,
  device: Parameters<typeof visit>[2] = {},
): Promise<Visitor> {
  const visitor = await visit(browser, base, { view: 'board', ...device });
  await visitor.context.addInitScript((chosen) => {
    // What was chosen on a page stays, as it does for people.
    if (localStorage.getItem('samenbord:language') === null)
      localStorage.setItem('samenbord:language', chosen);
  }, language);
  return visitor;
}

/** Asks axe of what is shown now, in both themes. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `${what}, ${colorScheme}`).toEqual([]);
  }
}

/** Elements that can be pressed and are smaller than asked; links in running text may be (WCAG 2.5.8). */
export const tooSmall = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((pixels) => {
    const pressed = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [role=menuitem], [role=radio], [role=menuitemcheckbox]',
    );
    return [...pressed].flatMap((element) => {
      if (element.closest('.tl-container') || !element.checkVisibility({ visibilityProperty: true }))
        return [];
      if (element.matches('p a, .visually-hidden, .visually-hidden *')) return [];
      // A field's label is pressed as well as the field.
      const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map((part) =>
        part.getBoundingClientRect(),
      );
      // Some reach over the whole card that they stand on.
      if (getComputedStyle(element, '::after').position === 'absolute') return [];
      const [own] = boxes;
      if (!own || own.width === 0) return [];
      if (boxes.some(({ width, height }) => width >= pixels - 0.5 && height >= pixels - 0.5)) return [];
      return `${element.outerHTML.slice(0, 120)} ${own.width.toFixed(0)}×${own.height.toFixed(0)}`;
    });
  }, least);

/** What runs off to the right of the page: how far, and what does. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
      .map(
        (element) => `${element.outerHTML.slice(0, 100)} to ${String(element.getBoundingClientRect().right)}`,
      )
      .slice(0, 5);
  });

/** Text that is cut off without a way to read the rest. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('h1, h2, h3, p, button, label, a[href]')) {
      if (element.closest('.tl-container, .visually-hidden, [title]') || !element.checkVisibility()) continue;
      // Kept for screen readers only.
      if (element.clientWidth <= 1) continue;
      const { overflowY, textOverflow } = getComputedStyle(element);
      if (textOverflow === 'ellipsis' || overflowY === 'auto' || overflowY === 'scroll') continue;
      if (
        overflowY === 'hidden' &&
        element.scrollHeight > element.clientHeight + 4 &&
        element.clientHeight > 0
      )
        found.push(element.outerHTML.slice(0, 120));
    }
    return found;
  });
