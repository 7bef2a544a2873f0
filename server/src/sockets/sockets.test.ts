import { addNote, readBoard } from '@samenbord/board';
import { readMessage, writeHello, writeStep1, writeUpdate } from '@samenbord/sync';
import type { Message } from '@samenbord/sync';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { RoomHost } from '../rooms/host.ts';
import { memoryStore } from '../storage/memory.ts';
import type { Store } from '../storage/store.ts';
import { registerSockets } from './routes.ts';
import type { Authenticate } from './serve.ts';

const MB = 1024 * 1024;
const TOKENS: Readonly<Record<string, 'facilitator' | 'participant' | 'screen'>> = {
  'geheim-van-fien': 'facilitator',
  'geheim-van-an': 'participant',
  'geheim-van-het-bord': 'screen',
};

const authenticate: Authenticate = (board, token) => {
  if (board === 'erased') return Promise.resolve('no-such-board');
  const role = TOKENS[token];
  return Promise.resolve(
    role && { actor: { role, participant: token.slice(-4) }, name: token.slice(-3), group: '' },
  );
};

/** A socket that keeps all it hears, and lets tests wait for something in it. */
class Client {
  readonly socket: WebSocket;
  readonly doc = new Y.Doc();
  readonly heard: Message[] = [];
  readonly closed: Promise<number>;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, { headers });
    this.closed = once(this.socket, 'close').then(([code]) => Number(code));
    this.socket.on('message', (data: Buffer) => {
      const message = readMessage(Uint8Array.from(data));
      this.heard.push(message);
      if (message.type === 'update' || message.type === 'step2')
        Y.applyUpdate(this.doc, message.update, 'server');
      this.socket.emit('heard');
    });
  }

  async hears(type: Message['type']): Promise<void> {
    while (!this.heard.some((message) => message.type === type)) await once(this.socket, 'heard');
  }

  async has(text: string): Promise<void> {
    while (!this.texts.includes(text)) await once(this.socket, 'heard');
  }

  get texts(): string[] {
    return Object.values(readBoard(this.doc).notes).map((note) => note.text);
  }

  async send(bytes: Uint8Array | string): Promise<void> {
    if (this.socket.readyState === this.socket.CONNECTING) await once(this.socket, 'open');
    this.socket.send(bytes);
  }

  async write(text: string): Promise<void> {
    const before = Y.encodeStateVector(this.doc);
    addNote(this.doc, { text, at: { pos: [0, 0] }, now: 0 });
    await this.send(writeUpdate(Y.encodeStateAsUpdate(this.doc, before)));
  }
}

