import { addNote, readBoard, readCollection, recordMap } from '@samenbord/board';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let day: Awaited<ReturnType<typeof makeBoard>>;

beforeEach(async () => {
  server = await testServer();
  day = await makeBoard(server);
});
afterEach(() => server.close());

const ask = (method: 'GET' | 'POST' | 'DELETE', board = day.id, token = day.facilitator, people = 6) =>
  server.ask({
    method,
    url: `/api/boards/${board}/rehearsal`,
    token,
    ...(method === 'POST' ? { payload: { people } } : {}),
  });
const look = (board: string, token: string) => server.ask({ url: `/api/boards/${board}`, token });

it('is held on a copy, of which the board itself notices nothing', async () => {
  await server.host.change(day.id, (doc) => {
    const lead = Object.keys(readCollection(doc, 'people'))[0] ?? '';
    const note = addNote(doc, { text: 'Voorbeeld', at: { zone: 'mijn-klas' }, now: 1 });
    recordMap(doc, 'notes', note)?.set('author', lead);
    addNote(doc, { text: 'Van een deelnemer', at: { zone: 'mijn-klas' }, now: 1 });
  });
  const before = await server.host.read(day.id, readBoard);
  const { status, json } = await ask('POST');
  expect(status).toBe(201);
  const copy = String(json.boardId);
  const rehearsed = await server.host.read(copy, readBoard);
  expect(rehearsed.info).toMatchObject({ title: 'Studiedag', rehearsal: true });
  expect(Object.values(rehearsed.notes).map(({ text }) => text)).toEqual(['Voorbeeld']);
  expect(Object.values(rehearsed.people).filter(({ role }) => role === 'participant')).toHaveLength(6);
  expect(await server.host.read(day.id, readBoard)).toEqual(before);
  expect((await ask('GET')).json).toMatchObject({ boardId: copy, people: 6 });
});

it('is for whoever leads, and for their projector', async () => {
  const { token } = await joinBoard(server, day.code, { name: 'An' });
  for (const who of [token, day.screen]) expect((await ask('POST', day.id, who)).status).toBe(403);
  const copy = String((await ask('POST')).json.boardId);
  expect((await look(copy, day.facilitator)).json).toMatchObject({ me: { role: 'facilitator' } });
  expect((await look(copy, day.screen)).json).toMatchObject({ me: { role: 'screen' } });
  expect((await look(copy, token)).status).toBe(403);
  expect((await ask('DELETE', copy, day.screen)).status).toBe(403);
});

it('is held once at a time, with 5 to 40 colleagues, on no copy', async () => {
  for (const people of [4, 41]) expect((await ask('POST', day.id, day.facilitator, people)).status).toBe(400);
  const copy = String((await ask('POST')).json.boardId);
  expect((await ask('POST')).json.code).toBe('rehearsal-running');
  expect((await ask('POST', copy)).status).toBe(403);
  for (let at = 0; at < 2; at++) {
    const other = await makeBoard(server);
    expect((await ask('POST', other.id, other.facilitator, 40)).status).toBe(201);
  }
  const last = await makeBoard(server);
  expect((await ask('POST', last.id, last.facilitator, 40)).json.code).toBe('too-many-rehearsals');
});

it.each(['the board', 'its copy'])('is stopped from %s, and the copy is gone', async (from) => {
  const copy = String((await ask('POST')).json.boardId);
  const stopped = await ask('DELETE', from === 'its copy' ? copy : day.id);
  expect(stopped).toMatchObject({ status: 200, json: { boardId: day.id } });
  expect((await look(copy, day.facilitator)).status).toBe(404);
  expect((await ask('GET')).json.code).toBe('no-rehearsal');
  expect((await ask('DELETE')).json.code).toBe('no-rehearsal');
  expect((await ask('POST')).status).toBe(201);
});

it('is thrown away with the board, and when the server starts again', async () => {
  const copy = String((await ask('POST')).json.boardId);
  await server.parts.rehearsals.eraseLeftovers();
  expect((await look(copy, day.facilitator)).status).toBe(404);
  await ask('DELETE');
  const second = String((await ask('POST')).json.boardId);
  await server.ask({ method: 'DELETE', url: `/api/boards/${day.id}`, token: day.facilitator });
  expect((await look(second, day.facilitator)).status).toBe(404);
  expect(server.parts.rehearsals.of(day.id)).toBeUndefined();
});

it('is peopled by colleagues who write through the gate, in silence to their lanes, and in their groups', async () => {
  const copy = String((await ask('POST', day.id, day.facilitator, 8)).json.boardId);
  const board = () => server.host.read(copy, readBoard);
  const act = (action: object) =>
    server.ask({
      method: 'POST',
      url: `/api/boards/${copy}/actions`,
      token: day.facilitator,
      payload: action,
    });
  const until = async (what: () => Promise<boolean> | boolean) => {
    await vi.waitFor(
      async () => {
        await server.pass(5_000);
        expect(await what()).toBe(true);
      },
      { timeout: 60_000, interval: 20 },
    );
  };
  await until(async () => Object.keys((await board()).notes).length >= 4);
  const { notes, people } = await board();
  for (const { author } of Object.values(notes)) expect(people[author ?? '']?.role).toBe('participant');

  await act({ type: 'phase.set', phase: 'stil-schrijven' });
  const silent = (await board()).phases['stil-schrijven']?.may;
  if (silent && !silent.see) {
    await until(() => server.host.isWriting(copy));
    expect((await act({ type: 'notes.reveal' })).status).toBe(200);
  }

  await act({ type: 'phase.set', phase: 'koppelen' });
  await act({ type: 'groups.make', count: 2 });
  const groups = Object.keys((await board()).groups);
  await until(async () => {
    const written = await Promise.all(groups.map((id) => server.host.read(id, readBoard)));
    return written.every((group) => Object.keys(group.notes).length > 0);
  });
  await ask('DELETE');
  for (const id of groups) expect((await look(id, day.facilitator)).status).toBe(404);
});
