/** The fixed interface as somebody has it who never read the code: plain requests, and y-websocket's own provider. */
import { addRecord, readBoard } from '@samenbord/board';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';

let product: Product;
let board: CreatedBoard;
let clients: WireClient[] = [];
beforeAll(async () => {
  product = await startProduct();
  board = await api(product.url).create({ title: 'Studiedag', template: 'van-leerplan-naar-mijn-klas' });
});
afterAll(() => product.dispose());
afterEach(() => {
  for (const client of clients) client.close();
  clients = [];
});

interface Asked {
  body?: unknown;
  token?: string;
  language?: string;
  browser?: string;
}

async function ask(method: string, path: string, { body, token, language, browser }: Asked = {}) {
  const headers = new Headers();
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (language !== undefined) headers.set('accept-language', language);
  if (browser !== undefined) headers.set('user-agent', browser);
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await fetch(product.url + path, init);
  const text = await response.text();
  const type = response.headers.get('content-type')?.split(';')[0];
  const json: Record<string, unknown> = type?.endsWith('json') ? (JSON.parse(text) as never) : {};
  return { status: response.status, type, text, json };
}

const connect = async ({ id }: CreatedBoard, token: string): Promise<WireClient> => {
  const client = connectWire(product.url, id, token);
  clients.push(client);
  await client.synced();
  return client;
};
const join = async (to: CreatedBoard, name: string) => {
  const joined = await api(product.url).join(to.code, { name });
  return { ...joined, ...(await connect(to, joined.token)) };
};
/** The code with which the server ends a client's connection for good. */
const closed = ({ provider }: WireClient) =>
  new Promise<number>((resolve) => provider.once('closed', ({ code }: { code: number }) => resolve(code)));
const notesOf = (doc: Y.Doc) => readBoard(doc).notes;

describe('requests', () => {
  it.each<[string, string, Asked, number, string]>([
    ['GET', '/api/nothing', {}, 404, 'not-found'],
    ['GET', '/api/templates/nothing', {}, 404, 'not-found'],
    ['POST', '/api/boards', { body: {} }, 400, 'bad-request'],
    ['POST', '/api/boards', { body: { title: 'Dag', template: 'nothing' } }, 400, 'bad-request'],
    ['POST', '/api/join', { body: { code: 'ACDEFGHJ' } }, 404, 'no-such-code'],
    ['GET', '/api/boards/nothing', { token: 'x' }, 404, 'no-such-board'],
    ['GET', '/api/boards/:id', {}, 401, 'unauthorized'],
    ['GET', '/api/boards/:id', { token: 'x' }, 401, 'unauthorized'],
    ['GET', '/api/boards/:id/export/report.pdf', {}, 401, 'unauthorized'],
    ['POST', '/api/boards/:id/actions', { token: ':facilitator', body: {} }, 400, 'bad-request'],
    ['POST', '/api/boards/:id/actions', { token: ':screen', body: { type: 'timer.stop' } }, 403, 'forbidden'],
    ['DELETE', '/api/boards/:id', { token: ':screen' }, 403, 'forbidden'],
  ])(
    '%s %s with %j is refused as a problem, in the language asked for',
    async (method, path, asked, ...problem) => {
      const tokens: Record<string, string> = {
        ':facilitator': board.tokens.facilitator,
        ':screen': board.tokens.screen,
      };
      const token = asked.token === undefined ? {} : { token: tokens[asked.token] ?? asked.token };
      const answer = (language?: string) =>
        ask(method, path.replace(':id', board.id), { ...asked, ...token, ...(language ? { language } : {}) });
      const dutch = await answer();
      expect([dutch.status, dutch.json.code, dutch.type]).toEqual([...problem, 'application/problem+json']);
      expect(dutch.json).toMatchObject({
        status: dutch.status,
        title: expect.any(String),
        hint: expect.any(String),
      });
      for (const language of ['nl', 'fr', ';q=,,']) expect((await answer(language)).json).toEqual(dutch.json);
      const english = await answer('en-GB,nl;q=0.5');
      expect(english.json.code).toBe(dutch.json.code);
      expect(english.json.hint).not.toBe(dutch.json.hint);
    },
  );

  it('never answer with a fault of the server to an action, whatever it lacks', async () => {
    const types = [
      ...['phase.set', 'timer.start', 'timer.add', 'timer.pause', 'timer.stop', 'notes.reveal', 'vote.open'],
      ...['vote.close', 'view.gather', 'board.lock', 'board.unlock', 'groups.make', 'groups.harvest'],
      ...['groups.close', 'note.adopt', 'note.aside', 'agreement.join', 'agreement.leave', 'agreement.own'],
      ...['bin.restore', 'board.restore', '__proto__', 7, null],
    ];
    const other = await api(product.url).create({ title: 'Een ander bord' });
    for (const type of types) {
      const asked = { token: other.tokens.facilitator, body: { type } };
      const { status } = await ask('POST', `/api/boards/${other.id}/actions`, asked);
      expect([200, 400, 404, 409], String(type)).toContain(status);
    }
  });

  it('say how the server is', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await ask('GET', path)).status).toBe(200);
    expect((await ask('GET', '/metrics')).text).toContain('# TYPE');
    expect(await ask('GET', '/api/docs')).toMatchObject({ status: 200, type: 'text/html' });
  });
});

