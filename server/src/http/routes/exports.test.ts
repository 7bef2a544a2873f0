import { addNote, addRecord, layInTray, readRecord, recordMap } from '@samenbord/board';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

/** Another process, on a machine that has more to do. */
const PATIENCE = { timeout: 60_000 };

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

const get = (id: string, file: string, token?: string, language = 'nl') =>
  server.ask({ url: `/api/boards/${id}/export/${file}`, language, ...(token ? { token } : {}) });

it('gives the whole board as data, under a file name made of its title', async () => {
  const { id, facilitator } = await makeBoard(server, { title: 'Één dag: taal & spel' });
  const note = await server.host.change(id, (doc) =>
    addNote(doc, { text: 'Kring 🎉', at: { pos: [5, 6] }, now: 1 }),
  );
  const { status, json, headers } = await get(id, 'board.json', facilitator);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    format: 'samenbord',
    version: 2,
    info: { title: 'Één dag: taal & spel' },
    notes: { [note]: { text: 'Kring 🎉', pos: [5, 6], author: null, deleted: 0 } },
  });
  expect(headers['content-disposition']).toBe(
    `attachment; filename="een-dag-taal-spel.json"; filename*=UTF-8''%C3%89%C3%A9n%20dag%20%20taal%20%26%20spel.json`,
  );
});

it('leaves every name out when asked', async () => {
  const { id, code, facilitator } = await makeBoard(server, { name: 'An' });
  const { participant } = await joinBoard(server, code, { name: 'Noor' });
  await server.host.change(id, (doc) => {
    addRecord(doc, 'notes', 'n1', { text: 'x', author: participant, onBehalf: 'Bo' });
    addRecord(doc, 'links', 'l1', { note: 'n1', theory: 't', by: participant });
    addRecord(doc, 'reactions', 'r1', { note: 'n1', participant, kind: 'heart' });
    addRecord(doc, 'agreements', 'a1', { text: 'y', who: 'Cas', ownWays: { [participant]: 'zo' } });
  });
  const { status, text, json } = await get(id, 'board.json?names=none', facilitator);
  expect(status).toBe(200);
  for (const trace of [participant, 'An"', 'Noor', 'Bo"', 'Cas']) expect(text).not.toContain(trace);
  expect(json).toMatchObject({ people: {}, agreements: { a1: { ownWays: { p1: 'zo' } } } });
});

it('makes a report in the language asked for, or that of the board', async () => {
  const { id, code } = await makeBoard(server, { title: 'Dag' });
  const { token } = await joinBoard(server, code);
  const { status, headers, text } = await get(id, 'report.pdf', token);
  expect([status, text, headers['content-type']]).toEqual([200, '%PDF Dag nl 1', 'application/pdf']);
  expect((await get(id, 'report.pdf?language=en', token)).text).toBe('%PDF Dag en 2');
  expect((await get(id, 'report/progress', token)).json).toMatchObject({ state: 'ready' });
});

it.each([
  ['nl', 'Het verslag kon niet gemaakt worden'],
  ['en', 'The report could not be made'],
])('says in %s that a report failed, and goes on', async (language, title) => {
  const { id, facilitator } = await makeBoard(server, { title: 'crash' });
  const { status, json } = await get(id, 'report.pdf', facilitator, language);
  expect(status).toBe(500);
  expect(json).toMatchObject({ code: 'report-failed', title });
  const other = await makeBoard(server, { title: 'Dag' });
  expect((await get(other.id, 'report.pdf', other.facilitator)).status).toBe(200);
});

it('tells how far a report is, and ends the work when the board is erased', async () => {
  const { id, facilitator } = await makeBoard(server, { title: 'hang' });
  expect((await get(id, 'report/progress', facilitator)).json).toMatchObject({ state: 'idle' });
  const report = get(id, 'report.pdf', facilitator);
  await vi.waitFor(async () => {
    const { json } = await get(id, 'report/progress', facilitator);
    expect(json).toEqual({ state: 'busy', ahead: 0, step: 1, steps: 2, label: 'zetten' });
  }, PATIENCE);
  await server.ask({ method: 'DELETE', url: `/api/boards/${id}`, token: facilitator });
  expect((await report).json.code).toBe('no-such-board');
});

it('ends the work when the one who asked goes away', async () => {
  const { id, facilitator } = await makeBoard(server, { title: 'hang' });
  const base = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const asker = new AbortController();
  const report = fetch(`${base}/api/boards/${id}/export/report.pdf`, {
    headers: { authorization: `Bearer ${facilitator}` },
    signal: asker.signal,
  });
  const progress = async () => (await get(id, 'report/progress', facilitator)).json.state;
  await vi.waitFor(async () => {
    expect(await progress()).toBe('busy');
  }, PATIENCE);
  asker.abort();
  await expect(report).rejects.toThrow();
  await vi.waitFor(async () => {
    expect(await progress()).toBe('idle');
  }, PATIENCE);
});

