/**
 * A whole study day in compressed time: a facilitator, a colleague and the projector in browsers, thirty colleagues on
 * the wire. Lobby, welcome, silence and reveal, groups of eight on boards of their own, harvest, dots, agreements, closing and
 * the report. Nothing is lost, every replica ends equal, and nobody is sent what is not for them.
 */
import {
  LINK_LABELS,
  addNote,
  linkNote,
  newId,
  addRecord,
  readBoard,
  readCollection,
  readStage,
  recordMap,
  setFields,
} from '@samenbord/board';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { listen } from '../lanes/silence.ts';
import type { Listener } from '../lanes/silence.ts';
import { api } from '../support/api.ts';
import type { CreatedBoard, Joined } from '../support/api.ts';
import { openBrowser, visit } from '../support/browser.ts';
import type { Visitor } from '../support/browser.ts';
import { DUTCH_NOTES } from '../support/dutch-notes.ts';
import { checkPdf, pdfText, squeeze } from '../support/pdf.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { allSaved, composer, writeNote } from './teacher.ts';

const PEOPLE = 30;
const GROUPS = 4;
const AGES = ['Peuters en kleuters', 'Eerste graad', 'Tweede graad', 'Derde graad'];
const EARLY_ANSWER = 'Hoe krijg ik iedereen aan het woord?';
/** Mieke's first note, and the answer that came before the day. */
const EARLIER = 2;
const WELCOME = DUTCH_NOTES.slice(0, PEOPLE);
const SILENT = DUTCH_NOTES.slice(PEOPLE, 2 * PEOPLE);
/** One each: the last twenty, and ten that came up once more. */
const IN_GROUPS = [
  ...DUTCH_NOTES.slice(2 * PEOPLE),
  ...DUTCH_NOTES.slice(0, 3 * PEOPLE - DUTCH_NOTES.length).map((text) => `Ook bij ons. ${text}`),
];

interface Colleague extends Joined {
  board: Listener;
}
interface Member extends Colleague {
  group: string;
  inGroup: Listener;
}

let product: Product;
let browser: Browser;
let day: CreatedBoard;
let lead: Visitor;
let mieke: Visitor;
let screen: Visitor;
let colleagues: Colleague[];
let members: Member[];
const open: Listener[] = [];

const requests = () => api(product.url);
const act = (action: Parameters<ReturnType<typeof api>['act']>[2]) =>
  requests().act(day.id, day.tokens.facilitator, action);
const stored = (board = day.id) => requests().boardJson(board, day.tokens.facilitator);
const connect = (board: string, token: string, more: Record<string, string> = {}) => {
  const listener = listen(product.url, board, { token, ...more });
  open.push(listener);
  return listener;
};
const everyone = (condition: (doc: Y.Doc) => boolean, who: readonly { board: Listener }[] = colleagues) =>
  Promise.all(who.map(({ board }) => board.until(condition)));
const fragment = (link: string) => new URL(link).pathname + new URL(link).hash;
const received = ({ frames }: Listener, text: string) => frames.some((frame) => frame.includes(text));
const textsOf = (doc: Y.Doc) => Object.values(readCollection(doc, 'notes')).map(({ text }) => text);

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  day = await requests().create({
    title: 'Taal in elke les',
    school: 'Basisschool De Linde',
    date: '2026-11-25',
    template: 'van-leerplan-naar-mijn-klas',
    draft: true,
  });
  [lead, mieke, screen] = (await Promise.all([1, 2, 3].map(() => visit(browser, product.url)))) as [
    Visitor,
    Visitor,
    Visitor,
  ];
  await lead.page.goto(fragment(day.links.facilitate));
  await screen.page.goto(fragment(day.links.screen));
});