describe('joining', () => {
  it('takes the code as people type it', async () => {
    const { code } = board;
    expect(code).toMatch(/^[A-Z2-9]{8}$/);
    for (const typed of [code.toLowerCase(), `${code.slice(0, 4)}-${code.slice(4)}`, ` ${code} `])
      expect((await ask('POST', '/api/join', { body: { code: typed } })).status).toBe(201);
  });

  it('lets a whole school in from one address, also after twenty wrong codes', async () => {
    const type = (code: string) => ask('POST', '/api/join', { body: { code }, browser: 'Schoollaptop' });
    for (const last of 'ACDEFGHJKMNPQRTUWXY2') expect((await type(`ACDEFGH${last}`)).status).toBe(404);
    const joined = Array.from({ length: 60 }, () => type(board.code));
    expect(new Set((await Promise.all(joined)).map(({ status }) => status))).toEqual(new Set([201]));
  });

  it('waits for a draft to be opened', async () => {
    const made = await ask('POST', '/api/boards', { body: { title: 'Straks', draft: true } });
    const refused = await ask('POST', '/api/join', { body: { code: made.json.code } });
    expect([made.status, refused.json.code]).toEqual([201, 'board-not-open']);
  });
});

describe('a socket', () => {
  const end = async (path: string, { origin, send }: { origin?: string; send?: string } = {}) => {
    const socket = new WebSocket(product.url.replace('http', 'ws') + path, origin ? { origin } : {});
    if (send !== undefined) socket.once('open', () => socket.send(send));
    return new Promise<number>((resolve) => socket.once('close', resolve));
  };

  it('is closed with the code that says why', async () => {
    const other = await api(product.url).create({ title: 'Een ander bord' });
    const { token } = await api(product.url).join(board.code);
    const own = `/sync/${board.id}?token=${token}`;
    expect(await end(`/sync/${board.id}`)).toBe(4401);
    expect(await end(`/sync/${board.id}?token=x`)).toBe(4401);
    expect(await end(`/sync/${board.id}?token=${other.tokens.facilitator}`)).toBe(4401);
    expect(await end(`/sync/nothing?token=${token}`)).toBe(4404);
    expect(await end(`/sync/${board.id}/desk?token=${token}`)).toBe(4403);
    expect(await end(own, { origin: 'https://elders.example' })).toBe(4403);
    expect(await end(own, { send: 'text' })).toBe(4400);
  });
});

