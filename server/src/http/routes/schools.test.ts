import { afterEach, beforeEach, expect, it } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let school: { id: string; key: string; link: string };

beforeEach(async () => {
  server = await testServer();
  const { json } = await server.ask({
    method: 'POST',
    url: '/api/schools',
    payload: { name: ' De  Linde ' },
  });
  school = { id: String(json.id), key: String(json.key), link: String(json.link) };
});
afterEach(() => server.close());

const line = async (token = school.key) => server.ask({ url: `/api/schools/${school.id}`, token });
const act = (board: string, token: string, payload: object) =>
  server.ask({ method: 'POST', url: `/api/boards/${board}/actions`, token, payload });

/** A day on the line of the school, with one agreement that somebody joined. */
async function dayWithAgreement(wanted: Record<string, unknown> = {}) {
  const board = await makeBoard(server, {
    schoolKey: school.key,
    title: 'Taal',
    date: '2026-11-23',
    ...wanted,
  });
  const { json } = await act(board.id, board.facilitator, {
    ...{ type: 'note.adopt', notes: [], text: 'Elke dag een kring', kind: 'own' },
  });
  const agreement = String(json.id);
  const { token } = await joinBoard(server, board.code, { name: 'Noor Peeters' });
  await act(board.id, token, { type: 'agreement.join', agreement });
  await act(board.id, token, { type: 'agreement.own', agreement, text: 'met een praatstok' });
  return { ...board, agreement };
}

it('gives a school a key link, which opens its line', async () => {
  expect(school.link).toMatch(new RegExp(`/school/${school.id}#sleutel=${school.key}$`));
  expect((await line()).json).toEqual({ id: school.id, name: 'De Linde', days: [] });
});

it('tells who leads a day on whose line it stands, and nobody else', async () => {
  const board = await dayWithAgreement();
  const { token } = await joinBoard(server, board.code);
  const ask = (asker: string) => server.ask({ url: `/api/boards/${board.id}`, token: asker });
  expect((await ask(board.facilitator)).json.line).toEqual({ id: school.id, name: 'De Linde' });
  expect((await ask(token)).json.line).toBeUndefined();
});

it('opens the line to nobody else', async () => {
  const board = await dayWithAgreement();
  for (const token of [board.facilitator, 'nonsense', ''])
    expect([(await line(token)).status, (await line(token)).json.code]).toEqual([401, 'school-key-needed']);
  expect((await server.ask({ url: '/api/schools/nergens', token: school.key })).json.code).toBe(
    'no-such-school',
  );
});

it('shows each day with its agreements, and nobody’s name', async () => {
  const { id, agreement } = await dayWithAgreement();
  const { json, text } = await line();
  expect(json.days).toEqual([
    {
      ...{ board: id, present: true, title: 'Taal', date: '2026-11-23', theory: [] },
      agreements: [
        {
          ...{ id: agreement, text: 'Elke dag een kring', kind: 'own', state: 'new', due: '', quotes: [] },
        },
      ],
    },
  ]);
  expect(text).not.toMatch(/Noor|praatstok/);
});

it('begins a next day with the agreements of the last one, and lets their state flow back into the line', async () => {
  const first = await dayWithAgreement();
  const next = await makeBoard(server, {
    ...{ schoolKey: school.key, from: first.id, title: 'Zes weken later', date: '2027-01-11' },
  });
  const url = `/api/boards/${next.id}/export/board.json`;
  const { json } = await server.ask({ url, token: next.facilitator });
  expect(json.info).toMatchObject({ school: 'De Linde' });
  expect(json.agreements).toMatchObject({
    [first.agreement]: {
      ...{ text: 'Elke dag een kring', joined: [], ownWays: {}, who: '' },
      origin: { board: first.id, title: 'Taal', date: '2026-11-23' },
    },
  });
  await act(next.id, next.facilitator, {
    ...{ type: 'agreement.change', agreement: first.agreement, state: 'done' },
  });
  expect((await line()).json.days).toMatchObject([
    { title: 'Taal', agreements: [{ state: 'new' }] },
    { title: 'Zes weken later', agreements: [{ id: first.agreement, state: 'done' }] },
  ]);
});

it('lets a facilitator of the earlier board begin a next one without any school', async () => {
  const first = await dayWithAgreement();
  const payload = { title: 'Verder', from: first.id };
  const ask = (token?: string) =>
    server.ask({ method: 'POST', url: '/api/boards', payload, ...(token ? { token } : {}) });
  expect((await ask(first.facilitator)).status).toBe(201);
  expect((await ask()).status).toBe(401);
  const { token } = await joinBoard(server, first.code);
  expect((await ask(token)).status).toBe(403);
  const other = await makeBoard(server);
  expect((await ask(other.facilitator)).status).toBe(403);
});

it('makes nothing with a key that opens no school', async () => {
  const boards = server.parts.catalog.countBoards();
  const payload = { title: 'Dag', schoolKey: 'x'.repeat(32) };
  const { status, json } = await server.ask({ method: 'POST', url: '/api/boards', payload });
  expect([status, json.code]).toEqual([401, 'school-key-needed']);
  expect(server.parts.catalog.countBoards()).toBe(boards);
});

it('puts a board that was there already on the line, for who leads it and holds the key', async () => {
  const board = await makeBoard(server, { title: 'Los bord' });
  const put = (token: string, schoolKey: string) =>
    server.ask({ method: 'PUT', url: `/api/boards/${board.id}/school`, token, payload: { schoolKey } });
  expect((await put(board.facilitator, 'fout')).status).toBe(401);
  const { token } = await joinBoard(server, board.code);
  expect((await put(token, school.key)).status).toBe(403);
  expect((await put(board.facilitator, school.key)).json).toEqual({ school: 'De Linde' });
  expect((await line()).json.days).toMatchObject([{ board: board.id, title: 'Los bord' }]);
});

it('renews the key, renames, takes days off the line, and forgets all of it', async () => {
  const { id } = await dayWithAgreement();
  const url = `/api/schools/${school.id}`;
  const { json } = await server.ask({ method: 'POST', url: `${url}/key/renew`, token: school.key });
  expect((await line()).status).toBe(401);
  const token = String(json.key);
  expect((await server.ask({ method: 'PUT', url, token, payload: { name: 'De Eik' } })).status).toBe(204);
  expect((await server.ask({ method: 'DELETE', url: `${url}/days/${id}`, token })).status).toBe(204);
  expect((await server.ask({ method: 'DELETE', url: `${url}/days/${id}`, token })).status).toBe(404);
  expect((await line(token)).json).toMatchObject({ name: 'De Eik', days: [] });
  expect((await server.ask({ method: 'DELETE', url, token })).status).toBe(204);
  expect((await line(token)).status).toBe(404);
});

it('leaves nothing on the line of a board that is erased', async () => {
  const { id, facilitator } = await dayWithAgreement();
  await server.ask({ method: 'DELETE', url: `/api/boards/${id}`, token: facilitator });
  expect((await line()).json.days).toEqual([]);
});

it('asks for the create key where the server has one', async () => {
  const locked = await testServer({ CREATE_KEY: 'sesam-open-u' });
  const { json } = await locked.ask({ method: 'POST', url: '/api/schools', payload: { name: 'De Linde' } });
  expect(json.code).toBe('create-key-needed');
  await locked.close();
});