describe('the sockets', () => {
  let logged = '';
  let store: Store;
  let host: RoomHost;
  let app: FastifyInstance;
  let base: string;
  const revoked = new Set<string>();
  /** While set, appends wait for it, after telling that they are there. */
  let gate: { reached: () => void; opened: Promise<undefined> } | undefined;

  beforeEach(async () => {
    logged = '';
    gate = undefined;
    const memory = memoryStore();
    store = {
      ...memory,
      append: async (...call) => {
        gate?.reached();
        await gate?.opened;
        return memory.append(...call);
      },
    };
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString();
        done();
      },
    });
    app = Fastify({
      logger: { level: 'trace', stream },
      logController: new LogController({ disableRequestLogging: true }),
    });
    host = new RoomHost({ store, log: app.log });
    revoked.clear();
    await registerSockets(app, {
      host,
      authenticate: (board, token) =>
        revoked.has(token) ? Promise.resolve(undefined) : authenticate(board, token),
    });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    base = `${address.replace('http:', 'ws:')}/sync`;
    await host.create('b1', readBoard(new Y.Doc()));
  });
  afterEach(async () => {
    await host.shutdown();
    await app.close();
  });

  const connect = (token: string, path = 'b1', headers?: Record<string, string>) =>
    new Client(`${base}/${path}?token=${token}`, headers);
  const follow = async (token: string, path?: string) => {
    const client = connect(token, path);
    await client.send(writeHello());
    await client.send(writeStep1(Uint8Array.of(0)));
    await client.hears('step2');
    return client;
  };

  test('acknowledge and show a note only after the store has it', async () => {
    const [an, fien] = [await follow('geheim-van-an'), await follow('geheim-van-fien')];
    const opened = Promise.withResolvers<undefined>();
    const reached = Promise.withResolvers<undefined>();
    gate = { reached: () => reached.resolve(undefined), opened: opened.promise };
    await an.write('Wat werkt al?');
    await reached.promise;
    // By the time that somebody else has come in, an early acknowledgement would have arrived.
    await connect('geheim-van-het-bord').hears('step1');
    expect(an.heard.some(({ type }) => type === 'saved')).toBe(false);
    expect(fien.texts).toEqual([]);
    opened.resolve(undefined);
    await an.hears('saved');
    await fien.has('Wat werkt al?');
  });

  test('keep what a client says before its token was looked at', async () => {
    const client = connect('geheim-van-an');
    await client.send(writeHello());
    await client.send(writeStep1(Uint8Array.of(0)));
    await client.hears('step2');
  });

  test('keep the desk apart, for facilitators only', async () => {
    const fien = await follow('geheim-van-fien', 'b1/desk');
    await fien.write('enkel voor wie begeleidt');
    await fien.hears('saved');
    expect((await follow('geheim-van-an')).texts).toEqual([]);
    expect(await connect('geheim-van-an', 'b1/desk').closed).toBe(4403);
    expect(await connect('geheim-van-het-bord', 'b1/desk').closed).toBe(4403);
  });

  test.each([
    ['a token of nobody', 4401, 'b1', 'geraden', {}],
    ['no token', 4401, 'b1', '', {}],
    ['a token given twice', 4401, 'b1', 'geheim-van-an&token=geheim-van-an', {}],
    ['a board that was erased', 4404, 'erased', 'geheim-van-an', {}],
    ['a board that the store does not know', 4404, 'b2', 'geheim-van-an', {}],
    ['a page of another site', 4403, 'b1', 'geheim-van-an', { origin: 'https://evil.example' }],
  ])('let in and close with a code that a page can read: %s', async (_, code, board, token, headers) => {
    expect(await connect(token, board, headers).closed).toBe(code);
  });

  test('let in the page of their own host', async () => {
    const client = connect('geheim-van-an', 'b1', {
      origin: base.replace('ws:', 'http:').replace('/sync', ''),
    });
    await client.hears('step1');
  });

  test.each([
    ['text', 'hallo', 4400],
    ['bytes that are no message', Uint8Array.of(0, 9, 9), 4400],
    ['a frame of more than 4 MB', new Uint8Array(4 * MB + 1), 4413],
    ['a frame too large to read at all', new Uint8Array(17 * MB), 1009],
  ])('close on %s', async (_, frame, code) => {
    const client = connect('geheim-van-an');
    await client.send(frame);
    expect(await client.closed).toBe(code);
  });

  test('close with 1001 when the server goes away, and let it end', async () => {
    const [an, fien] = [await follow('geheim-van-an'), await follow('geheim-van-fien')];
    await an.write('net op tijd');
    await an.hears('saved');
    await host.shutdown();
    await app.close();
    expect(await Promise.all([an.closed, fien.closed])).toEqual([1001, 1001]);
  });

  test('tell a goodbye from a lost connection', async () => {
    const [an, fien] = [await follow('geheim-van-an'), await follow('geheim-van-fien')];
    const gone = [an, fien].map(({ socket }) => once(socket, 'close'));
    an.socket.close();
    fien.socket.terminate();
    await Promise.all(gone);
    await expect.poll(() => host.presence('b1')).toEqual({ present: 0, unsaved: 1 });
  });

  test('let nobody stay whose token was taken away while the board was being loaded', async () => {
    const join = host.join.bind(host);
    vi.spyOn(host, 'join').mockImplementation(async (...call) => {
      const seat = await join(...call);
      revoked.add('geheim-van-an');
      return seat;
    });
    expect(await connect('geheim-van-an').closed).toBe(4401);
  });

  test('never write a token in the log', async () => {
    const client = await follow('geheim-van-an');
    await client.send('geen bytes');
    await client.closed;
    await connect('geheim-verkeerd').closed;
    await app.inject('/sync/b1?token=geheim-van-an');
    await expect(connect('geheim-van-an', 'b1/nowhere').closed).rejects.toThrow('404');
    expect(logged).not.toContain('geheim');
  });
});