it('days before, the lobby tells what it is about, asks one question and holds a vote on themes', async () => {
  await act({ type: 'early.open', question: 'Waar loop je tegenaan?', zone: 'hier-wringt-het' });
  const { id: vote = '' } = await act({
    ...{ type: 'vote.open', question: 'Welk thema eerst?', kind: 'dots', dots: 1 },
    options: ['Lezen', 'Spreken'],
  });
  const { page } = mieke;
  await page.goto(`/doe-mee#${day.code}`);
  await page.getByLabel('Je voornaam').fill('Mieke');
  await page.getByText('Eerste graad', { exact: true }).click();
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await page.getByText('Waar loop je tegenaan?').waitFor();
  await page.getByRole('button', { name: 'Stip bij Spreken' }).click();
  await page.getByRole('button', { name: 'Stuur je stem' }).click();
  await page.getByText('Je stem is binnen.').waitFor();
  await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      requests().voteEarly(day.code, vote, { [at < 7 ? 'Spreken' : 'Lezen']: 1 }),
    ),
  );
  await requests().answerEarly(day.code, EARLY_ANSWER);
  await expect(requests().join(day.code, { name: 'Te vroeg' })).rejects.toThrow('board-not-open');
  await lead.page.goto(`/bord/${day.id}/begeleiding`);
  await lead.page.getByRole('button', { name: 'Open het bord' }).click();
  await composer(page).waitFor();
  expect((await stored()).votes[vote]).toMatchObject({
    ...{ state: 'closed', voters: 11 },
    result: { Spreken: 8, Lezen: 3 },
  });
  await lead.page.goto(`/bord/${day.id}`);
  colleagues = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, at) => {
      const joined = await requests().join(day.code, {
        name: `Collega ${String(at + 1)}`,
        ageGroup: AGES[at % AGES.length] ?? '',
      });
      return { ...joined, board: connect(day.id, joined.token) };
    }),
  );
  await Promise.all(colleagues.map(({ board }) => board.synced()));
});

afterAll(async () => {
  for (const listener of open) listener.close();
  await browser.close();
  await product.dispose();
});

it('thirty come in and write a first note at once', async () => {
  colleagues.forEach(({ board: { doc } }, at) => {
    addNote(doc, { text: WELCOME[at] ?? '', at: { zone: 'mijn-klas' }, now: Date.now() });
  });
  await writeNote(mieke.page, 'Mieke is er ook');
  await everyone((doc) => doc.getMap('notes').size === PEOPLE + EARLIER);
});

it('what is written in silence reaches nobody before it is shown, and then everybody', async () => {
  const facilitator = connect(day.id, day.tokens.facilitator);
  const projector = connect(day.id, day.tokens.screen);
  await Promise.all([facilitator.synced(), projector.synced()]);
  const may = readCollection(facilitator.doc, 'phases')['stil-schrijven']?.may;
  if (!may) throw new Error('the template has no silent phase');
  setFields(facilitator.doc, 'phases', 'stil-schrijven', { may: { ...may, see: false } });
  await everyone((doc) => readCollection(doc, 'phases')['stil-schrijven']?.may.see === false);
  await act({ type: 'phase.set', phase: 'stil-schrijven' });
  await everyone((doc) => readStage(doc).phase === 'stil-schrijven');
  await Promise.all(
    colleagues.map(async ({ token }, at) => {
      const lane = connect(`${day.id}/own`, token);
      await lane.synced();
      const note = newId();
      addRecord(lane.doc, 'notes', note, { text: SILENT[at] ?? '', pos: [0, 0], zone: 'hier-wringt-het' });
      const again = connect(`${day.id}/own`, token);
      await again.until((doc) => recordMap(doc, 'notes', note) !== undefined);
    }),
  );
  // Nor who leads, nor the projector.
  const listeners = [facilitator, projector, ...colleagues.map(({ board }) => board)];
  for (const listener of listeners) for (const text of SILENT) expect(received(listener, text)).toBe(false);
  expect(await act({ type: 'notes.reveal' })).toMatchObject({ revealed: PEOPLE });
  await everyone((doc) => doc.getMap('notes').size === 2 * PEOPLE + EARLIER);
});

it('groups of eight work apart: nobody hears another group, nor gets in', async () => {
  await act({ type: 'phase.set', phase: 'koppelen' });
  await act({ type: 'groups.make', by: 'vertical', count: GROUPS });
  members = await Promise.all(
    colleagues.map(async (colleague) => {
      const { boardId } = await requests().groupSeat(day.id, colleague.token);
      const inGroup = connect(boardId, colleague.token);
      await inGroup.synced();
      return { ...colleague, group: boardId, inGroup };
    }),
  );
  const sizes = [...Map.groupBy(members, ({ group }) => group).values()].map((some) => some.length);
  expect(sizes.toSorted()).toEqual([7, 7, 8, 8]);
  IN_GROUPS.forEach((text, at) => {
    const { inGroup } = members[at] as Member;
    addNote(inGroup.doc, { text, at: { zone: 'mijn-klas' }, now: Date.now() });
  });
  await Promise.all(
    members.map(({ group, inGroup }) => {
      const expected = IN_GROUPS.filter((_, at) => members[at]?.group === group);
      return inGroup.until((doc) => expected.every((text) => textsOf(doc).includes(text)));
    }),
  );
  for (const { group, inGroup, board } of members)
    IN_GROUPS.forEach((text, at) => {
      if (members[at]?.group !== group) expect(received(inGroup, text)).toBe(false);
      expect(received(board, text)).toBe(false);
    });
  const [stranger, other] = [members[0], members.find(({ group }) => group !== members[0]?.group)];
  expect(await connect(other?.group ?? '', stranger?.token ?? '').closed()).toBe(4401);
  expect(await connect(other?.group ?? '', day.tokens.screen).closed()).toBe(4401);
});

