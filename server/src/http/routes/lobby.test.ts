import { readCollection } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let board: Awaited<ReturnType<typeof makeBoard>>;
beforeEach(async () => {
  server = await testServer();
  board = await makeBoard(server, { draft: true, title: 'Taal in elke les' });
});
afterEach(() => server.close());

const post = (url: string, payload: object, token?: string) =>
  server.ask({ method: 'POST', url, payload, ...(token === undefined ? {} : { token }) });
const lobby = () => post('/api/lobby', { code: board.code });
const act = (payload: object) => post(`/api/boards/${board.id}/actions`, payload, board.facilitator);
const notes = () => server.host.read(board.id, (doc) => Object.values(readCollection(doc, 'notes')));

it('tells whoever comes early what the day is about, and nothing that stands on the board', async () => {
  const { status, json, text } = await lobby();
  expect(status).toBe(200);
  expect(json).toMatchObject({ title: 'Taal in elke les', isOpen: false, early: null });
  expect(json.programme).toContainEqual({ name: 'Stil schrijven', minutes: 10 });
  const zones = await server.host.read(board.id, (doc) => Object.values(readCollection(doc, 'zones')));
  for (const { title } of zones) expect(text).not.toContain(title);
  expect((await post('/api/join', { code: board.code })).json.code).toBe('board-not-open');
  await act({ type: 'board.open' });
  expect((await lobby()).json).toMatchObject({ isOpen: true });
  expect((await post('/api/join', { code: board.code })).status).toBe(201);
});

it('takes answers to the early question as notes without a name, as long as it is asked', async () => {
  const answer = (text: string) => post('/api/lobby/answers', { code: board.code, text });
  expect((await answer('te vroeg')).status).toBe(404);
  await act({ type: 'early.open', question: 'Wat wil je weten?', zone: 'mijn-klas' });
  expect((await lobby()).json.early).toEqual({ question: 'Wat wil je weten?' });
  expect((await answer(' Hoe begin ik eraan? ')).status).toBe(201);
  expect(await notes()).toEqual([
    expect.objectContaining({ text: 'Hoe begin ik eraan?', author: null, zone: 'mijn-klas' }),
  ]);
  await act({ type: 'board.open' });
  expect((await answer('te laat')).status).toBe(404);
  expect(await notes()).toHaveLength(1);
});

it('knows no board under a wrong code, and slows down who guesses', async () => {
  expect((await post('/api/lobby', { code: 'TRAPHMCK' })).json.code).toBe('no-such-code');
  for (let at = 0; at < 30; at++) await post('/api/lobby', { code: 'TRAPHMCK' });
  expect((await lobby()).json.code).toBe('slow-down');
});

it('says that a closed day is over', async () => {
  await act({ type: 'board.open' });
  await act({ type: 'day.close' });
  expect((await lobby()).json.code).toBe('board-closed');
});
