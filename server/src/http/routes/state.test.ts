import { gunzipSync } from 'node:zlib';
import { addNote, readBoard } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Doc, applyUpdate } from 'yjs';
import { makeBoard, testServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

it('gives whoever has a key the whole document, and nobody else', async () => {
  const { id, facilitator } = await makeBoard(server);
  const other = await makeBoard(server);
  await server.host.change(id, (doc) => addNote(doc, { text: 'kring', at: { zone: 'mijn-klas' }, now: 1 }));
  const url = `/api/boards/${id}/state`;
  const answer = await server.app.inject({ url, headers: { authorization: `Bearer ${facilitator}` } });
  expect(answer.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'cache-control': 'no-store',
  });
  const doc = new Doc();
  applyUpdate(doc, answer.rawPayload);
  expect(Object.values(readBoard(doc).notes).map(({ text }) => text)).toEqual(['kring']);

  expect((await server.ask({ url })).status).toBe(401);
  expect((await server.ask({ url, token: other.facilitator })).status).toBe(403);
  expect((await server.ask({ url: '/api/boards/nergens/state', token: facilitator })).status).toBe(404);
});

it.each([
  ['gzip, deflate', 'gzip'],
  ['br;q=1, gzip;q=0.5', 'gzip'],
  ['gzip;q=0, identity', undefined],
  ['br', undefined],
])('compresses for who takes it: %s', async (accepted, encoding) => {
  const { id, facilitator } = await makeBoard(server);
  const { headers, rawPayload } = await server.app.inject({
    url: `/api/boards/${id}/state`,
    headers: { authorization: `Bearer ${facilitator}`, 'accept-encoding': accepted },
  });
  expect(headers['content-encoding']).toBe(encoding);
  const doc = new Doc();
  applyUpdate(doc, encoding ? gunzipSync(rawPayload) : rawPayload);
  expect(Object.keys(readBoard(doc).zones)).not.toEqual([]);
});
