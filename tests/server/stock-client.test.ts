/** The product as a process of its own, and y-websocket's own provider as anybody has it. */
import { addNote, readBoard } from '@samenbord/board';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import type * as Y from 'yjs';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';

const write = (doc: Y.Doc, text: string) => addNote(doc, { text, at: { zone: 'praktijk' }, now: Date.now() });
const texts = (doc: Y.Doc) => Object.values(readBoard(doc).notes).map((note) => note.text);
const has = (client: WireClient, text: string) =>
  client.until(`a note "${text}"`, (doc) => texts(doc).includes(text));

/** Resolves once a client sees somebody else's presence say something. */
const sees = ({ provider: { awareness } }: WireClient, other: WireClient, what: (state: object) => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      const state = awareness.getStates().get(other.doc.clientID);
      if (!state || !what(state)) return;
      awareness.off('change', look);
      resolve();
    };
    awareness.on('change', look);
    look();
  });

describe('a stock y-websocket client and the product', () => {
  let product: Product;
  let board: CreatedBoard;
  let clients: WireClient[];

  beforeEach(async () => {
    clients = [];
    product = await startProduct();
    board = await api(product.url).create({ title: 'Studiedag', template: 'leeg-bord' });
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    await product.dispose();
  });

  const connect = async (token: string, plane?: string) => {
    const client = connectWire(product.url, board.id, token, plane);
    clients.push(client);
    await client.synced();
    return client;
  };
  const join = async (name: string) => connect((await api(product.url).join(board.code, { name })).token);

  test('sync both ways, with the writer filled in by the server', async () => {
    const [an, bo] = [await join('An'), await join('Bo')];
    write(an.doc, 'Hoe differentiëren we? 🌱');
    await has(bo, 'Hoe differentiëren we? 🌱');
    write(bo.doc, 'Met coöperatieve werkvormen');
    await has(an, 'Met coöperatieve werkvormen');
    const signed = (doc: Y.Doc) => Object.values(readBoard(doc).notes).every((note) => note.author !== null);
    await Promise.all([an.until('every author', signed), bo.until('every author', signed)]);
    expect(readBoard(an.doc)).toEqual(readBoard(bo.doc));
  });

  test('see each other, under the name that the server knows', async () => {
    const [an, bo] = [await join('An'), await join('Bo')];
    an.provider.awareness.setLocalState({ cursor: [1, 2], user: { name: 'de directeur' } });
    await sees(bo, an, (state) => 'user' in state && JSON.stringify(state.user).includes('"An"'));
    an.close();
    await new Promise<void>((resolve) => {
      const look = () => {
        if (bo.provider.awareness.getStates().has(an.doc.clientID)) return;
        bo.provider.awareness.off('change', look);
        resolve();
      };
      bo.provider.awareness.on('change', look);
      look();
    });
  });

  test('find everything again after the server is killed and started on the same data', async () => {
    const [an, bo] = [await join('An'), await join('Bo')];
    write(an.doc, 'voor de val');
    await has(bo, 'voor de val');
    await product.stop('SIGKILL');
    write(bo.doc, 'terwijl er niets was');
    await product.restart();
    await has(an, 'terwijl er niets was');
    const late = await join('Cas');
    expect(texts(late.doc).sort()).toEqual(['terwijl er niets was', 'voor de val']);
  });

  test('keep the desk between facilitators', async () => {
    const fien = await connect(board.tokens.facilitator, 'desk');
    const other = await connect(board.tokens.facilitator, 'desk');
    write(fien.doc, 'enkel voor wie begeleidt');
    await has(other, 'enkel voor wie begeleidt');
    expect(texts((await join('An')).doc)).toEqual([]);
  });

  test('are told to come back when the server stops, and it stops within five seconds', async () => {
    await join('An');
    const { token } = await api(product.url).join(board.code, {});
    const socket = new WebSocket(`${product.url.replace('http', 'ws')}/sync/${board.id}?token=${token}`);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('message', resolve));
    const began = Date.now();
    expect(await product.stop('SIGTERM')).toBe(0);
    expect(Date.now() - began).toBeLessThan(5000);
    expect(await closed).toBe(1001);
    expect(product.output()).not.toContain(token);
  });
});
