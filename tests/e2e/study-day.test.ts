/**
 * A realistic study day: one facilitator and two colleagues in browsers, twelve colleagues on the wire with
 * y-websocket's own client, eighty notes as teachers write them, two links each, all phases, and the report.
 */
import {
  LINK_LABELS,
  addNote,
  linkNote,
  phasesInOrder,
  readBoard,
  readCollection,
  readStage,
} from '@samenbord/board';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { DUTCH_NOTES } from '../support/dutch-notes.ts';
import { checkPdf, pdfText, squeeze } from '../support/pdf.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';
import { allSaved, joinDay, noteOnCanvas, writeNote } from './teacher.ts';

const GROUPS = ['peuters en kleuters', 'eerste graad', 'tweede graad', 'derde graad'];
const NAMES = 'Aïcha Bert Céline Dries Els Fatma Gitte Hüseyin Ilse Joke Karim Lore'.split(' ');
/** The last two notes are typed in browsers, by hand. */
const TYPED = DUTCH_NOTES.slice(-2);
const SENT = DUTCH_NOTES.slice(0, -2);

interface Colleague extends WireClient {
  readonly id: string;
  readonly group: string;
}

let product: Product;
let browser: Browser;
let board: CreatedBoard;
let lead: Visitor;
let inBrowser: Visitor[];
let onWire: Colleague[];
const requests = () => api(product.url);

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  board = await requests().create({
    title: 'Taal in elke les',
    school: 'Basisschool De Linde',
    date: '2026-11-25',
    template: 'van-leerplan-naar-mijn-klas',
  });
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => visit(browser, product.url)));
  if (!first || !second || !third) throw new Error('no browser opened');
  lead = first;
  inBrowser = [second, third];
  await lead.page.goto(new URL(board.links.facilitate).pathname + new URL(board.links.facilitate).hash);
  await joinDay(second.page, board.code, 'Mieke', 'Eerste graad');
  await joinDay(third.page, board.code, 'Nadia');
  onWire = await Promise.all(
    NAMES.map(async (name, at) => {
      const group = GROUPS[at % GROUPS.length] ?? '';
      const joined = await requests().join(board.code, { name, ageGroup: group });
      return { ...connectWire(product.url, board.id, joined.token), id: joined.participantId, group };
    }),
  );
  await Promise.all(onWire.map((colleague) => colleague.synced()));
});

afterAll(async () => {
  for (const colleague of onWire) colleague.close();
  await browser.close();
  await product.dispose();
});

function anyone(at = 0): Colleague {
  const colleague = onWire[at % onWire.length];
  if (!colleague) throw new Error('nobody is on the wire');
  return colleague;
}

const everyone = (what: string, condition: Parameters<WireClient['until']>[1]) =>
  Promise.all(onWire.map((colleague) => colleague.until(what, condition)));

it('eighty notes are written from fourteen places at once', async () => {
  SENT.forEach((text, at) => {
    const colleague = anyone(at);
    const zone = at % 4 === 3 ? 'hier-wringt-het' : 'mijn-klas';
    addNote(colleague.doc, { text, at: { zone }, group: colleague.group, now: Date.now() });
  });
  await Promise.all(inBrowser.map(({ page }, at) => writeNote(page, TYPED[at] ?? '')));
  await everyone('all notes', (doc) => doc.getMap('notes').size === DUTCH_NOTES.length);
});

it('each note on the wire is linked to two theory cards', async () => {
  for (const colleague of onWire) {
    const cards = Object.keys(readCollection(colleague.doc, 'theory'));
    const own = Object.entries(readCollection(colleague.doc, 'notes')).filter(
      ([, note]) => note.author === colleague.id,
    );
    expect(own.length).toBeGreaterThan(5);
    own.forEach(([note], at) => {
      for (const step of [0, 1]) {
        const theory = cards[(at * 2 + step) % cards.length] ?? '';
        const label = LINK_LABELS[(at + step) % LINK_LABELS.length] ?? 'partly';
        linkNote(colleague.doc, { note, theory, label, by: colleague.id });
      }
    });
  }
  await everyone('all links', (doc) => doc.getMap('links').size === SENT.length * 2);
});

it('the facilitator leads everyone through all phases from the browser', async () => {
  const phases = phasesInOrder(readBoard(anyone().doc).phases);
  for (const [id, phase] of phases.slice(1)) {
    await lead.page.getByRole('button', { name: `Volgende: ${phase.name}` }).click();
    await everyone(`phase ${id}`, (replica) => readStage(replica).phase === id);
    for (const { page } of inBrowser) await page.getByText(phase.purpose).first().waitFor();
  }
});

it('every document is equal, on the wire, on the server and in the browsers', async () => {
  await requests().act(board.id, board.tokens.facilitator, {
    type: 'note.adopt',
    notes: Object.keys(readCollection(anyone().doc, 'notes')).slice(0, 2),
    text: 'In elke klas een vaste kring per week',
    kind: 'together',
    who: 'het team',
    due: '2026-12-18',
  });
  await everyone('the agreement', (doc) => doc.getMap('agreements').size === 1);
  const stored = await requests().boardJson(board.id, board.tokens.facilitator);
  for (const colleague of onWire) expect(readBoard(colleague.doc)).toEqual(stored);
  expect(
    Object.values(stored.notes)
      .map((note) => note.text)
      .sort(),
  ).toEqual([...DUTCH_NOTES].sort());
  const places = Object.values(stored.notes).map((note) => note.pos.join());
  expect(new Set(places).size, 'no note hides another').toBe(DUTCH_NOTES.length);
  for (const { page } of [lead, ...inBrowser]) {
    await allSaved(page);
    for (const text of TYPED) await noteOnCanvas(page, text.slice(0, 24)).waitFor({ state: 'attached' });
  }
});

it('the report holds the text of every note, the links and the agreement', async () => {
  const pdf = await requests().reportPdf(board.id, board.tokens.facilitator);
  await checkPdf(pdf);
  const text = squeeze(await pdfText(pdf));
  const missing = DUTCH_NOTES.filter((note) => !text.includes(squeeze(note)));
  expect(missing).toEqual([]);
  expect(text).toContain(squeeze('In elke klas een vaste kring per week'));
});

it('nothing was asked of another host, and no page failed', () => {
  for (const visitor of [lead, ...inBrowser]) {
    expect(visitor.strangers).toEqual([]);
    expect(visitor.errors).toEqual([]);
  }
});
