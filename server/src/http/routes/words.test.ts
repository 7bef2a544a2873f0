import { DESK_LOG, readBoard } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let board: Awaited<ReturnType<typeof makeBoard>>;
let noor: { participant: string; token: string };
beforeEach(async () => {
  server = await testServer();
  board = await makeBoard(server);
  noor = await joinBoard(server, board.code, { name: 'Noor' });
});
afterEach(() => server.close());

const tell = (participant: string, text: string, token = board.facilitator) =>
  server.ask({
    method: 'POST',
    url: `/api/boards/${board.id}/participants/${participant}/words`,
    payload: { text },
    token,
  });
const words = async (token: string) => {
  const { text } = await server.ask({ url: `/api/boards/${board.id}/words`, token });
  return JSON.parse(text) as { id: string; text: string }[];
};

it('reaches the one it is for, once, and stands nowhere else', async () => {
  const els = await joinBoard(server, board.code, { name: 'Els' });
  expect((await tell(noor.participant, 'Gaat het?')).status).toBe(204);
  expect(await words(els.token)).toEqual([]);
  const [word] = await words(noor.token);
  expect(word?.text).toBe('Gaat het?');
  const kept = await server.host.change(board.id, (doc, desk) =>
    JSON.stringify([readBoard(doc), desk.getMap(DESK_LOG).toJSON()]),
  );
  expect(kept).not.toContain('Gaat het?');
  expect(kept).toContain('person.tell');
  const read = (token: string) =>
    server.ask({ method: 'DELETE', url: `/api/boards/${board.id}/words/${word?.id ?? ''}`, token });
  expect((await read(els.token)).status).toBe(404);
  expect((await read(noor.token)).status).toBe(204);
  expect(await words(noor.token)).toEqual([]);
});

it('is for those who lead to give, to participants of this board', async () => {
  for (const token of [noor.token, board.screen])
    expect((await tell(noor.participant, 'x', token)).status).toBe(403);
  expect((await tell('nobody', 'x')).status).toBe(404);
  expect((await tell(noor.participant, ' ')).status).toBe(400);
});

it('is erased with the board', async () => {
  await tell(noor.participant, 'Gaat het?');
  await server.ask({ method: 'DELETE', url: `/api/boards/${board.id}`, token: board.facilitator });
  expect(server.parts.words.waiting(board.id, noor.participant)).toEqual([]);
});
