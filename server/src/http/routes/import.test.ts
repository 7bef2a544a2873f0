import { addRecord, readBoard } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { Answer, TestServer } from '../testing.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

const BOUNDARY = 'x'.repeat(20);

/** A form as browsers send it. */
function form(fields: Readonly<Record<string, string>>, file?: Uint8Array | string): Buffer {
  const part = (heading: string, content: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${heading}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]);
  const named = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  const parts = file === undefined ? named : [...named, part('name="file"; filename="bord.json"', file)];
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

const send = (
  payload: Buffer,
  { query = '', language = 'nl', headers = {} }: { query?: string; language?: string; headers?: object } = {},
): Promise<Answer> =>
  server.ask({
    method: 'POST',
    url: `/api/boards/import${query}`,
    payload,
    language,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
  });

/** A day with a named writer, as it was kept. */
async function keptDay(): Promise<{ kept: string; participant: string }> {
  const { id, code, facilitator } = await makeBoard(server, { title: 'Studiedag', name: 'An' });
  const { participant } = await joinBoard(server, code, { name: 'Noor' });
  await server.host.change(id, (doc) => {
    addRecord(doc, 'notes', 'n1', { text: 'Kring 🎉', pos: [5, 6], author: participant });
    addRecord(doc, 'notes', 'n2', { text: 'Praatplaten', pos: [300, 6], claim: 'sleutelbloempje' });
  });
  const { text } = await server.ask({ url: `/api/boards/${id}/export/board.json`, token: facilitator });
  return { kept: text, participant };
}

it('makes a new board equal to the kept one, without its people', async () => {
  const { kept, participant } = await keptDay();
  const { status, json } = await send(form({ title: 'Zes weken later', name: 'Bo' }, kept));
  expect(status).toBe(201);
  const id = String(json.id);
  const opened = await server.host.read(id, readBoard);
  const { notes, zones, theory, links } = JSON.parse(kept) as ReturnType<typeof readBoard>;
  expect({ zones: opened.zones, theory: opened.theory, links: opened.links }).toEqual({
    zones,
    theory,
    links,
  });
  expect(Object.values(opened.notes).map(({ text }) => text)).toEqual(
    Object.values(notes).map(({ text }) => text),
  );
  expect(opened.info.title).toBe('Zes weken later');
  expect(Object.values(opened.people)).toEqual([{ name: 'Bo', group: '', role: 'facilitator' }]);
  for (const trace of ['Noor', participant, 'sleutelbloempje'])
    expect(JSON.stringify(opened)).not.toContain(trace);
  const { facilitator } = json.tokens as { facilitator: string };
  const summary = await server.ask({ url: `/api/boards/${id}`, token: facilitator });
  expect(summary.json).toMatchObject({ state: 'open', me: { role: 'facilitator' } });
});

it('tells what it would make before it makes anything', async () => {
  const { kept } = await keptDay();
  const boards = server.parts.catalog.countBoards();
  const { status, json } = await send(form({}, kept), { query: '?dryRun=1' });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    title: 'Studiedag',
    counts: { notes: 2, images: 0 },
    leftOut: { people: 2, votes: 0, drawings: 0, images: 0 },
  });
  expect(server.parts.catalog.countBoards()).toBe(boards);
});

it.each([
  ['no board', 'Beste collega’s', 422, 'no-board-in-file'],
  ['damaged', '{"format":"samenbord","version":1,"notes":{"n":{"pos":"x"}}}', 422, 'board-file-damaged'],
  ['newer', '{"format":"samenbord","version":99}', 422, 'board-file-too-new'],
])('refuses a file that is %s with what to do about it', async (_what, file, status, code) => {
  const boards = server.parts.catalog.countBoards();
  const answer = await send(form({}, file), { language: 'nl' });
  expect([answer.status, answer.json.code]).toEqual([status, code]);
  expect(String(answer.json.hint)).toMatch(/\.$/);
  expect(server.parts.catalog.countBoards()).toBe(boards);
});

it('says where a damaged board is wrong', async () => {
  const file = '{"format":"samenbord","version":1,"notes":{"n":{"pos":"x"}}}';
  expect((await send(form({}, file))).json.detail).toContain('notes.n.pos');
});

it('refuses a form without a file, and what is no form', async () => {
  expect((await send(form({ title: 'x' }))).json.code).toBe('bad-request');
  const { status, json } = await server.ask({
    method: 'POST',
    url: '/api/boards/import',
    payload: { format: 'samenbord' },
  });
  expect([status, json.code]).toEqual([400, 'bad-request']);
});

it('refuses a file that is larger than any report', async () => {
  const { status, json } = await send(form({}, Buffer.alloc(48 * 1024 * 1024 + 1, 0x20)));
  expect([status, json.code]).toEqual([413, 'board-file-too-large']);
});

it('asks for the key where the server has one', async () => {
  const { kept } = await keptDay();
  const locked = await testServer({ CREATE_KEY: 'sleutelbloempje' });
  try {
    const ask = (headers: object) =>
      locked.ask({
        method: 'POST',
        url: '/api/boards/import',
        payload: form({}, kept),
        headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
      });
    expect((await ask({})).json.code).toBe('create-key-needed');
    expect((await ask({ 'x-create-key': 'sleutelbloempje' })).status).toBe(201);
  } finally {
    await locked.close();
  }
});