it('one of them goes there from the browser, and back, with one click', async () => {
  await mieke.page.getByRole('button', { name: /^Ga naar je groep: Groep/ }).click();
  await mieke.page.getByRole('button', { name: 'Terug naar de plenaire' }).waitFor();
  await writeNote(mieke.page, 'Mieke schrijft in haar groep');
  await allSaved(mieke.page);
  await mieke.page.getByRole('button', { name: 'Terug naar de plenaire' }).click();
  await mieke.page.getByRole('button', { name: /^Ga naar je groep: Groep/ }).waitFor();
});

it('each group brings three notes, once, with where they came from and their links', async () => {
  for (const some of Map.groupBy(members, ({ group }) => group).values()) {
    const [first] = some;
    if (!first) continue;
    const ids = Object.keys(readCollection(first.inGroup.doc, 'notes'));
    const chosen = ids.slice(0, 3);
    chosen.forEach((note, at) => {
      linkNote(first.inGroup.doc, {
        ...{ note, theory: 'luisteren', by: first.participantId },
        label: LINK_LABELS[at] ?? 'partly',
      });
    });
    const [last] = some.slice(-1);
    await last?.inGroup.until((doc) => doc.getMap('links').size === 3);
    for (const note of chosen) await requests().pick(first.group, first.token, note, true);
    await expect(requests().pick(first.group, first.token, ids[3] ?? '', true)).rejects.toThrow(
      'too-many-picks',
    );
  }
  await lead.page.getByRole('button', { name: 'Groepen', exact: true }).click();
  await lead.page
    .getByRole('button', { name: `Haal ${String(3 * GROUPS)} briefjes naar de plenaire` })
    .click();
  await lead.page.getByText(`Er kwamen ${String(3 * GROUPS)} briefjes uit de groepen bij`).waitFor();
  await everyone((doc) => doc.getMap('notes').size === 2 * PEOPLE + EARLIER + 3 * GROUPS);
  expect(await act({ type: 'groups.harvest' })).toMatchObject({ harvested: 0 });
  const { notes, links, groups, zones } = await stored();
  const brought = Object.entries(notes).filter(([, { origin }]) => origin !== null);
  expect(brought).toHaveLength(3 * GROUPS);
  for (const [id, { origin, group, author, zone, text }] of brought) {
    const home = await stored(origin?.board);
    expect(home.notes[origin?.note ?? '']).toMatchObject({ text, author });
    expect(group).toBe(groups[origin?.board ?? '']?.name);
    expect(zones[zone]?.title).toBe(`Oogst: ${group}`);
    expect(Object.values(links).filter(({ note }) => note === id)).toHaveLength(1);
  }
});

it('dots are given in secret and counted to the last', async () => {
  await act({ type: 'groups.close' });
  await act({ type: 'phase.set', phase: 'terugkoppelen' });
  const { notes } = await stored();
  const options = Object.keys(notes).filter((id) => notes[id]?.origin);
  const { id: vote = '' } = await act({
    type: 'vote.open',
    question: 'Waarmee beginnen we?',
    kind: 'dots',
    options,
  });
  await Promise.all(
    colleagues.map(({ token }, at) =>
      requests().vote(day.id, token, vote, { [options[at % 3] ?? '']: 2, [options[3] ?? '']: 1 }),
    ),
  );
  await everyone((doc) => readCollection(doc, 'votes')[vote] !== undefined);
  for (const { board } of colleagues)
    expect(readCollection(board.doc, 'votes')[vote]).toMatchObject({ result: null, voters: 0 });
  await act({ type: 'vote.close', vote });
  await everyone((doc) => readCollection(doc, 'votes')[vote]?.state === 'closed');
  const { result, voters } = (await stored()).votes[vote] ?? {};
  expect(voters).toBe(PEOPLE);
  expect(Object.values(result ?? {}).reduce((sum, dots) => sum + dots, 0)).toBe(3 * PEOPLE);
});