it.each([
  ['report.md', 'MARKDOWN', 'text/markdown; charset=utf-8', 'md'],
  ['report.html', 'HTML', 'text/html; charset=utf-8', 'html'],
  ['notes.csv', 'CSV', 'text/csv; charset=utf-8', 'csv'],
  ['board.tldr', 'TLDRAW', 'application/vnd.tldraw+json', 'tldr'],
  ['board.svg?zone=x', 'SVG', 'image/svg+xml', 'svg'],
  ['board.png', 'PNG', 'image/png', 'png'],
])('gives %s under the name of the board, where nothing in it can run', async (file, made, type, ending) => {
  const { id, facilitator } = await makeBoard(server, { title: 'Dag' });
  const { status, text, headers } = await get(id, file, facilitator);
  expect([status, text]).toEqual([200, `%${made} Dag nl 1`]);
  expect(headers['content-type']).toBe(type);
  expect(headers['content-disposition']).toContain(`filename="dag.${ending}"`);
  expect(headers['content-security-policy']).toContain('sandbox');
});

it('makes another report for other choices, and the same one once', async () => {
  const { id, facilitator } = await makeBoard(server, { title: 'Dag' });
  const made = async (query: string) => (await get(id, `report.pdf?${query}`, facilitator)).text.slice(-1);
  expect(await made('names=none')).toBe('1');
  expect(await made('parts=summary,agreements&paper=a3')).toBe('2');
  expect(await made('names=none')).toBe('1');
  expect(await made('paper=a3&parts=summary,agreements')).toBe('2');
  expect(await made('paper=a3&parts=summary,agreements&overview=paper')).toBe('3');
  expect((await get(id, 'report.pdf?parts=everything', facilitator)).status).toBe(400);
  expect((await get(id, 'report.pdf?paper=a5', facilitator)).status).toBe(400);
  expect((await get(id, 'report.pdf?overview=huge', facilitator)).status).toBe(400);
});

it('tells late notes to facilitators only', async () => {
  const { id, facilitator, code } = await makeBoard(server, { title: 'Dag' });
  const { token } = await joinBoard(server, code);
  const ask = vi.spyOn(server.parts.reports, 'make');
  await server.host.change(id, (doc, desk) => {
    const map = recordMap(doc, 'notes', addNote(doc, { text: 'Laat', at: { pos: [0, 0] }, now: 1 }));
    if (map) layInTray(desk, 'n1', { ...readRecord('notes', map), lateAt: 5, why: 'zone-closed' });
  });
  await get(id, 'report.pdf', facilitator);
  await get(id, 'report.pdf', token);
  await get(id, 'report.pdf?parts=summary', facilitator);
  expect(ask.mock.calls.map(([, order]) => order.late.length)).toEqual([1, 0, 0]);
});

it('tells the boards of the groups to those who lead, and to all when the day is closed', async () => {
  const { id, facilitator, code } = await makeBoard(server, { title: 'Dag' });
  const { token } = await joinBoard(server, code, { name: 'Noor' });
  const act = (action: object) =>
    server.ask({ method: 'POST', url: `/api/boards/${id}/actions`, token: facilitator, payload: action });
  expect((await act({ type: 'groups.make', groups: [{ name: 'L1', people: [] }] })).status).toBe(200);
  const ask = vi.spyOn(server.parts.reports, 'make');
  await get(id, 'report.pdf', facilitator);
  await get(id, 'report.pdf', token);
  await act({ type: 'day.close' });
  await get(id, 'report.pdf', token);
  expect(ask.mock.calls.map(([, order]) => order.groups.map(({ name }) => name))).toEqual([
    ['L1'],
    [],
    ['L1'],
  ]);
});

it.each(['board.json', 'report.pdf', 'report.md', 'notes.csv', 'board.tldr', 'board.png', 'report/progress'])(
  'gives %s to members only',
  async (file) => {
    const { id } = await makeBoard(server);
    const other = await makeBoard(server);
    expect((await get(id, file)).status).toBe(401);
    expect((await get(id, file, 'nonsense')).status).toBe(401);
    expect((await get(id, file, other.facilitator)).status).toBe(403);
    expect((await get('nergens', file, other.facilitator)).status).toBe(404);
  },
);

it('refuses a token in the address, and a language that it does not speak', async () => {
  const { id, facilitator } = await makeBoard(server);
  expect((await get(id, `report.pdf?token=${facilitator}`)).status).toBe(400);
  const { status, json } = await get(id, 'report.pdf?language=fr', facilitator);
  expect(status).toBe(400);
  expect(json.errors).toEqual([{ path: '/language', message: 'moet een van deze zijn: nl, en' }]);
});
