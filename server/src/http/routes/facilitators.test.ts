import { addRecord, readBoard, readCollection } from '@samenbord/board';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('a new link', () => {
  const renew = (participant: unknown, token = board.facilitator) =>
    server.ask({ method: 'POST', url: `${path()}/${String(participant)}/renew`, token });
  const summary = (token: string) => server.ask({ url: `/api/boards/${board.id}`, token });
  const myId = async () => {
    const { me } = (await summary(board.facilitator)).json;
    return typeof me === 'object' && me !== null && 'participantId' in me ? me.participantId : undefined;
  };

  it('ends the old one and what is open with it, also for whoever asks', async () => {
    const me = await myId();
    const disconnect = vi.spyOn(server.host, 'disconnect');
    const { status, json } = await renew(me);
    expect([status, json.participantId]).toEqual([201, me]);
    expect(disconnect.mock.calls).toEqual([
      [board.id, me, 4401],
      [board.id, expect.any(String), 4401],
    ]);
    for (const old of [board.facilitator, board.screen]) expect((await summary(old)).status).toBe(401);
    const { json: seen } = await summary(String(json.token));
    expect(seen.me).toMatchObject({ role: 'facilitator', name: 'An', participantId: me });
    expect(json.link).toBe(`http://192.168.1.20/bord/${board.id}#sleutel=${String(json.token)}`);
  });

  it('comes with a projector of its own', async () => {
    const { json } = await renew(await myId());
    const { links } = (await summary(String(json.token))).json;
    const link = typeof links === 'object' && links !== null && 'screen' in links ? String(links.screen) : '';
    const { status, json: seen } = await summary(link.split('#sleutel=')[1] ?? '');
    expect([status, seen.me]).toEqual([200, expect.objectContaining({ role: 'screen' })]);
  });

  it('is for who leads, and by who leads, only', async () => {
    const { participant, token } = await joinBoard(server, board.code);
    expect((await renew(await myId(), token)).status).toBe(403);
    for (const nobody of [participant, 'nobody']) {
      const { status, json } = await renew(nobody);
      expect([status, json.code]).toEqual([404, 'not-found']);
    }
  });
});

describe('sending somebody away', () => {
  const sendAway = (participant: unknown, token = board.facilitator) =>
    server.ask({
      method: 'DELETE',
      url: `/api/boards/${board.id}/participants/${String(participant)}`,
      token,
    });

  it('ends their token and what is open with it, and leaves what they wrote and who they are', async () => {
    const { participant, token } = await joinBoard(server, board.code, { name: 'Noor' });
    await server.host.change(board.id, (doc) =>
      addRecord(doc, 'notes', 'n1', { text: 'Blijft', author: participant }),
    );
    const disconnect = vi.spyOn(server.host, 'disconnect');
    expect((await sendAway(participant)).status).toBe(204);
    expect(disconnect).toHaveBeenCalledWith(board.id, participant, 4403);
    expect((await server.ask({ url: `/api/boards/${board.id}`, token })).status).toBe(401);
    const { notes, people } = await server.host.read(board.id, readBoard);
    expect([notes.n1?.author, people[participant]?.name]).toEqual([participant, 'Noor']);
    expect((await sendAway(participant)).status).toBe(404);
  });

  it('works on a colleague who leads too, but not on the last one', async () => {
    const { json } = await add({ name: 'Bo' });
    expect((await sendAway(json.participantId)).status).toBe(204);
    const { text } = await server.ask({ url: path(), token: board.facilitator });
    const [last] = JSON.parse(text) as { participantId: string }[];
    const refused = await sendAway(last?.participantId);
    expect([refused.status, refused.json.code]).toEqual([409, 'last-facilitator']);
  });

  it('is for facilitators only', async () => {
    const { participant, token } = await joinBoard(server, board.code);
    for (const who of [token, board.screen]) expect((await sendAway(participant, who)).status).toBe(403);
  });
});
