/**
 * A whole study day in the list view, by the facilitator and a colleague: once with two keyboards, once on two phones
 * with nothing but touch. And what a screen reader finds in it.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { BY_KEYBOARD, BY_TOUCH } from './hands.ts';
import { allSaved, composer } from './teacher.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.dispose();
});

const CLASS = 'Zo gaat het in mijn klas';
const CHAFES = 'Hier wringt het';
const note = (page: Page, text: string | RegExp): Locator => page.getByRole('article', { name: text });
const zone = (page: Page, title: string): Locator => page.getByRole('region', { name: title });
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const dialog = (page: Page): Locator => page.getByRole('dialog');

describe.each([BY_KEYBOARD, BY_TOUCH])('a whole day in the list, $name:', (hands) => {
  let lead: Visitor;
  let an: Visitor;
  let code = '';

  beforeAll(async () => {
    [lead, an] = await Promise.all([
      visit(browser, product.url, hands.device),
      visit(browser, product.url, hands.device),
    ]);
  });
  afterAll(() => Promise.all([lead.context.close(), an.context.close()]));

  const phase = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
  /** The facilitator goes on; the colleague sees it. */
  const goOn = async (name: string) => {
    await hands.press(lead.page, button(lead.page, /^Volgende/));
    await Promise.all([phase(lead.page, name), phase(an.page, name)]);
  };
  const hangUp = async (page: Page, zoneTitle: string, text: string) => {
    await hands.press(page, button(page, `Nieuw briefje bij ${zoneTitle}`));
    await hands.write(page, composer(page), text);
    await hands.press(page, button(page, 'Hang op'));
    await note(page, text).waitFor();
  };
  const inDialog = (page: Page, name: string | RegExp) =>
    hands.press(page, dialog(page).getByRole('button', { name }));
  const noDialog = (page: Page) => dialog(page).waitFor({ state: 'detached' });

  it('a day is begun, and shown as a list', async () => {
    const { page } = lead;
    await page.goto('/');
    await hands.write(page, page.getByLabel('Waarover gaat de dag?'), 'Taal in elke les');
    await hands.pick(page, page.getByRole('radio', { name: 'Van leerplan naar mijn klas' }));
    await hands.press(page, button(page, 'Maak het bord'));
    code =
      (await dialog(page)
        .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
        .textContent()) ?? '';
    await hands.closeSheet(page);
    await noDialog(page);
    if (!page.url().endsWith('/lijst')) await hands.press(page, page.getByRole('link', { name: 'Lijst' }));
    await zone(page, CLASS).waitFor();
  });

  it('a colleague comes in with the code', async () => {
    const { page } = an;
    await page.goto('/');
    await hands.write(page, page.getByLabel('Heb je een code?'), code);
    await hands.press(page, button(page, 'Doe mee'));
    await page.getByRole('heading', { name: 'Welkom, kom erbij' }).waitFor();
    await hands.write(page, page.getByLabel('Je voornaam'), 'An');
    await hands.pick(page, page.getByRole('radio', { name: 'Eerste graad' }));
    await hands.press(page, button(page, 'Doe mee'));
    await composer(page).waitFor();
    if (!page.url().endsWith('/lijst')) await hands.press(page, page.getByRole('link', { name: 'Lijst' }));
    await zone(page, CLASS).waitFor();
    await hangUp(page, CLASS, 'Goeiemorgen');
    await note(lead.page, 'Goeiemorgen').waitFor();
  });

  it('the time is set going', async () => {
    await hands.press(lead.page, button(lead.page, /^Start \d+ min/));
    await an.page
      .getByText(/^nog \d+ min/)
      .first()
      .waitFor();
    await goOn('Toelichting');
    await goOn('Stil schrijven');
  });

  it('what is written in silence comes to light when it is shown', async () => {
    await hangUp(an.page, CLASS, 'Hoekenwerk in tandem');
    await hangUp(an.page, CLASS, 'Kring op maandag');
    await note(an.page, 'Kring op maandag').getByText('alleen jij ziet dit').waitFor();
    await allSaved(an.page);
    expect(await note(lead.page, 'Kring op maandag').count()).toBe(0);
    await hands.press(lead.page, button(lead.page, 'Toon de briefjes'));
    await inDialog(lead.page, 'Toon de briefjes');
    await note(lead.page, 'Kring op maandag').waitFor();
    await noDialog(lead.page);
    await note(an.page, 'Kring op maandag').getByText('alleen jij ziet dit').waitFor({ state: 'detached' });
    await goOn('Koppelen per leeftijdsgroep');
  });

  it('a note is edited and given another colour', async () => {
    const { page } = an;
    await hands.edit(page, note(page, 'Kring op maandag'));
    await hands.write(page, page.getByRole('textbox', { name: 'Tekst van het briefje' }), ' en vrijdag');
    await hands.endTyping(page);
    await note(lead.page, 'Kring op maandag en vrijdag').waitFor();
    await hands.choose(page, note(page, 'Kring op maandag en vrijdag'), 'Kleur');
    await inDialog(page, 'Blauw');
    await note(lead.page, /Kring op maandag en vrijdag.*kleur blauw/).waitFor();
  });

  it('is linked to theory, and says how', async () => {
    const { page } = an;
    const kring = note(page, 'Kring op maandag en vrijdag');
    await hands.choose(page, kring, 'Verbind met theorie');
    await inDialog(page, 'Durven vertellen');
    await inDialog(page, 'doen we al');
    await kring.getByText('Durven vertellen').waitFor();
    await note(lead.page, 'Kring op maandag en vrijdag').getByText('doen we al').waitFor();
  });

  it('is answered with a heart', async () => {
    await hands.choose(lead.page, note(lead.page, 'Kring op maandag en vrijdag'), 'Hartje');
    await note(an.page, 'Kring op maandag en vrijdag').getByRole('button', { name: 'Hartje: 1' }).waitFor();
  });

  it('goes up in its zone, to another, away, and comes back', async () => {
    const { page } = an;
    const text = 'Kring op maandag en vrijdag';
    const first = (at: Page) => zone(at, CLASS).locator('[data-note]').first();
    while (!(await first(page).textContent())?.includes(text)) {
      const before = await zone(page, CLASS).innerText();
      await hands.raise(page, note(page, text));
      await expect.poll(() => zone(page, CLASS).innerText()).not.toBe(before);
    }
    await expect.poll(() => first(lead.page).textContent()).toContain(text);
    await hands.choose(page, note(page, text), 'Naar een andere zone');
    await inDialog(page, CHAFES);
    await zone(lead.page, CHAFES).getByRole('article', { name: text }).waitFor();
    await hands.bin(page, note(page, text));
    await note(lead.page, text).waitFor({ state: 'detached' });
    await hands.undo(page);
    await zone(lead.page, CHAFES).getByRole('article', { name: text }).waitFor();
  });

  it('is chosen with dots', async () => {
    await goOn('Terugkoppelen');
    const [leader, { page }] = [lead.page, an];
    await hands.menu(leader, 'Stemmen');
    await hands.write(leader, dialog(leader).getByLabel('Waarover stemmen jullie?'), 'Waar beginnen we mee?');
    await inDialog(leader, 'Open de stemming');
    await dialog(leader).getByRole('button', { name: 'Sluit en tel' }).waitFor();
    const kring = note(page, 'Kring op maandag en vrijdag');
    const give = kring.getByRole('button', { name: 'Stip erbij' });
    for (const given of ['1 stip', '2 stippen', '3 stippen']) {
      await hands.pressIn(page, kring, give);
      await kring.getByRole('img', { name: given }).waitFor();
    }
    // All are given: the way back is still at hand.
    await hands.pressIn(page, kring, kring.getByRole('button', { name: 'Stip weg' }));
    const hoeken = note(page, 'Hoekenwerk');
    await hands.pressIn(page, hoeken, hoeken.getByRole('button', { name: 'Stip erbij' }));
    await hoeken.getByRole('img', { name: '1 stip' }).waitFor();
    await allSaved(page);
    await inDialog(leader, 'Sluit en tel');
    await dialog(leader).getByText('1 persoon stemde').waitFor();
    await hands.closeSheet(leader);
    await noDialog(leader);
    await note(leader, 'Kring op maandag en vrijdag').getByRole('img', { name: '2 stippen' }).waitFor();
  });

  it('becomes an agreement', async () => {
    await goOn('Afspreken');
    const { page } = lead;
    await hands.choose(page, note(page, 'Kring op maandag en vrijdag'), 'Maak er een afspraak van');
    await hands.write(page, dialog(page).getByLabel('Wat spreken we af?'), ', in elke klas');
    await hands.pick(page, dialog(page).getByRole('radio', { name: 'Eigen invulling' }));
    await inDialog(page, 'Leg vast');
    await page.getByText('Afspraak vastgelegd').waitFor();
    await hands.closeSheet(page);
    await noDialog(page);
    await zone(an.page, 'Dit spreken we af').getByText('in elke klas').waitFor();
  });

  it('and the day is closed', async () => {
    const { page } = lead;
    await hands.press(page, button(page, 'Sluit de dag af'));
    await dialog(page).getByText('Alles van iedereen is bewaard.').waitFor();
    await inDialog(page, 'Sluit de dag af');
    for (const one of [page, an.page]) {
      await one.getByRole('heading', { name: 'De studiedag is afgesloten' }).waitFor();
      await composer(one).waitFor({ state: 'detached' });
      await note(one, 'Kring op maandag en vrijdag').waitFor();
    }
    await noDialog(page);
    for (const { errors, strangers } of [lead, an]) expect([errors, strangers]).toEqual([[], []]);
  });
});
