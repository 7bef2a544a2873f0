import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addNote, noteText } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { api } from '../support/api.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';

let product: Product;
beforeEach(async () => {
  product = await startProduct();
});
afterEach(() => product.dispose());

/** A bare socket on the board: tells the close code that it gets. */
async function listener(board: string, token: string): Promise<{ closed: Promise<unknown> }> {
  const socket = new WebSocket(`${product.url.replace('http', 'ws')}/sync/${board}?token=${token}`);
  const closed = once(socket, 'close').then(([code]: unknown[]) => code);
  const refused = closed.then((code) => {
    throw new Error(`closed with ${String(code)} before its first frame`);
  });
  // The server's first frame: from then on the session is in the room.
  await Promise.race([once(socket, 'message'), refused]);
  refused.catch(() => undefined);
  return { closed };
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  'on %s keeps what was just written, closes sockets with 1001 and exits with 0 in time',
  async (signal) => {
    const client = api(product.url);
    const board = await client.create({ title: 'Studiedag' });
    const { token } = await client.join(board.code, { name: 'Noor' });
    const { closed } = await listener(board.id, token);
    const writer = connectWire(product.url, board.id, token);
    await writer.synced();
    const watcher = connectWire(product.url, board.id, board.tokens.screen);
    await watcher.synced();
    const note = addNote(writer.doc, { text: 'Nog net op tijd', at: { zone: 'praktijk' }, now: Date.now() });
    // Once somebody else sees it, it must survive.
    await watcher.until('the note is seen', (doc) => noteText(doc, note) !== undefined);
    writer.close();
    watcher.close();

    const begin = performance.now();
    expect(await product.stop(signal)).toBe(0);
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(await closed).toBe(1001);

    await product.restart();
    const kept = await client.boardJson(board.id, token);
    expect(kept.notes[note]?.text).toBe('Nog net op tijd');
  },
);

it('stops in good order when its launcher passes on a signal that the whole group of processes got', async () => {
  const client = api(product.url);
  const board = await client.create({ title: 'Studiedag' });
  const { closed } = await listener(board.id, board.tokens.facilitator);
  process.kill(product.pid, 'SIGTERM');
  // Another signal: of two equal ones the system may make one.
  expect(await product.stop('SIGINT')).toBe(0);
  expect(await closed).toBe(1001);
});

it('exits in time while a report is being made and requests are open', async () => {
  const client = api(product.url);
  const board = await client.create({ title: 'Studiedag', template: 'van-leerplan-naar-mijn-klas' });
  const report = client.reportPdf(board.id, board.tokens.facilitator).catch(() => undefined);
  const begin = performance.now();
  expect(await product.stop()).toBe(0);
  expect(performance.now() - begin).toBeLessThan(5000);
  await report;
});

it('prints no token, code, name or title, whatever happens', async () => {
  const client = api(product.url);
  const board = await client.create({ title: 'Studiedag' });
  const { token } = await client.join(board.code, { name: 'Noortje' });
  await client.reportPdf(board.id, token);
  await client.summary(board.id, 'x'.repeat(32)).catch(() => undefined);
  await product.stop('SIGKILL');
  await product.restart();
  expect((await client.summary(board.id, token)).title).toBe('Studiedag');
  await client.erase(board.id, board.tokens.facilitator);
  await product.stop();
  for (const secret of [token, board.code, board.tokens.facilitator, 'Noortje', 'Studiedag'])
    expect(product.output()).not.toContain(secret);
  expect(product.output()).toContain(`http://127.0.0.1:`);
});

it('finishes at the next start an erasing that a crash interrupted', async () => {
  const client = api(product.url);
  const board = await client.create({ title: 'Studiedag' });
  await product.stop('SIGKILL');
  const database = new DatabaseSync(join(product.dataDir, 'samenbord.db'));
  database.prepare('UPDATE catalog_boards SET erasing = 1 WHERE id = ?').run(board.id);
  database.close();
  await product.restart();
  await expect(client.join(board.code)).rejects.toThrow('no-such-code');
  await product.stop();
  const after = new DatabaseSync(join(product.dataDir, 'samenbord.db'));
  expect(after.prepare('SELECT count(*) AS n FROM catalog_boards').get()).toEqual({ n: 0 });
  expect(after.prepare('SELECT count(*) AS n FROM log_record').get()).toEqual({ n: 0 });
  after.close();
});
