import { isCode } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let board: Awaited<ReturnType<typeof makeBoard>>;
beforeEach(async () => {
  server = await testServer();
  board = await makeBoard(server);
});
afterEach(() => server.close());

const renew = (token = board.facilitator) =>
  server.ask({ method: 'POST', url: `/api/boards/${board.id}/code/renew`, token });
const join = (code: unknown) => server.ask({ method: 'POST', url: '/api/join', payload: { code } });

it('lets nobody in with the old code, and leaves whoever is inside', async () => {
  const { token } = await joinBoard(server, board.code);
  const { status, json } = await renew();
  expect(status).toBe(201);
  expect(isCode(String(json.code))).toBe(true);
  expect(json.link).toBe(`http://192.168.1.20/doe-mee#${String(json.code)}`);
  const refused = await join(board.code);
  expect([refused.status, refused.json.code]).toEqual([404, 'no-such-code']);
  expect((await join(json.code)).status).toBe(201);
  expect((await server.ask({ url: `/api/boards/${board.id}`, token })).status).toBe(200);
  const { json: seen } = await server.ask({ url: `/api/boards/${board.id}`, token: board.screen });
  expect(seen.code).toBe(json.code);
});

it('is for facilitators only', async () => {
  const { token } = await joinBoard(server, board.code);
  for (const who of [token, board.screen]) expect((await renew(who)).status).toBe(403);
  expect((await join(board.code)).status).toBe(201);
});
