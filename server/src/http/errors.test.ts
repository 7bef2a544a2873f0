import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeBoard, testServer } from './testing.ts';
import type { TestServer } from './testing.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

const post = (payload: string, type: string | undefined, language = 'nl') =>
  server.ask({
    method: 'POST',
    url: '/api/boards',
    payload,
    language,
    headers: type === undefined ? {} : { 'content-type': type },
  });

it.each([
  ['nl', 'Dat vinden we hier niet', 'Kijk het adres na. Misschien staat er een tikfout in.'],
  ['en', 'Not found', 'Check the address.'],
])('answers an unknown address in %s', async (language, title, hint) => {
  for (const url of ['/api/nergens', '/api', '/sync', '/api/boards/x/y/z']) {
    const { status, json, headers } = await server.ask({ url, language });
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(json).toEqual({
      type: 'urn:samenbord:problem:not-found',
      status: 404,
      code: 'not-found',
      title,
      detail: title,
      hint,
    });
  }
});

it('answers a method that an address does not know', async () => {
  expect(await server.ask({ method: 'PUT', url: '/api/join' })).toMatchObject({
    status: 404,
    json: { code: 'not-found' },
  });
});

it.each([
  ['{"title":', 'application/json'],
  ['', 'application/json'],
  ['title=Dag', 'application/x-www-form-urlencoded'],
  ['<xml/>', 'text/xml'],
])('says that %j as %s is not JSON', async (payload, type) => {
  for (const [language, detail] of [
    ['nl', 'Dit is geen geldige JSON.'],
    ['en', 'This is not valid JSON.'],
  ] as const) {
    const { status, json } = await post(payload, type, language);
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'bad-request', detail });
  }
});

it('refuses what is far too large', async () => {
  const { status, json } = await post(JSON.stringify({ title: 'x'.repeat(600_000) }), 'application/json');
  expect([status, json.code]).toEqual([413, 'too-large']);
});

it('does not fall for prototype keys', async () => {
  const { status, json } = await post('{"title":"Dag","__proto__":{"draft":true}}', 'application/json');
  expect([status, json.code]).toEqual([400, 'bad-request']);
});

it.each([
  ['nl', 'Er liep iets mis bij ons'],
  ['en', 'Something went wrong on our side'],
])('answers in %s when something breaks, without saying what', async (language, title) => {
  const { id, facilitator } = await makeBoard(server);
  vi.spyOn(server.host, 'read').mockRejectedValue(new Error('secret of the database'));
  const { status, text, json } = await server.ask({ url: `/api/boards/${id}`, token: facilitator, language });
  expect(status).toBe(500);
  expect(json).toMatchObject({ code: 'internal', title });
  expect(text).not.toContain('secret');
});

it('lets no answer out that does not fit its schema', async () => {
  const { id, facilitator } = await makeBoard(server);
  vi.spyOn(server.host, 'presence').mockReturnValue({ present: 1.5, unsaved: 0 });
  const { status, json } = await server.ask({ url: `/api/boards/${id}`, token: facilitator });
  expect([status, json.code]).toEqual([500, 'internal']);
});
