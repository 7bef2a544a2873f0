/** The HTTP side with real parts in memory, for tests: documents that are never written anywhere, a clock by hand. */
import { DatabaseSync } from 'node:sqlite';
import { writeBoard } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import type { InjectOptions } from 'fastify';
import { Doc } from 'yjs';
import { buildApp } from '../app.ts';
import { Catalog } from '../catalog/catalog.ts';
import { readConfig } from '../config.ts';
import { GuessLimit } from '../joining/guess-limit.ts';
import { ReportThread } from '../reports/report-thread.ts';
import { Reports } from '../reports/reports.ts';
import { Metrics } from './metrics.ts';
import type { App, Parts, Rooms } from './parts.ts';

interface Disconnected {
  board: string;
  participant: string | undefined;
  code: number | undefined;
}

/** Boards as plain documents. */
export class FakeRooms implements Rooms {
  readonly docs = new Map<string, { doc: Doc; desk: Doc }>();
  readonly disconnected: Disconnected[] = [];

  create: Rooms['create'] = (board, snapshot) => {
    const doc = new Doc();
    writeBoard(doc, snapshot);
    this.docs.set(board, { doc, desk: new Doc() });
    return Promise.resolve();
  };
  // Async, so that what `fn` throws becomes a rejection as with the real host.
  // eslint-disable-next-line @typescript-eslint/require-await
  change: Rooms['change'] = async (board, fn) => {
    const { doc, desk } = this.#find(board);
    return fn(doc, desk);
  };
  // eslint-disable-next-line @typescript-eslint/require-await
  read: Rooms['read'] = async (board, fn) => fn(this.#find(board).doc);
  presence: Rooms['presence'] = () => ({ present: 2, unsaved: 1 });
  disconnect: Rooms['disconnect'] = (board, participant, code) => {
    this.disconnected.push({ board, participant, code });
  };
  erase: Rooms['erase'] = (board) => {
    this.docs.delete(board);
    return Promise.resolve();
  };

  #find(board: string): { doc: Doc; desk: Doc } {
    const found = this.docs.get(board);
    if (!found) throw new Error('no such room');
    return found;
  }
}

export interface TestServer {
  app: App;
  parts: Parts;
  rooms: FakeRooms;
  /** Moves the clock, in milliseconds. */
  advance: (ms: number) => void;
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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export async function testServer(environment: Record<string, string> = {}, pages = ''): Promise<TestServer> {
  const database = new DatabaseSync(':memory:');
  let time = 1_800_000_000_000;
  const now = () => time;
  const catalog = new Catalog(database, now);
  const rooms = new FakeRooms();
  const parts: Parts = {
    config: readConfig(environment),
    catalog,
    rooms,
    reports: new Reports(new ReportThread(new URL('../reports/testing-worker.ts', import.meta.url))),
    guesses: new GuessLimit(),
    metrics: new Metrics(() => catalog.countBoards()),
    templates: TEMPLATES,
    pages,
    now,
    lanAddresses: () => ['192.168.1.20'],
    isReady: () => database.isOpen,
  };
  const app = await buildApp(parts);
  return {
    app,
    parts,
    rooms,
    advance: (ms) => (time += ms),
    ask: async ({ token, language, ...request }) => {
      const headers = {
        ...request.headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(language === undefined ? {} : { 'accept-language': language }),
      };
      const answer = await app.inject({ ...request, headers });
      const isJson = /json/.test(String(answer.headers['content-type'])) && answer.body !== '';
      const parsed: unknown = isJson ? JSON.parse(answer.body) : {};
      return {
        status: answer.statusCode,
        headers: answer.headers,
        text: answer.body,
        json: isObject(parsed) ? parsed : {},
      };
    },
    close: async () => {
      await app.close();
      await parts.reports.close();
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
