import { addNote, addRecord } from '@samenbord/board';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

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
    expect(json).toEqual({ state: 'busy', step: 1, steps: 2, label: 'zetten' });
  });
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
  });
  asker.abort();
  await expect(report).rejects.toThrow();
  await vi.waitFor(async () => {
    expect(await progress()).toBe('idle');
  });
});

it.each(['board.json', 'report.pdf', 'report/progress'])('gives %s to members only', async (file) => {
  const { id } = await makeBoard(server);
  const other = await makeBoard(server);
  expect((await get(id, file)).status).toBe(401);
  expect((await get(id, file, 'nonsense')).status).toBe(401);
  expect((await get(id, file, other.facilitator)).status).toBe(403);
  expect((await get('nergens', file, other.facilitator)).status).toBe(404);
});

it('refuses a token in the address, and a language that it does not speak', async () => {
  const { id, facilitator } = await makeBoard(server);
  expect((await get(id, `report.pdf?token=${facilitator}`)).status).toBe(400);
  const { status, json } = await get(id, 'report.pdf?language=fr', facilitator);
  expect(status).toBe(400);
  expect(json.errors).toEqual([{ path: '/language', message: 'moet een van deze zijn: nl, en' }]);
});