describe('a note of only text and place', () => {
  it('is valid in the first phase of every template, in every zone for practice and outside', async () => {
    const templates = (await (await fetch(`${product.url}/api/templates`)).json()) as { id: string }[];
    for (const { id: template } of templates) {
      const made = await api(product.url).create({ title: 'Dag', template });
      const [an, bo] = [await join(made, 'An'), await join(made, 'Bo')];
      const open = Object.values(readBoard(an.doc).zones).filter(({ kind }) => /practice|neutral/.test(kind));
      const places = [[-4000, -4000] as const, ...open.map(({ box: [x, y] }) => [x + 50, y + 50] as const)];
      for (const [at, pos] of places.entries())
        addRecord(an.doc, 'notes', `note-${String(at)}`, { text: `Één 🌱 ${String(at)}`, pos });
      await bo.until('every note, signed', (doc) => {
        const authors = Object.values(notesOf(doc)).map(({ author }) => author);
        return authors.length === places.length && authors.every((author) => author === an.participantId);
      });
      const { notes } = await api(product.url).boardJson(made.id, made.tokens.facilitator);
      expect(notes['note-0']).toMatchObject({ text: 'Één 🌱 0', author: an.participantId });
    }
  });

  it('goes to the bin with a flag as well as with a time', async () => {
    const [an, bo] = [await join(board, 'An'), await join(board, 'Bo')];
    for (const id of ['flagged', 'timed']) addRecord(an.doc, 'notes', id, { text: id, pos: [700, 200] });
    await bo.until('both notes', (doc) => 'flagged' in notesOf(doc) && 'timed' in notesOf(doc));
    for (const [id, deleted] of [['flagged', true] as const, ['timed', Date.now()] as const]) {
      const note = an.doc.getMap('notes').get(id);
      if (note instanceof Y.Map) note.set('deleted', deleted);
    }
    await bo.until('neither', (doc) => !('flagged' in notesOf(doc)) && !('timed' in notesOf(doc)));
    const { notes } = await api(product.url).boardJson(board.id, board.tokens.facilitator);
    expect(Object.keys(notes)).not.toContain('flagged');
  });
});

describe('a board', () => {
  it('refuses what is not for a participant or a screen, and nobody else notices', async () => {
    const watcher = await join(board, 'Noor');
    const title = readBoard(watcher.doc).info.title;
    const [zone = ''] = Object.keys(readBoard(watcher.doc).zones);
    const attempts: ((doc: Y.Doc) => void)[] = [
      (doc) => doc.getMap('info').set('title', 'gekaapt'),
      (doc) => doc.getMap('stage').set('phase', 'elders'),
      (doc) => doc.getMap('zones').delete(zone),
      (doc) => addRecord(doc, 'people', 'iemand', { name: 'Iemand' }),
    ];
    for (const attempt of attempts) {
      const intruder = await join(board, 'Bo');
      const end = closed(intruder);
      attempt(intruder.doc);
      expect(await end).toBe(4403);
    }
    const screen = await connect(board, board.tokens.screen);
    const end = closed(screen);
    addRecord(screen.doc, 'notes', 'van-het-scherm', { text: 'x', pos: [0, 0] });
    expect(await end).toBe(4403);
    addRecord(watcher.doc, 'notes', 'daarna', { text: 'Nog hier', pos: [700, 400] });
    const fresh = await join(board, 'Cas');
    await fresh.until('the note after all that', (doc) => 'daarna' in notesOf(doc));
    expect(readBoard(fresh.doc).info.title).toBe(title);
    expect(Object.keys(notesOf(fresh.doc))).not.toContain('van-het-scherm');
  });

  it('undoes what a participant moves on a locked board, without ending the connection', async () => {
    const made = await api(product.url).create({ title: 'Even stil' });
    const [an, bo] = [await join(made, 'An'), await join(made, 'Bo')];
    addRecord(an.doc, 'notes', 'vast', { text: 'Blijft hangen', pos: [700, 200] });
    await bo.until('the note', (doc) => 'vast' in notesOf(doc));
    await api(product.url).act(made.id, made.tokens.facilitator, { type: 'board.lock' });
    await an.until('the lock', (doc) => readBoard(doc).stage.locked);
    const note = an.doc.getMap('notes').get('vast');
    if (note instanceof Y.Map) note.set('pos', [1, 1]);
    await an.until('the note back in its place', (doc) => notesOf(doc).vast?.pos[0] === 700);
    await api(product.url).act(made.id, made.tokens.facilitator, { type: 'board.unlock' });
    await an.until('the board unlocked', (doc) => !readBoard(doc).stage.locked);
    if (note instanceof Y.Map) note.set('pos', [2, 2]);
    await bo.until('the note moved', (doc) => notesOf(doc).vast?.pos[0] === 2);
  });

  it('is gone for everybody once it is erased', async () => {
    const made = await api(product.url).create({ title: 'Weg ermee' });
    const an = await join(made, 'An');
    const end = closed(an);
    const token = made.tokens.facilitator;
    expect((await ask('DELETE', `/api/boards/${made.id}`, { token })).status).toBe(204);
    expect(await end).toBe(4404);
    for (const path of ['', '/export/board.json', '/export/report.pdf'])
      expect((await ask('GET', `/api/boards/${made.id}${path}`, { token })).json.code).toBe('no-such-board');
    expect((await ask('POST', '/api/join', { body: { code: made.code } })).json.code).toBe('no-such-code');
  });
});
