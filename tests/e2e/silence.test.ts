/** Writing in silence in real browsers, on the canvas and in the list: seen by nobody else until it is shown. */
import { OPEN_WORK, recordMap } from '@samenbord/board';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import type { FaultProxy } from '../support/fault-proxy.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import { listen, writeInSilence } from '../lanes/silence.ts';
import { allSaved, joinDay, middleOf, noteOnCanvas, notesOnCanvas, writeNote } from './teacher.ts';

let product: Product;
let browser: Browser;
let line: FaultProxy;
let board: CreatedBoard;
let lead: Visitor;
let an: Visitor;
let bo: Visitor;

const noteInList = (page: Page, text: string) => page.locator('[data-note]').filter({ hasText: text });
const hiddenOnCanvas = (page: Page, text: string) =>
  page.locator('.samen-note[data-hidden=true]').filter({ hasText: text });
const silentlyIn = (page: Page) => page.getByText('Wat je schrijft, zie jij alleen').waitFor();
const act = (type: object) =>
  api(product.url).act(
    board.id,
    board.tokens.facilitator,
    type as Parameters<ReturnType<typeof api>['act']>[2],
  );

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  line = await startFaultProxy(product.url);
  board = await api(product.url).create({ title: 'Stil schrijven', template: 'van-leerplan-naar-mijn-klas' });
  [lead, an, bo] = await Promise.all([
    visit(browser, product.url),
    visit(browser, line.url),
    visit(browser, product.url, { viewport: PHONE }),
  ]);
  await lead.page.goto(new URL(board.links.facilitate).pathname + new URL(board.links.facilitate).hash);
  await joinDay(an.page, board.code, 'An');
  await joinDay(bo.page, board.code, 'Bo');
  await bo.page.goto(`/bord/${board.id}/lijst`);
  await Promise.all([lead, an].map(({ page }) => page.locator('.tl-canvas').waitFor()));
});
afterAll(async () => {
  await browser.close();
  await line.close();
  await product.dispose();
});

