import { readCollection } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

const join = (payload: object, language = 'nl') =>
  server.ask({ method: 'POST', url: '/api/join', payload, language });
const act = (id: string, token: string, type: string) =>
  server.ask({ method: 'POST', url: `/api/boards/${id}/actions`, token, payload: { type } });

it('gives whoever has the code a token and a place among the people of the board', async () => {
  const { id, code } = await makeBoard(server);
  const { status, json } = await join({ code, name: ' Noor\n Peeters ', ageGroup: 'derde graad' });
  expect(status).toBe(201);
  expect(json).toEqual({
    boardId: id,
    participantId: expect.any(String),
    role: 'participant',
    token: expect.stringMatching(/^\w{32}$/),
  });
  const people = await server.host.read(id, (doc) => readCollection(doc, 'people'));
  expect(people[String(json.participantId)]).toEqual({
    name: 'Noor Peeters',
    group: 'derde graad',
    role: 'participant',
  });
});

it('lets people join without a name', async () => {
  const { id, code } = await makeBoard(server);
  const { token } = await joinBoard(server, code);
  const { json } = await server.ask({ url: `/api/boards/${id}`, token });
  expect(json.me).toMatchObject({ name: '', group: '', role: 'participant' });
});

it('takes a code as people type it', async () => {
  const { code } = await makeBoard(server);
  const typed = ` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4).toLowerCase()} `;
  expect((await join({ code: typed })).status).toBe(201);
});

it.each([
  ['nl', 'Die code kennen we niet'],
  ['en', 'We do not know that code'],
])('says kindly in %s that a code is unknown', async (language, title) => {
  for (const code of ['AAAA-AAAA', 'hallo', '!!']) {
    const { status, json } = await join({ code }, language);
    expect(status).toBe(404);
    expect(json).toMatchObject({ code: 'no-such-code', title });
  }
});

it('makes a guesser wait, and lets in at once whoever has the code, at the same address too', async () => {
  const { code } = await makeBoard(server);
  for (let at = 0; at < 20; at++) expect((await join({ code: 'AAAAAAAA' })).status).toBe(404);
  const guesses = Array.from({ length: 20 }, () => join({ code: 'AAAAAAAA' }));
  for (let at = 0; at < 5; at++) {
    const { status, json } = await join({ code: 'AAAAAAAA' });
    expect([status, json.code]).toEqual([429, 'slow-down']);
  }
  for (let at = 0; at < 5; at++) expect((await join({ code })).status).toBe(201);
  await server.pass(4000);
  for (const guess of guesses) expect((await guess).status).toBe(404);
});

it('tells that a board in preparation is not open yet, and lets people in once it is', async () => {
  const { id, code, facilitator } = await makeBoard(server, { draft: true });
  const early = await join({ code });
  expect([early.status, early.json.code]).toEqual([409, 'board-not-open']);
  await act(id, facilitator, 'day.reopen');
  expect((await join({ code })).status).toBe(201);
});

it('tells that the day is over', async () => {
  const { id, code, facilitator } = await makeBoard(server);
  await act(id, facilitator, 'day.close');
  for (const [language, hint] of [
    ['nl', 'Meedoen kan niet meer. Vraag het verslag aan het kernteam.'],
    ['en', 'You can no longer join. Ask the facilitators for the report.'],
  ] as const) {
    const { status, json } = await join({ code }, language);
    expect(status).toBe(409);
    expect(json).toMatchObject({ code: 'board-closed', hint });
  }
});

it.each([{}, { code: '' }, { code: 12345678 }, { code: 'AAAAAAAA', name: 'x'.repeat(81) }, []])(
  'refuses %j',
  async (payload) => {
    const { status, json } = await join(payload);
    expect([status, json.code]).toEqual([400, 'bad-request']);
  },
);
