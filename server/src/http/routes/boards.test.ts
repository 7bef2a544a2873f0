import { isCode } from '@samenbord/board';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NEW_BOARDS } from '../../limits/client-limit.ts';
import { joinBoard, makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

const create = (payload: object, headers: Record<string, string> = {}, language = 'nl') =>
  server.ask({ method: 'POST', url: '/api/boards', payload, headers, language });

describe('making a board', () => {
  it('gives an id, a code, two tokens and three links', async () => {
    const { status, json } = await create({ title: 'Studiedag taal' }, { host: 'bord.school.be' });
    expect(status).toBe(201);
    expect(json).toEqual({
      id: expect.stringMatching(/^[A-Za-z0-9]{14}$/),
      code: expect.toSatisfy(isCode),
      tokens: { facilitator: expect.any(String), screen: expect.any(String) },
      links: {
        join: `http://bord.school.be/doe-mee#${String(json.code)}`,
        facilitate: expect.stringMatching(/^http:\/\/bord\.school\.be\/bord\/\w+#sleutel=\w{32}$/),
        screen: expect.stringMatching(/^http:\/\/bord\.school\.be\/bord\/\w+\/scherm#sleutel=\w{32}$/),
      },
    });
  });

  it('fills the board from its template, in the language asked for', async () => {
    const { id, facilitator } = await makeBoard(server, {
      title: '  Day of language ',
      school: 'De Linde',
      date: '2026-11-27',
      language: 'en',
    });
    const { json } = await server.ask({ url: `/api/boards/${id}`, token: facilitator });
    expect(json).toMatchObject({
      title: 'Day of language',
      school: 'De Linde',
      date: '2026-11-27',
      language: 'en',
      state: 'open',
      phase: { name: 'Welcome' },
    });
  });

  it('makes an empty board when no template is named', async () => {
    const { id, facilitator } = await makeBoard(server, { template: undefined });
    const { json } = await server.ask({
      url: `/api/boards/${id}/export/board.json`,
      token: facilitator,
    });
    expect(json).toMatchObject({ info: { template: 'leeg-bord' } });
  });

  it('holds up somebody who makes boards without end, and nobody who has the key', async () => {
    // Asking counts, also for a template that there isn't: so many boards would take their time.
    const asked = async (on: TestServer, headers: Record<string, string> = {}) => {
      const payload = { title: 'Dag', template: 'bestaat-niet' };
      const answers = [];
      for (let at = 0; at < NEW_BOARDS.free + 2; at++) {
        const browser = { 'user-agent': `B${String(at)}`, ...headers };
        answers.push(await on.ask({ method: 'POST', url: '/api/boards', payload, headers: browser }));
      }
      return answers;
    };
    const [refused, ...fine] = (await asked(server)).reverse();
    expect(fine.map(({ status }) => status)).toEqual(Array(NEW_BOARDS.free + 1).fill(400));
    expect([refused?.status, refused?.json.code, refused?.headers['retry-after']]).toEqual([
      429,
      'slow-down',
      '1',
    ]);
    server.advance(1000);
    expect((await create({ title: 'Dag' })).status).toBe(201);
    const locked = await testServer({ CREATE_KEY: 'sesam-open-u' });
    const withKey = await asked(locked, { 'x-create-key': 'sesam-open-u' });
    expect(withKey.map(({ status }) => status)).toEqual(Array(NEW_BOARDS.free + 2).fill(400));
    await locked.close();
  });

  it.each([
    ['nl', 'Er is geen sjabloon “bestaat-niet”.'],
    ['en', 'There is no template “bestaat-niet”.'],
  ])('says in %s that a template is unknown', async (language, detail) => {
    const { status, json } = await create({ title: 'Dag', template: 'bestaat-niet' }, {}, language);
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'bad-request', detail });
  });

  it.each([
    [{}, '/title', 'ontbreekt', 'is missing'],
    [{ title: '' }, '/title', 'mag niet leeg zijn', 'must not be empty'],
    [{ title: '   ' }, '/title', 'mag niet leeg zijn', 'must not be empty'],
    [{ title: 7 }, '/title', 'moet een tekst zijn', 'must be a text'],
    [
      { title: 'x'.repeat(201) },
      '/title',
      'mag hoogstens 200 tekens lang zijn',
      'must be at most 200 characters long',
    ],
    [
      { title: 'Dag', language: 'fr' },
      '/language',
      'moet een van deze zijn: nl, en',
      'must be one of these: nl, en',
    ],
    [{ title: 'Dag', tittel: 'x' }, '/tittel', 'kennen we hier niet', 'is not known here'],
    [{ title: 'Dag', draft: 'yes' }, '/draft', 'moet true of false zijn', 'must be true or false'],
    [
      { title: 'Dag', date: '27/11/2026' },
      '/date',
      'moet een datum zijn zoals 2026-11-23',
      'must be a date such as 2026-11-23',
    ],
    [
      { title: 'Dag', date: '2026-02-30' },
      '/date',
      'moet een datum zijn zoals 2026-11-23',
      'must be a date such as 2026-11-23',
    ],
  ])('says what is wrong with %j', async (payload, path, nl, en) => {
    for (const [language, message] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      const { status, json } = await create(payload, {}, language);
      expect(status).toBe(400);
      expect(json).toMatchObject({ code: 'bad-request', errors: [{ path, message }] });
    }
  });

  it('says everything that is wrong at once', async () => {
    const { json } = await create({ title: '', school: 1, date: 'x' });
    expect(json.errors).toHaveLength(3);
  });
});

describe('the create key', () => {
  it.each([
    [{}, 'create-key-needed', 'Hier heb je een sleutel voor nodig'],
    [{ 'x-create-key': 'fout' }, 'create-key-wrong', 'Deze sleutel klopt niet'],
  ])('is needed when the server has one (%j)', async (headers, code, title) => {
    const locked = await testServer({ CREATE_KEY: 'sesam-open-u' });
    const refused = await locked.ask({
      method: 'POST',
      url: '/api/boards',
      payload: { title: 'Dag' },
      headers,
    });
    expect(refused).toMatchObject({ status: 401, json: { code, title } });
    expect(refused.headers['www-authenticate']).toContain('x-create-key');
    const made = await locked.ask({
      method: 'POST',
      url: '/api/boards',
      payload: { title: 'Dag' },
      headers: { 'x-create-key': 'sesam-open-u' },
    });
    expect(made.status).toBe(201);
    await locked.close();
  });

  it('cannot be guessed at speed, and opens for whoever has it meanwhile', async () => {
    const locked = await testServer({ CREATE_KEY: 'sesam-open-u' });
    const asked = (key: string) =>
      locked.ask({
        method: 'POST',
        url: '/api/boards',
        payload: { title: 'Dag' },
        headers: { 'x-create-key': key },
      });
    const guesses = Array.from({ length: 25 }, (_, at) => asked(`sesam-open-${String(at)}`));
    const { status, json } = await asked('sesam-open-x');
    expect([status, json.code]).toEqual([429, 'slow-down']);
    expect((await asked('sesam-open-u')).status).toBe(201);
    await locked.pass(4000);
    for (const guess of guesses) expect((await guess).json.code).toBe('create-key-wrong');
    await locked.close();
  });
});

describe('links', () => {
  it('lead colleagues to this machine on the network when the board was made on localhost', async () => {
    const { json } = await create({ title: 'Dag' }, { host: 'localhost:3000' });
    expect(json.links).toMatchObject({
      join: expect.stringMatching(/^http:\/\/192\.168\.1\.20:3000\/doe-mee#/),
      facilitate: expect.stringMatching(/^http:\/\/localhost:3000\/bord\//),
    });
  });

  it('follow BASE_URL', async () => {
    const behindProxy = await testServer({ BASE_URL: 'https://bord.school.be' });
    const { links } = await makeBoard(behindProxy);
    for (const link of Object.values(links)) expect(link).toMatch(/^https:\/\/bord\.school\.be\//);
    await behindProxy.close();
  });
});

describe('the summary of a board', () => {
  it('tells a facilitator how it stands, with code and links', async () => {
    const { id, code, facilitator, screen } = await makeBoard(server);
    await joinBoard(server, code, { name: 'Noor' });
    const { status, json } = await server.ask({ url: `/api/boards/${id}`, token: facilitator });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      id,
      title: 'Studiedag',
      state: 'open',
      phase: {
        id: expect.any(String),
        name: 'Welkom',
        purpose: expect.any(String),
        kind: 'work',
        minutes: 5,
      },
      timer: { state: 'stopped' },
      now: 1_800_000_000_000,
      counts: { notes: 0, agreements: 0, people: 2, present: 0, unsaved: 0 },
      me: { role: 'facilitator', name: '', group: '' },
      code,
      links: {
        join: expect.stringContaining(code),
        facilitate: expect.stringContaining(facilitator),
        screen: expect.stringContaining(screen),
      },
    });
  });

  it('tells a screen the code, and a participant neither code nor links', async () => {
    const { id, code, screen } = await makeBoard(server);
    const { token } = await joinBoard(server, code, { name: 'Noor', ageGroup: 'eerste graad' });
    const forScreen = (await server.ask({ url: `/api/boards/${id}`, token: screen })).json;
    expect(forScreen).toMatchObject({ code, me: { role: 'screen' } });
    const forParticipant = (await server.ask({ url: `/api/boards/${id}`, token })).json;
    expect(forParticipant.me).toMatchObject({ role: 'participant', name: 'Noor', group: 'eerste graad' });
    expect(forParticipant).not.toHaveProperty('code');
    expect(forParticipant).not.toHaveProperty('links');
  });

  it('is for members only', async () => {
    const { id } = await makeBoard(server);
    const other = await makeBoard(server);
    const ask = (url: string, token?: string) => server.ask({ url, ...(token ? { token } : {}) });
    const absent = await ask(`/api/boards/${id}`);
    expect([absent.status, absent.json.code]).toEqual([401, 'unauthorized']);
    expect(absent.headers['www-authenticate']).toBe('Bearer');
    expect((await ask(`/api/boards/${id}`, 'nonsense')).status).toBe(401);
    const stranger = await ask(`/api/boards/${id}`, other.facilitator);
    expect([stranger.status, stranger.json.code]).toEqual([403, 'forbidden']);
    const missing = await ask('/api/boards/nergens', other.facilitator);
    expect([missing.status, missing.json.code]).toEqual([404, 'no-such-board']);
  });
});

describe('erasing a board', () => {
  it('leaves nothing and ends every connection', async () => {
    const { id, code, facilitator } = await makeBoard(server);
    const disconnect = vi.spyOn(server.host, 'disconnect');
    const erased = await server.ask({ method: 'DELETE', url: `/api/boards/${id}`, token: facilitator });
    expect([erased.status, erased.text]).toEqual([204, '']);
    expect(disconnect).toHaveBeenCalledWith(id, undefined, 4404);
    expect((await server.ask({ url: `/api/boards/${id}`, token: facilitator })).status).toBe(404);
    const joined = await server.ask({ method: 'POST', url: '/api/join', payload: { code } });
    expect(joined.json.code).toBe('no-such-code');
    await expect(server.host.read(id, () => true)).rejects.toThrow('no-such-board');
  });

  it('is for facilitators only', async () => {
    const { id, code, screen } = await makeBoard(server);
    const { token } = await joinBoard(server, code);
    for (const [who, status] of [
      [token, 403],
      [screen, 403],
      ['nonsense', 401],
    ] as const)
      expect((await server.ask({ method: 'DELETE', url: `/api/boards/${id}`, token: who })).status).toBe(
        status,
      );
  });
});
