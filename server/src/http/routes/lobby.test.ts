import { addNote, readCollection } from '@samenbord/board';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('a vote on themes before the day', () => {
  const vote = async () => {
    const { json } = await act({
      ...{ type: 'vote.open', question: 'Welk thema eerst?', kind: 'dots', dots: 2 },
      options: ['Taal', 'Rekenen'],
    });
    return String(json.id);
  };
  const cast = (id: string, choices: object, voter?: string) =>
    post('/api/lobby/votes', { code: board.code, vote: id, choices, ...(voter ? { voter } : {}) });
  const votes = () => server.host.read(board.id, (doc) => readCollection(doc, 'votes'));

  it('counts each device once, tells nobody how it stands, and is counted when the board opens', async () => {
    const id = await vote();
    const first = await cast(id, { Taal: 2 });
    expect([first.status, typeof first.json.voter]).toEqual([200, 'string']);
    await cast(id, { Rekenen: 2 }, String(first.json.voter));
    await cast(id, { Taal: 1, Rekenen: 1 });
    const view = await lobby();
    expect(view.json.votes).toEqual([
      { id, question: 'Welk thema eerst?', kind: 'dots', options: ['Taal', 'Rekenen'], dots: 2 },
    ]);
    expect((await votes())[id]).toMatchObject({ state: 'open', result: null, voters: 0 });
    await act({ type: 'board.open' });
    expect((await votes())[id]).toMatchObject({
      ...{ state: 'closed', voters: 2 },
      result: { Taal: 1, Rekenen: 3 },
    });
    expect((await lobby()).json.votes).toEqual([]);
    expect((await cast(id, { Taal: 1 })).json.code).toBe('no-such-vote');
    expect(await server.host.lanes(board.id), 'no ballot is left').toEqual([]);
  });

  it('takes no more dots than there are, nothing that cannot be chosen, and no vote on notes', async () => {
    const id = await vote();
    expect((await cast(id, { Taal: 3 })).json.code).toBe('too-many-dots');
    expect((await cast(id, { Muziek: 1 })).json.code).toBe('no-such-choice');
    expect((await cast('x', { Taal: 1 })).json.code).toBe('no-such-vote');
    expect((await post('/api/lobby/votes', { code: 'TRAPHMCK', vote: id, choices: {} })).json.code).toBe(
      'no-such-code',
    );
    await server.host.change(board.id, (doc) => addNote(doc, { text: 'x', at: { pos: [0, 0] }, now: 1 }));
    const onNotes = await act({ type: 'vote.open', question: 'Welke?' });
    expect((await lobby()).json.votes).toHaveLength(1);
    expect((await cast(String(onNotes.json.id), {})).json.code).toBe('no-such-vote');
  });
});

it('knows no board under a wrong code, and slows down who guesses', async () => {
  expect((await post('/api/lobby', { code: 'TRAPHMCK' })).json.code).toBe('no-such-code');
  const guesses = Array.from({ length: 40 }, () => post('/api/lobby', { code: 'TRAPHMCK' }));
  expect((await post('/api/lobby', { code: 'TRAPHMCK' })).json.code).toBe('slow-down');
  expect((await lobby()).status).toBe(200);
  await server.pass(4000);
  await Promise.all(guesses);
});

it('says that a closed day is over', async () => {
  await act({ type: 'board.open' });
  await act({ type: 'day.close' });
  expect((await lobby()).json.code).toBe('board-closed');
});
