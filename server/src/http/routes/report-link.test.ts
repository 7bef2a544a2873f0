import { setSingleton } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let board: Awaited<ReturnType<typeof makeBoard>>;
beforeEach(async () => {
  server = await testServer();
  board = await makeBoard(server, { title: 'Taal in elke les' });
});
afterEach(() => server.close());

const path = (rest: string) => `/api/boards/${board.id}${rest}`;
const make = (token = board.facilitator) => server.ask({ method: 'POST', url: path('/report-link'), token });
const status = async (url: string, token: string) => (await server.ask({ url: path(url), token })).status;

it('opens the report and nothing else', async () => {
  const { status: made, json } = await make();
  const token = String(json.token);
  expect([made, json.link]).toEqual([201, expect.stringContaining(`/verslag/${board.id}#sleutel=${token}`)]);
  expect((await server.ask({ url: path('/report'), token })).json).toMatchObject({
    title: 'Taal in elke les',
  });
  expect(await status('/export/report.pdf', token)).toBe(200);
  for (const closed of ['', '/export/board.json', '/export/notes.csv', '/facilitators'])
    expect([closed, await status(closed, token)]).toEqual([closed, 401]);
});

it('ends with the next one, and when it is taken back', async () => {
  const first = String((await make()).json.token);
  const second = String((await make()).json.token);
  expect([await status('/report', first), await status('/report', second)]).toEqual([401, 200]);
  await server.ask({ method: 'DELETE', url: path('/report-link'), token: board.facilitator });
  expect(await status('/export/report.pdf', second)).toBe(401);
});

it('is for those who lead to make', async () => {
  const { token } = await joinBoard(server, board.code);
  for (const other of [token, board.screen]) expect((await make(other)).status).toBe(403);
});

it('is the only way for participants where those who lead keep the report to themselves', async () => {
  const { token } = await joinBoard(server, board.code);
  expect(await status('/export/report.pdf', token)).toBe(200);
  await server.host.change(board.id, (doc) => {
    setSingleton(doc, 'info', { report: 'team' });
  });
  expect(await status('/export/report.pdf', token)).toBe(403);
  expect(await status('/export/report.pdf', String((await make()).json.token))).toBe(200);
});
