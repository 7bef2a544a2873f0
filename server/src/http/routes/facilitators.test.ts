import { readCollection } from '@samenbord/board';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let board: Awaited<ReturnType<typeof makeBoard>>;
beforeEach(async () => {
  server = await testServer();
  board = await makeBoard(server, { name: 'An' });
});
afterEach(() => server.close());

const path = () => `/api/boards/${board.id}/facilitators`;
const add = (payload: object, token = board.facilitator, language = 'nl') =>
  server.ask({ method: 'POST', url: path(), token, payload, language });
const remove = (participant: unknown) =>
  server.ask({ method: 'DELETE', url: `${path()}/${String(participant)}`, token: board.facilitator });

it('makes a named link with which somebody else leads too', async () => {
  const { status, json } = await add({ name: 'Bo' });
  expect(status).toBe(201);
  expect(json.link).toBe(`http://192.168.1.20/bord/${board.id}#sleutel=${String(json.token)}`);
  const { json: seen } = await server.ask({ url: `/api/boards/${board.id}`, token: String(json.token) });
  expect(seen.me).toMatchObject({ role: 'facilitator', name: 'Bo', participantId: json.participantId });
  const people = await server.host.read(board.id, (doc) => readCollection(doc, 'people'));
  expect(Object.values(people).map((person) => person.name)).toEqual(['An', 'Bo']);
});

it('lists who leads, without tokens', async () => {
  await add({ name: 'Bo' });
  const { status, text } = await server.ask({ url: path(), token: board.facilitator });
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual([
    { participantId: expect.any(String), name: 'An' },
    { participantId: expect.any(String), name: 'Bo' },
  ]);
});

it('takes one link back, ends what is open with it, and leaves the others', async () => {
  const { json } = await add({ name: 'Bo' });
  const disconnect = vi.spyOn(server.host, 'disconnect');
  expect((await remove(json.participantId)).status).toBe(204);
  expect(disconnect).toHaveBeenCalledWith(board.id, json.participantId, 4401);
  const refused = await server.ask({ url: `/api/boards/${board.id}`, token: String(json.token) });
  expect(refused.status).toBe(401);
  expect((await remove(json.participantId)).status).toBe(404);
  expect((await server.ask({ url: path(), token: board.facilitator })).status).toBe(200);
});

it('never leaves a board without anybody to lead it', async () => {
  const { json: summary } = await server.ask({ url: `/api/boards/${board.id}`, token: board.facilitator });
  const me = summary.me;
  const id = typeof me === 'object' && me !== null && 'participantId' in me ? me.participantId : '';
  const { status, json } = await remove(id);
  expect([status, json.code]).toEqual([409, 'last-facilitator']);
});

it('gives every facilitator a projector of the own, which goes when the facilitator goes', async () => {
  const { json } = await add({ name: 'Bo' });
  const summary = await server.ask({ url: `/api/boards/${board.id}`, token: String(json.token) });
  const { links } = summary.json;
  const link = typeof links === 'object' && links !== null && 'screen' in links ? String(links.screen) : '';
  const [, token = ''] = link.split('#sleutel=');
  const asScreen = () => server.ask({ url: `/api/boards/${board.id}`, token });
  expect((await asScreen()).json.me).toMatchObject({ role: 'screen' });
  await remove(json.participantId);
  expect((await asScreen()).status).toBe(401);
});

it('is for facilitators only', async () => {
  const { token } = await joinBoard(server, board.code);
  for (const who of [token, board.screen]) expect((await add({ name: 'Cas' }, who)).status).toBe(403);
  expect((await add({ name: 'Cas' }, 'nonsense')).status).toBe(401);
});

it.each([
  ['nl', 'ontbreekt'],
  ['en', 'is missing'],
])('asks in %s for a name', async (language, message) => {
  const { status, json } = await add({}, board.facilitator, language);
  expect(status).toBe(400);
  expect(json.errors).toEqual([{ path: '/name', message }]);
});
