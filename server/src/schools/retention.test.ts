import { keptUntil, setSingleton } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBoard, testServer } from '../http/testing.ts';
import type { TestServer } from '../http/testing.ts';
import { FakeClock } from '../rooms/clock.fake.ts';
import { Retention } from './retention.ts';

const DAY = 24 * 60 * 60 * 1000;
const silent = () => undefined;

let server: TestServer;
let retention: Retention;
const troubles: object[] = [];

beforeEach(async () => {
  server = await testServer({ RETENTION_DAYS: '30' });
  const log = { info: silent, warn: silent, error: (trouble: object) => void troubles.push(trouble) };
  retention = new Retention(server.parts, new FakeClock(), log);
});
afterEach(async () => {
  retention.stop();
  await server.close();
  expect(troubles.splice(0)).toEqual([]);
});

const isThere = (id: string) => server.parts.catalog.hasBoard(id);

it('counts from the day itself, or else from when the board was made', () => {
  expect(keptUntil({ date: '2026-11-23', retention: 1 }, 0)).toBe(Date.parse('2026-11-25'));
  expect(keptUntil({ date: '', retention: 2 }, 5)).toBe(5 + 2 * DAY);
});

it('lets a board go when its time is up, and not before', async () => {
  const { id, facilitator } = await makeBoard(server);
  server.advance(30 * DAY - 1);
  await retention.sweep();
  expect(isThere(id)).toBe(true);
  server.advance(1);
  await retention.sweep();
  expect(isThere(id)).toBe(false);
  expect((await server.ask({ url: `/api/boards/${id}`, token: facilitator })).status).toBe(404);
});

it('heeds a term that the facilitators changed meanwhile', async () => {
  const { id } = await makeBoard(server);
  await retention.sweep();
  await server.host.change(id, (doc) => setSingleton(doc, 'info', { retention: 60 }));
  retention.changed(id);
  server.advance(40 * DAY);
  await retention.sweep();
  expect(isThere(id)).toBe(true);
});

it('keeps on the line of a school what the day leaves behind, from which a next day can begin', async () => {
  const { json } = await server.ask({ method: 'POST', url: '/api/schools', payload: { name: 'De Linde' } });
  const key = String(json.key);
  const { id, facilitator } = await makeBoard(server, { schoolKey: key });
  const adopt = { type: 'note.adopt', notes: [], text: 'Elke dag een kring', kind: 'together' };
  await server.ask({ method: 'POST', url: `/api/boards/${id}/actions`, token: facilitator, payload: adopt });
  server.advance(31 * DAY);
  await retention.sweep();
  expect(isThere(id)).toBe(false);
  const line = await server.ask({ url: `/api/schools/${String(json.id)}`, token: key });
  expect(line.json.days).toMatchObject([
    { board: id, present: false, agreements: [{ text: 'Elke dag een kring' }] },
  ]);
  const next = await makeBoard(server, { schoolKey: key, from: id });
  const url = `/api/boards/${next.id}/export/board.json`;
  expect((await server.ask({ url, token: next.facilitator })).text).toContain('Elke dag een kring');
});
