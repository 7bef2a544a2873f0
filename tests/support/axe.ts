/** What axe has against a page, by all rules of WCAG 2.2 AA and its own good practice. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const script = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A rule's id, and the elements that break it. */
export type Violation = readonly [rule: string, elements: readonly string[]];

/** tldraw's mark, which its licence wants shown as it is. */
const UNTOUCHED = '[title="made with tldraw"]';

/** @returns nothing when the page is as it should be */
export async function violations(page: Page): Promise<Violation[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(await script);
  const found = await page.evaluate<AxeResults>(
    `axe.run({ exclude: ['${UNTOUCHED}'] }, { rules: { 'target-size': { enabled: true } } })`,
  );
  return found.violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html, target }) => `${target.join(' ')} ${html.slice(0, 160)}`),
  ]);
}
