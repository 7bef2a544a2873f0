/**
 * Every template as the one who leads it has it, from the start form to the report, in one browser: each phase in turn,
 * with a note wherever the phase takes one. What colleagues do meanwhile is in whole-day.test.ts.
 */
import { readFile } from 'node:fs/promises';
import { takesNotes } from '@samenbord/board';
import type { Template, TemplatePhase } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composer } from '../e2e/teacher.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { checkPdf, pdfText, squeeze } from '../support/pdf.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';

let product: Product;
let browser: Browser;
let lead: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  lead = await visit(browser, product.url, { view: 'list' });
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

const isSilent = ({ may }: TemplatePhase): boolean => may.add && !may.see;

async function begin(page: Page, { id, title }: Template): Promise<void> {
  await page.goto(`/?sjabloon=${id}#start`);
  await page.getByRole('radio', { name: title.nl, checked: true }).waitFor();
  await page.getByLabel('Waarover gaat de dag?').fill(`Dag: ${title.nl}`);
  await page.getByRole('button', { name: 'Maak het bord' }).click();
  await page.waitForURL(/\/bord\//);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Hangs a note up in the zone that the phase is about, or keeps it for oneself where all write in silence. */
async function write(page: Page, phase: TemplatePhase): Promise<string> {
  const text = `Briefje bij ${phase.name.nl}`;
  await composer(page).fill(text);
  await composer(page).press('Enter');
  await page.getByRole('article').getByText(text).first().waitFor();
  return text;
}

/** Goes on; what was written in silence is shown first, but notes without a name of one person alone are not. */
async function goOn(page: Page, phase: TemplatePhase, next: TemplatePhase): Promise<void> {
  await page.getByRole('button', { name: `Volgende: ${next.name.nl}` }).click();
  if (isSilent(phase)) {
    const choice = phase.may.anonymous === 'always' ? 'Ga verder zonder te tonen' : 'Toon ze en ga verder';
    await page.getByRole('dialog').getByRole('button', { name: choice }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.getByRole('heading', { name: next.name.nl, exact: true }).waitFor();
}

async function report(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Verslag', exact: true }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Maak het verslag (PDF)' }).click();
  return readFile(await (await download).path());
}

it.each(TEMPLATES.map((template) => [template.id, template] as const))(
  '%s is led from its start to its report',
  async (_id, template) => {
    const { page, errors, strangers } = lead;
    const shown: string[] = [];
    await begin(page, template);
    for (const [at, phase] of template.phases.entries()) {
      await page.getByText(phase.purpose.nl).first().waitFor();
      const takes = phase.may.add && template.zones.some((zone) => takesNotes(zone, phase.id));
      if (takes) {
        const text = await write(page, phase);
        if (!isSilent(phase) || phase.may.anonymous !== 'always') shown.push(text);
      }
      const next = template.phases[at + 1];
      if (next) await goOn(page, phase, next);
    }
    await page.getByRole('button', { name: 'Sluit de dag af' }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Sluit de dag af|Toch afsluiten/ })
      .click();
    await page.getByText('De studiedag is afgesloten').first().waitFor();
    const pdf = await report(page);
    await checkPdf(pdf);
    const printed = squeeze(await pdfText(pdf));
    for (const text of [`Dag: ${template.title.nl}`, ...shown])
      expect([text, printed.includes(squeeze(text))]).toEqual([text, true]);
    expect([errors, strangers]).toEqual([[], []]);
  },
);
