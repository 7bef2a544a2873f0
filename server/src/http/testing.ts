/** The HTTP side on real parts in memory, for tests; only reports are made by a stand-in, and the clock is set by hand. */
import { DatabaseSync } from 'node:sqlite';
import { TEMPLATES } from '@samenbord/templates';
import type { InjectOptions } from 'fastify';
import { buildApp } from '../app.ts';
import { Catalog } from '../catalog/catalog.ts';
import { readConfig } from '../config.ts';
import { eraseBoard } from '../erase-board.ts';
import { Rehearsals } from '../rehearsal/rehearsals.ts';
import { FakeClock } from '../rooms/clock.fake.ts';
import { Groups } from '../groups/groups.ts';
import { Images } from '../images/images.ts';
import { Lanes } from '../lanes/lanes.ts';
import { newLimits } from '../limits/limits.ts';
import { ReportProcess } from '../reports/report-process.ts';
import { Reports } from '../reports/reports.ts';
import { RestorePoints } from '../restore/restore-points.ts';
import { systemClock } from '../rooms/clock.ts';
import { RoomHost } from '../rooms/host.ts';
import { Schools } from '../schools/schools.ts';
import { Words } from '../words/words.ts';
import { memoryStore } from '../storage/memory.ts';
import type { SqliteStore } from '../storage/sqlite.ts';
import { Metrics } from './metrics.ts';
import type { App, Parts } from './parts.ts';

export interface TestServer {
  app: App;
  parts: Parts;
  host: RoomHost;
  database: DatabaseSync;
  /** Moves the clock, in milliseconds. */
  advance: (ms: number) => void;
  /** Lets time go by for acted colleagues, in milliseconds. */
  pass: (ms: number) => Promise<void>;
  ask: (request: InjectOptions & { token?: string; language?: string }) => Promise<Answer>;
  close: () => Promise<void>;
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  text: string;
  /** The answer's JSON; an empty object for anything else. */
  json: Readonly<Record<string, unknown>>;
}

const silent = () => undefined;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** @param onDisk a database and the store in it that the boards are kept in; otherwise all is in memory */
export async function testServer(
  environment: Record<string, string> = {},
  pages = '',
  onDisk?: { database: DatabaseSync; store: SqliteStore },
): Promise<TestServer> {
  const database = onDisk?.database ?? new DatabaseSync(':memory:');
  let time = 1_800_000_000_000;
  const now = () => time;
  const catalog = new Catalog(database, now);
  const log = { info: silent, warn: silent, error: silent };
  const store = onDisk?.store ?? memoryStore();
  const host = new RoomHost({
    store,
    log,
    onCommitted: (board) => {
      points.changed(board);
      groups.changed(board);
    },
  });
  const points = new RestorePoints({
    database,
    read: (board, fn) => host.read(board, fn),
    clock: { now, after: (ms, call) => systemClock.after(ms, call) },
    log,
  });
  const lanes = new Lanes({ rooms: host, store, database, log, now });
  const images = new Images(database);
  const schools = new Schools(database, now);
  const words = new Words(database, now);
  const kept = { catalog, images, lanes, points, rooms: host, schools, words };
  const erase = (board: string) => eraseBoard(kept, board);
  const groups = new Groups({ rooms: host, catalog, log, now, erase });
  const stageClock = new FakeClock();
  const rehearsals = new Rehearsals({ host, lanes, catalog, clock: stageClock, log, erase });
  const parts: Parts = {
    config: readConfig(environment),
    ...kept,
    groups,
    rehearsals,
    reports: new Reports([new ReportProcess(new URL('../reports/testing-process.ts', import.meta.url))]),
    limits: newLimits(stageClock),
    metrics: new Metrics({ boards: () => catalog.countBoards(), freeSpace: () => 1_000_000_000 }),
    templates: TEMPLATES,
    pages,
    now,
    lanAddresses: () => ['192.168.1.20'],
    obstacle: () => onDisk?.store.obstacle() ?? (database.isOpen ? undefined : 'restart'),
  };
  const app = await buildApp(parts);
  return {
    app,
    parts,
    host,
    database,
    advance: (ms) => (time += ms),
    pass: (ms) => stageClock.advance(ms),
    ask: async ({ token, language, ...request }) => {
      const headers = {
        ...request.headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(language === undefined ? {} : { 'accept-language': language }),
      };
      const answer = await app.inject({ ...request, headers });
      const isJson =
        /^application\/(problem\+)?json/.test(String(answer.headers['content-type'])) && answer.body !== '';
      const parsed: unknown = isJson ? JSON.parse(answer.body) : {};
      return {
        status: answer.statusCode,
        headers: answer.headers,
        text: answer.body,
        json: isObject(parsed) ? parsed : {},
      };
    },
    close: async () => {
      rehearsals.close();
      await points.close();
      await host.shutdown();
      await app.close();
      parts.reports.close();
      parts.images.close();
      if (database.isOpen) database.close();
    },
  };
}

/** Makes a board and gives what is needed to go on with it. */
export async function makeBoard(
  { ask }: TestServer,
  wanted: Record<string, unknown> = {},
): Promise<{
  id: string;
  code: string;
  facilitator: string;
  screen: string;
  links: Record<string, unknown>;
}> {
  const { status, json, text } = await ask({
    method: 'POST',
    url: '/api/boards',
    payload: { title: 'Studiedag', template: 'van-leerplan-naar-mijn-klas', ...wanted },
  });
  if (status !== 201) throw new Error(text);
  const { tokens, links } = json;
  if (!isObject(tokens) || !isObject(links)) throw new Error('The answer has no tokens or links.');
  return {
    id: String(json.id),
    code: String(json.code),
    facilitator: String(tokens.facilitator),
    screen: String(tokens.screen),
    links,
  };
}

/** Joins by code; gives the participant's id and token. */
export async function joinBoard(
  { ask }: TestServer,
  code: string,
  who: Record<string, unknown> = {},
): Promise<{ participant: string; token: string }> {
  const { json } = await ask({ method: 'POST', url: '/api/join', payload: { code, ...who } });
  return { participant: String(json.participantId), token: String(json.token) };
}