it('what lies on the desk and what was laid aside reach nobody who takes part', async () => {
  const desk = connect(`${day.id}/desk`, day.tokens.facilitator);
  await desk.synced();
  const script = [...desk.doc.getMap<string>('script').values()].map((text) => text.slice(0, 30));
  const entries = [...desk.doc.getMap('log').keys()];
  expect(script.length).toBeGreaterThan(3);
  expect(entries.length).toBeGreaterThan(5);
  const doc = members[0]?.board.doc;
  if (!doc) throw new Error('nobody');
  const note = addNote(doc, { text: 'Dit hoort hier niet', at: { zone: 'mijn-klas' }, now: Date.now() });
  await everyone((seen) => recordMap(seen, 'notes', note) !== undefined);
  await act({ type: 'note.aside', note });
  await everyone((seen) => recordMap(seen, 'notes', note) === undefined);
  const late = connect(day.id, (await requests().join(day.code, { name: 'Te laat' })).token);
  await late.synced();
  expect(received(late, 'Dit hoort hier niet')).toBe(false);
  // Every byte that any of the thirty got, on any of their connections.
  const theirs = [late, ...members.flatMap(({ board, inGroup }) => [board, inGroup])];
  for (const listener of theirs)
    for (const secret of [...script, ...entries]) expect(received(listener, secret)).toBe(false);
  // The search finds what is there.
  expect(received(desk, script[0] ?? '')).toBe(true);
  for (const { token } of colleagues.slice(0, 3))
    expect(await connect(`${day.id}/desk`, token).closed()).toBe(4403);
});

it('the day ends in an agreement, and is closed with all its groups', async () => {
  const { notes } = await stored();
  await act({ type: 'phase.set', phase: 'afspreken' });
  await act({
    type: 'note.adopt',
    notes: Object.keys(notes)
      .filter((id) => notes[id]?.origin)
      .slice(0, 2),
    text: 'In elke klas een vaste kring per week',
    kind: 'together',
  });
  await act({ type: 'day.close' });
  await everyone((doc) => readStage(doc).state === 'closed');
  await Promise.all(members.map(({ inGroup }) => inGroup.until((doc) => readStage(doc).state === 'closed')));
  for (const { page } of [lead, mieke, screen])
    await page.getByText('De studiedag is afgesloten').first().waitFor();
});

it('nothing is lost, and every replica is equal', async () => {
  const plenary = await stored();
  await everyone((doc) => JSON.stringify(readBoard(doc)).length === JSON.stringify(plenary).length);
  for (const { board } of colleagues) expect(readBoard(board.doc)).toEqual(plenary);
  const texts = Object.values(plenary.notes).map(({ text }) => text);
  for (const text of [...WELCOME, ...SILENT, 'Mieke is er ook', EARLY_ANSWER]) expect(texts).toContain(text);
  expect(new Set(Object.values(plenary.notes).map(({ pos }) => pos.join())).size).toBe(texts.length);
  const inGroups: string[] = [];
  for (const [board, some] of Map.groupBy(members, ({ group }) => group)) {
    const group = await stored(board);
    inGroups.push(...Object.values(group.notes).map(({ text }) => text));
    for (const { inGroup } of some) expect(readBoard(inGroup.doc)).toEqual(group);
  }
  expect(inGroups.toSorted()).toEqual([...IN_GROUPS, 'Mieke schrijft in haar groep'].toSorted());
});

it('the report holds every note, the harvest and the agreement; no page failed or asked elsewhere', async () => {
  const pdf = await requests().reportPdf(day.id, day.tokens.facilitator);
  await checkPdf(pdf);
  const text = squeeze(await pdfText(pdf));
  const { notes } = await stored();
  const missing = Object.values(notes).filter((note) => !text.includes(squeeze(note.text)));
  expect(missing).toEqual([]);
  expect(text).toContain(squeeze('In elke klas een vaste kring per week'));
  for (const visitor of [lead, mieke, screen]) expect([visitor.errors, visitor.strangers]).toEqual([[], []]);
});
