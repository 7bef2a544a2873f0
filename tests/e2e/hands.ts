/** Two ways to work a page: by keyboard alone, or by touch alone with the keyboard that a phone shows. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { LAPTOP, PHONE } from '../support/browser.ts';

export interface Hands {
  readonly name: string;
  readonly device: { viewport: typeof LAPTOP; touch: boolean };
  press(page: Page, thing: Locator): Promise<void>;
  /** Something that a note shows. */
  pressIn(page: Page, note: Locator, thing: Locator): Promise<void>;
  /** Writes in an empty field, or after what stands in it. */
  write(page: Page, field: Locator, text: string): Promise<void>;
  /** Chooses one of several cards that stand for a choice. */
  pick(page: Page, radio: Locator): Promise<void>;
  /** An entry of the menu at the top. */
  menu(page: Page, entry: string): Promise<void>;
  /** An entry of a note's own menu. */
  choose(page: Page, note: Locator, entry: string): Promise<void>;
  edit(page: Page, note: Locator): Promise<void>;
  raise(page: Page, note: Locator): Promise<void>;
  bin(page: Page, note: Locator): Promise<void>;
  undo(page: Page): Promise<void>;
  /** Ends typing in a note. */
  endTyping(page: Page): Promise<void>;
  closeSheet(page: Page): Promise<void>;
}

const isFocused = (thing: Locator) => thing.evaluate((element) => element === document.activeElement);

/** A page is there before its script; until then its fields take nothing. */
const takesText = (field: Locator) => expect.poll(() => field.isEditable()).toBe(true);

/** Farther than any page has places to stop at. */
const FAR = 160;

/** Presses a key until something has the keyboard. */
async function pressUntil(page: Page, key: string, thing: Locator): Promise<void> {
  await thing.waitFor();
  for (let pressed = 0; pressed < FAR; pressed += 1) {
    if (await isFocused(thing)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not come to ${thing.toString()}`);
}

/** Whoever sees cannot work with a keyboard that they don't see. */
async function expectVisibleFocus(thing: Locator): Promise<void> {
  const marked = await thing.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  expect(marked, `${thing.toString()} shows that it has the keyboard`).toBe(true);
}

async function tabTo(page: Page, thing: Locator): Promise<void> {
  await pressUntil(page, 'Tab', thing);
  await expectVisibleFocus(thing);
}

/** Tab comes to one note of each zone, arrows to the others. */
async function goToNote(page: Page, note: Locator): Promise<void> {
  await note.waitFor();
  const inZone = () =>
    note.evaluate((element) => {
      const zone = element.closest('[data-zone]');
      return (
        document.activeElement?.closest('[data-zone]') === zone &&
        document.activeElement?.matches('[data-note]')
      );
    });
  for (let pressed = 0; pressed < FAR && !(await inZone()); pressed += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await pressUntil(page, 'ArrowDown', note);
  await expectVisibleFocus(note);
}

const menuItem = (page: Page, name: string): Locator =>
  page.locator('[role=menuitem], [role=menuitemcheckbox]').filter({ hasText: name }).first();

const arrowToItem = async (page: Page, entry: string) => {
  await pressUntil(page, 'ArrowDown', menuItem(page, entry));
  await page.keyboard.press('Enter');
};

export const BY_KEYBOARD: Hands = {
  name: 'by keyboard alone',
  device: { viewport: LAPTOP, touch: false },
  press: async (page, thing) => {
    await tabTo(page, thing);
    await page.keyboard.press('Enter');
  },
  pressIn: async (page, note, thing) => {
    await goToNote(page, note);
    await tabTo(page, thing);
    await page.keyboard.press('Enter');
  },
  write: async (page, field, text) => {
    await takesText(field);
    await tabTo(page, field);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(text);
  },
  pick: async (page, radio) => {
    await radio.waitFor();
    const inGroup = () =>
      radio.evaluate((element) => element.closest('[role=radiogroup]')?.contains(document.activeElement));
    for (let pressed = 0; pressed < FAR && !(await inGroup()); pressed += 1) await page.keyboard.press('Tab');
    await pressUntil(page, 'ArrowDown', radio);
  },
  menu: async (page, entry) => {
    await tabTo(page, page.getByRole('button', { name: 'Menu' }));
    await page.keyboard.press('Enter');
    await arrowToItem(page, entry);
  },
  choose: async (page, note, entry) => {
    await goToNote(page, note);
    await page.keyboard.press('Space');
    await arrowToItem(page, entry);
  },
  edit: async (page, note) => {
    await goToNote(page, note);
    await page.keyboard.press('Enter');
  },
  raise: async (page, note) => {
    await goToNote(page, note);
    await page.keyboard.press('Alt+ArrowUp');
  },
  bin: async (page, note) => {
    await goToNote(page, note);
    await page.keyboard.press('Delete');
  },
  undo: (page) => page.keyboard.press('Control+z'),
  endTyping: (page) => page.keyboard.press('Escape'),
  closeSheet: (page) => page.keyboard.press('Escape'),
};

/** Taps a note's own button, and then an entry of what it opens. */
const tapEntry = async (page: Page, note: Locator, entry: string) => {
  await note.getByRole('button', { name: 'Wat doe je met dit briefje?' }).tap();
  await menuItem(page, entry).tap();
};

export const BY_TOUCH: Hands = {
  name: 'by touch alone, on a phone',
  device: { viewport: PHONE, touch: true },
  press: (_page, thing) => thing.tap(),
  pressIn: (_page, _note, thing) => thing.tap(),
  write: async (page, field, text) => {
    await takesText(field);
    // A tap in a text that is being typed would put the caret there.
    if (!(await isFocused(field))) await field.tap();
    await expect.poll(() => isFocused(field)).toBe(true);
    // As the keyboard on the screen gives it: words, not keys.
    await page.keyboard.insertText(text);
  },
  pick: (_page, radio) => radio.tap(),
  menu: async (page, entry) => {
    await page.getByRole('button', { name: 'Menu' }).tap();
    await menuItem(page, entry).tap();
  },
  choose: tapEntry,
  edit: (page, note) => tapEntry(page, note, 'Bewerken'),
  raise: (page, note) => tapEntry(page, note, 'Hoger'),
  bin: (page, note) => tapEntry(page, note, 'Weg'),
  undo: (page) => page.getByRole('button', { name: 'Ongedaan maken' }).tap(),
  endTyping: (page) => page.getByRole('button', { name: 'Klaar' }).tap(),
  closeSheet: (page) => page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).first().tap(),
};