describe('a silent phase', () => {
  it('keeps what was on its way when the silence fell with its writer, and says so', async () => {
    line.freeze();
    await writeNote(an.page, 'Net onderweg', 'Zo gaat het in mijn klas');
    await act({ type: 'phase.set', phase: 'stil-schrijven' });
    line.thaw();
    await an.page.getByText('Er wordt nu in stilte geschreven').waitFor();
    await hiddenOnCanvas(an.page, 'Net onderweg').waitFor();
    await allSaved(an.page);
    for (const { page } of [lead, bo]) expect(await page.getByText('Net onderweg').count()).toBe(0);
    await hiddenOnCanvas(an.page, 'Net onderweg').click();
    await an.page.getByRole('toolbar', { name: 'Briefje bewerken' }).getByText('Weg').click();
    await hiddenOnCanvas(an.page, 'Net onderweg').waitFor({ state: 'detached' });
  });

  it('leaves what is written with its writer, on the canvas and in the list', async () => {
    await Promise.all([silentlyIn(an.page), silentlyIn(bo.page)]);
    await writeNote(an.page, 'Lotte vertelde over haar oma', 'Zo gaat het in mijn klas');
    await hiddenOnCanvas(an.page, 'Lotte vertelde').waitFor();
    await writeNote(bo.page, 'Tellen aan de kapstok');
    await noteInList(bo.page, 'Tellen aan de kapstok').getByText('alleen jij ziet dit').waitFor();
    await Promise.all([allSaved(an.page), allSaved(bo.page)]);
    await lead.page.getByText('Er wordt geschreven', { exact: true }).waitFor();
    for (const { page } of [lead, bo]) expect(await page.getByText('Lotte vertelde').count()).toBe(0);
    for (const { page } of [lead, an]) expect(await page.getByText('Tellen aan').count()).toBe(0);
  });

  it('lets the writer find the own hidden notes, on the canvas and in the list, and nobody else', async () => {
    for (const [{ page }, words, found] of [
      [an, 'lotte', '1 van 1'],
      [bo, 'kapstok', '1 van 1'],
      [lead, 'lotte', '0 van 0'],
    ] as const) {
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      const bar = page.getByRole('search', { name: 'Zoek briefjes' });
      await bar.getByLabel('Zoek in de briefjes').fill(words);
      await bar.getByText(found).waitFor();
      if (page === an.page)
        expect(await hiddenOnCanvas(page, 'Lotte vertelde').getAttribute('data-dimmed')).not.toBe('true');
      if (page === bo.page) await noteInList(page, 'Tellen aan de kapstok').waitFor();
      await bar.getByRole('button', { name: 'Stop met zoeken' }).click();
    }
  });

  it('offers no drawing where the phase has none, and says why', async () => {
    const pen = an.page.getByTestId('tools.no-drawing');
    await pen.click();
    await an.page.getByText('In deze fase houden we het bij briefjes.').waitFor();
    for (const tool of ['draw', 'text', 'arrow'])
      expect(await an.page.getByTestId(`tools.${tool}`).count()).toBe(0);
    // Who leads draws as ever.
    await lead.page.getByTestId('tools.draw').waitFor();
  });

  it('lets the writer change, colour, move, throw away and bring back what nobody sees', async () => {
    const note = noteInList(bo.page, 'Tellen aan de kapstok');
    const choose = async (name: RegExp) => {
      await note.getByRole('button', { name: 'Wat doe je met dit briefje?' }).click();
      await bo.page.getByRole('menuitem', { name }).click();
    };
    await choose(/^Kleur/);
    await bo.page.getByRole('dialog').getByText('Blauw').click();
    await bo.page.getByRole('dialog').waitFor({ state: 'detached' });
    await choose(/^Naar een andere zone/);
    await bo.page.getByRole('dialog').getByText('Hier wringt het').click();
    await bo.page
      .getByRole('region', { name: 'Hier wringt het' })
      .getByText('Tellen aan de kapstok')
      .first()
      .waitFor();
    await choose(/^Bewerken/);
    await bo.page.getByLabel('Tekst van het briefje').pressSequentially(' elke dag');
    await bo.page.getByRole('button', { name: 'Klaar' }).click();
    await noteInList(bo.page, 'Tellen aan de kapstok elke dag').waitFor();
    await choose(/^Weg/);
    await note.waitFor({ state: 'detached' });
    await bo.page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await noteInList(bo.page, 'Tellen aan de kapstok elke dag').waitFor();
    await allSaved(bo.page);
  });

  it('tells nobody who is writing', async () => {
    const { token } = await api(product.url).join(board.code, { name: 'Dirk' });
    const witness = connectWire(product.url, board.id, token);
    await witness.synced();
    const told: string[] = [];
    witness.provider.awareness.on('change', () => {
      told.push(JSON.stringify([...witness.provider.awareness.getStates().values()]));
    });
    const note = hiddenOnCanvas(an.page, 'Lotte vertelde');
    const { x, y } = await middleOf(note);
    await an.page.mouse.dblclick(x, y);
    await an.page.getByLabel('Tekst van het briefje').pressSequentially('!');
    await an.page.keyboard.press('Escape');
    await an.page.mouse.move(x, y);
    await an.page.mouse.down();
    await an.page.mouse.move(x + 60, y + 40, { steps: 5 });
    await an.page.mouse.up();
    await allSaved(an.page);
    // Presence does come through: somebody goes and comes back.
    await bo.page.goto(`/bord/${board.id}/lijst`);
    await expect.poll(() => told.length).toBeGreaterThan(0);
    for (const states of told) {
      expect(states).not.toMatch(/"editing":"/);
      expect(states).not.toMatch(/"cursor":\[/);
      expect(states).not.toMatch(/"dragging":\{"/);
    }
    witness.close();
  });

  it('is there again after the tab was closed', async () => {
    await bo.page.reload();
    await noteInList(bo.page, 'Tellen aan de kapstok elke dag').getByText('alleen jij ziet dit').waitFor();
    await an.page.reload();
    await hiddenOnCanvas(an.page, 'Lotte vertelde').waitFor();
  });

  it('is shown one zone at a time when whoever leads wants that', async () => {
    const { page } = lead;
    await page.getByRole('button', { name: 'Toon de briefjes' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Welke briefjes?').selectOption({ label: 'alleen bij ‘Hier wringt het’' });
    await sheet.getByRole('button', { name: 'Toon de briefjes' }).click();
    await page.getByText('1 briefje getoond').waitFor();
    for (const canvas of [page, an.page])
      await noteOnCanvas(canvas, 'Tellen aan de kapstok').waitFor({ state: 'attached' });
    await hiddenOnCanvas(an.page, 'Lotte vertelde').waitFor();
    await allSaved(an.page);
    expect(await noteOnCanvas(page, 'Lotte vertelde').count()).toBe(0);
  });

  it('keeps what was written offline while it was shown, and shows nothing twice', async () => {
    line.cut();
    await an.page.getByText('geen verbinding').first().waitFor();
    await writeNote(an.page, 'Onderweg geschreven');
    await hiddenOnCanvas(an.page, 'Onderweg geschreven').waitFor();
    await lead.page.getByRole('button', { name: 'Toon de briefjes' }).click();
    await lead.page.getByRole('dialog').getByRole('button', { name: 'Toon de briefjes' }).click();
    await noteOnCanvas(lead.page, 'Lotte vertelde').waitFor({ state: 'attached' });
    await noteOnCanvas(lead.page, 'elke dag').waitFor({ state: 'attached' });
    await noteInList(bo.page, 'Lotte vertelde').waitFor();
    await expect.poll(() => bo.page.getByText('alleen jij ziet dit').count()).toBe(0);
    await an.page.getByText('je werk staat veilig op dit toestel').first().waitFor();
    line.mend();
    await noteOnCanvas(an.page, 'elke dag').waitFor({ state: 'attached' });
    await hiddenOnCanvas(an.page, 'Onderweg geschreven').waitFor();
    await allSaved(an.page);
    await expect.poll(() => notesOnCanvas(an.page, 'Lotte vertelde').count()).toBe(1);
    await expect.poll(() => hiddenOnCanvas(an.page, 'Lotte vertelde').count()).toBe(0);
    expect(await noteOnCanvas(lead.page, 'Onderweg').count()).toBe(0);
  });

  it('is asked about before the day goes on, and ends with everything on the board', async () => {
    await lead.page.getByRole('button', { name: /^Volgende/ }).click();
    const sheet = lead.page.getByRole('dialog');
    await sheet.getByText('Er wachten nog briefjes die niemand zag.').waitFor();
    await sheet.getByRole('button', { name: 'Toon ze en ga verder' }).click();
    for (const { page } of [lead, an])
      await noteOnCanvas(page, 'Onderweg geschreven').waitFor({ state: 'attached' });
    await lead.page.getByRole('heading', { name: 'Koppelen per leeftijdsgroep' }).waitFor();
    await an.page.locator('.samen-note[data-hidden=true]').waitFor({ state: 'detached' });
    const { notes } = await api(product.url).boardJson(board.id, board.tokens.facilitator);
    expect(
      Object.values(notes)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['Lotte vertelde over haar oma!', 'Onderweg geschreven', 'Tellen aan de kapstok elke dag']);
    for (const { errors, strangers } of [lead, an, bo]) expect([errors, strangers]).toEqual([[], []]);
  });
});

describe('who goes on at once', () => {
  it('is asked about the own note too, and shows it once the server has it', async () => {
    const { page } = lead;
    const arrived = Promise.withResolvers<undefined>();
    await page.routeWebSocket(/\/own\?/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        void arrived.promise.then(() => {
          server.send(message);
        });
      });
    });
    await page.reload();
    await act({ type: 'phase.set', phase: 'stil-schrijven' });
    await page.getByRole('button', { name: 'Toon de briefjes' }).waitFor();
    await writeNote(page, 'Nog maar net geschreven');
    await page.getByRole('button', { name: /^Volgende/ }).click();
    const show = page.getByRole('dialog').getByRole('button', { name: 'Toon ze en ga verder' });
    await show.waitFor();
    expect(await show.isEnabled()).toBe(false);
    arrived.resolve(undefined);
    await show.click();
    await noteInList(bo.page, 'Nog maar net geschreven').waitFor();
    for (const each of [page, an.page, bo.page])
      await each.getByRole('heading', { name: 'Koppelen per leeftijdsgroep' }).waitFor();
  });
});

describe('notes without a name', () => {
  it('are promised as far as it goes, and wait for three writers', async () => {
    const wire = connectWire(product.url, board.id, board.tokens.facilitator);
    await wire.synced();
    recordMap(wire.doc, 'phases', 'afspreken')?.set('may', { ...OPEN_WORK, see: false, anonymous: 'choice' });
    await act({ type: 'phase.set', phase: 'afspreken' });
    await Promise.all([silentlyIn(an.page), silentlyIn(bo.page)]);
    wire.close();
    for (const { page } of [an, bo]) {
      const nameless = page.getByRole('switch', { name: 'zonder naam' });
      await nameless.check();
      await writeNote(page, page === an.page ? 'Ik durf dit niet luidop' : 'Ik ook niet');
    }
    await an.page.getByRole('switch', { name: 'zonder naam' }).uncheck();
    await writeNote(an.page, 'Dit mag wel met mijn naam');
    await Promise.all([allSaved(an.page), allSaved(bo.page)]);
    await lead.page.getByRole('button', { name: 'Toon de briefjes' }).click();
    await lead.page.getByRole('dialog').getByRole('button', { name: 'Toon de briefjes' }).click();
    await lead.page.getByText('Briefjes zonder naam wachten nog').waitFor();
    await lead.page.getByText('Minder dan drie mensen schreven er een', { exact: false }).waitFor();
    await noteInList(bo.page, 'Dit mag wel')
      .getByText(/^Briefje, ?An/)
      .waitFor();
    await hiddenOnCanvas(an.page, 'niet luidop').waitFor();
    await noteInList(bo.page, 'Ik ook niet').getByText('alleen jij ziet dit').waitFor();
  });

  it('are known again on the own device only, and changed there', async () => {
    const { token } = await api(product.url).join(board.code, { name: 'Cas' });
    const { stage } = await api(product.url).boardJson(board.id, board.tokens.facilitator);
    const lane = () => listen(product.url, `${board.id}/own`, { token, lanes: stage.lanes });
    const [cas, again] = [lane(), lane()];
    await cas.synced();
    const { id } = writeInSilence(cas.doc, { anonymous: true });
    await again.until((doc) => recordMap(doc, 'notes', id) !== undefined);
    for (const connection of [cas, again]) connection.close();
    await act({ type: 'notes.reveal' });
    const own = noteInList(bo.page, 'Ik ook niet');
    await own.getByText('jouw briefje').waitFor();
    const other = noteInList(bo.page, 'niet luidop');
    await other.getByText('zonder naam').waitFor();
    await bo.page.getByRole('button', { name: 'Zoek', exact: true }).click();
    const bar = bo.page.getByRole('search', { name: 'Zoek briefjes' });
    await bar.getByRole('checkbox', { name: 'Van mij' }).check();
    await other.waitFor({ state: 'detached' });
    await own.waitFor();
    await bar.getByRole('button', { name: 'Stop met zoeken' }).click();
    await other.waitFor();
    await own.getByRole('button', { name: 'Wat doe je met dit briefje?' }).click();
    await bo.page.getByRole('menuitem', { name: /^Bewerken/ }).click();
    const sheet = bo.page.getByRole('dialog', { name: 'Jouw briefje zonder naam' });
    await sheet.getByLabel('Tekst van je briefje').fill('Ik ook niet, nog niet');
    await sheet.getByRole('button', { name: 'Bewaar' }).click();
    await noteOnCanvas(an.page, 'Ik ook niet, nog niet').waitFor({ state: 'attached' });
    expect(await noteOnCanvas(an.page, 'Ik ook niet').textContent()).toContain('zonder naam');
  });

  it('tell their writer when an agreement grew from them', async () => {
    const { notes } = await api(product.url).boardJson(board.id, board.tokens.facilitator);
    const [source = ''] = Object.entries(notes).find(([, { text }]) => text.startsWith('Ik ook')) ?? [];
    await act({ type: 'note.adopt', notes: [source], text: 'We praten erover', kind: 'together' });
    await bo.page.getByText('Een briefje van jou werd een afspraak: ‘We praten erover’').waitFor();
    await noteInList(bo.page, 'Ik ook niet').getByText('werd een afspraak').waitFor();
    expect(await an.page.getByText('Een briefje van jou werd een afspraak').count()).toBe(0);
  });

  it('are thrown away by their writer, with the key that only the own device has', async () => {
    const own = noteInList(bo.page, 'Ik ook niet');
    await own.getByRole('button', { name: 'Wat doe je met dit briefje?' }).click();
    await bo.page.getByRole('menuitem', { name: /^Bewerken/ }).click();
    const sheet = bo.page.getByRole('dialog', { name: 'Jouw briefje zonder naam' });
    await sheet.getByRole('button', { name: 'Gooi weg' }).click();
    await own.waitFor({ state: 'detached' });
    for (const { page } of [lead, an]) await noteOnCanvas(page, 'Ik ook niet').waitFor({ state: 'detached' });
    for (const { errors, strangers } of [lead, an, bo]) expect([errors, strangers]).toEqual([[], []]);
  });
});
