import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBoard, testServer } from '../http/testing.ts';
import type { TestServer } from '../http/testing.ts';
import { openDatabase } from './database.ts';
import { isDiskFull } from './disk-full.ts';
import { sqliteStore } from './sqlite.ts';

let folder: string;
let database: DatabaseSync;
let free: number;
let server: TestServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samenbord-full-'));
  database = openDatabase(folder);
  free = 1_000_000_000;
  server = await testServer({}, '', { database, store: sqliteStore(database, () => free) });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const pages = () => Number(database.prepare('PRAGMA main.page_count').get()?.['page_count']);
/** As a full disk: SQLite answers the same when the file may not grow. */
function fill() {
  free = 0;
  database.exec(`PRAGMA main.max_page_count = ${String(pages())}`);
}
function makeRoom() {
  free = 1_000_000_000;
  database.exec('PRAGMA main.max_page_count = 1000000');
}
const create = (language = 'nl') =>
  server.ask({ method: 'POST', url: '/api/boards', payload: { title: 'Dag' }, language });
const ready = async () => {
  const { status, json } = await server.ask({ url: '/readyz' });
  return json.code ?? status;
};

it('knows a full disk from other faults', () => {
  expect(isDiskFull(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe(true);
  expect(isDiskFull(Object.assign(new Error('shm'), { errcode: 4874 }))).toBe(true);
  const outer = new Error('a room ended', { cause: Object.assign(new Error('full'), { errcode: 13 }) });
  expect(isDiskFull(outer)).toBe(true);
  expect(isDiskFull(Object.assign(new Error('not a database'), { errcode: 26 }))).toBe(false);
  expect(isDiskFull('full')).toBe(false);
});

it('tells in words that the disk is full, makes nothing half, and goes on by itself once there is room', async () => {
  const { id, facilitator } = await makeBoard(server);
  expect(await ready()).toBe(200);
  fill();
  for (const [language, title] of [
    ['nl', 'De schijf van de server is vol'],
    ['en', 'The disk of the server is full'],
  ] as const)
    expect(await create(language)).toMatchObject({ status: 503, json: { code: 'disk-full', title } });
  expect(server.parts.catalog.countBoards()).toBe(1);
  expect(await ready()).toBe('disk-full');
  expect((await server.ask({ url: `/api/boards/${id}`, token: facilitator })).status).toBe(200);
  expect(await ready()).toBe('disk-full');
  makeRoom();
  expect(await ready()).toBe(200);
  expect((await create()).status).toBe(201);
});
