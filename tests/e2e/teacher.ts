/** What teachers do in a browser, in the words that they see. */
import type { Locator, Page } from 'playwright-core';

export interface StartedDay {
  id: string;
  code: string;
}

/** Fills in the landing page as a facilitator, and reads the code that the share sheet shows. */
export async function startDay(page: Page, title: string, template: string): Promise<StartedDay> {
  await page.goto('/');
  await page.getByLabel('Waarover gaat de dag?').fill(title);
  await page.getByLabel('School').fill('Basisschool De Linde');
  await page.getByText(template, { exact: true }).click();
  await page.getByRole('button', { name: 'Maak het bord' }).click();
  await page.waitForURL(/\/bord\/[^/]+$/);
  const sheet = page.getByRole('dialog');
  const shown = await sheet.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  const id = new URL(page.url()).pathname.split('/')[2];
  if (!id || !shown) throw new Error('the board shows no code');
  return { id, code: shown.replace('-', '') };
}

/** Types the code on the landing page and takes a seat. */
export async function joinDay(page: Page, code: string, name: string, group?: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Heb je een code?').fill(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
  await page.getByRole('button', { name: 'Doe mee' }).click();
  // The landing page has a field of that name too, and stays until the next page has come.
  await page.getByRole('heading', { name: 'Welkom, kom erbij' }).waitFor();
  await page.getByLabel('Je voornaam').fill(name);
  if (group) await page.getByText(group, { exact: true }).click();
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await composer(page).waitFor();
}

export const composer = (page: Page) => page.getByRole('textbox', { name: 'Typ je briefje' });

/** Hangs up a note in a zone (by its title) through the composer. */
export async function writeNote(page: Page, text: string, zone?: string): Promise<void> {
  if (zone) await page.getByLabel('Waar?').selectOption({ label: zone });
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

/** A note as the canvas shows it. */
export const notesOnCanvas = (page: Page, text: string) =>
  page.locator('.samen-note').filter({ hasText: text });

export const noteOnCanvas = (page: Page, text: string) => notesOnCanvas(page, text).first();

export const allSaved = (page: Page) => page.getByText('alles bewaard').first().waitFor();

/** Gives the canvas the keyboard, as a click beside all notes does. */
export async function focusCanvas(page: Page): Promise<void> {
  const canvas = await page.locator('.tl-canvas').boundingBox();
  if (!canvas) throw new Error('the canvas is not on the screen');
  await page.mouse.click(canvas.x + 24, canvas.y + canvas.height / 2);
}

export const showWholeBoard = (page: Page) =>
  page.getByRole('button', { name: 'Toon het hele bord' }).click();

/** The middle of something that is on the screen. @throws when it is not. */
export async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Takes back what was done last, on the page that leads the day: once it tells that it was that. Until then its key takes
 * back what was done before.
 */
export async function takeBack(page: Page, deed: string): Promise<void> {
  const last = page
    .getByRole('region', { name: 'Het bord en wat aandacht vraagt' })
    .locator('p')
    .filter({ hasText: deed });
  await last.waitFor();
  await page.keyboard.press('z');
  await last.waitFor({ state: 'detached' });
}
