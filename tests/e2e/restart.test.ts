import { addNote, readBoard } from '@samenbord/board';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import type { CreatedBoard } from '../support/api.ts';
import { DUTCH_NOTES } from '../support/dutch-notes.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';

let product: Product;
let board: CreatedBoard;
const requests = () => api(product.url);

beforeAll(async () => {
  product = await startProduct();
  board = await requests().create({ title: 'Herstart', template: 'van-leerplan-naar-mijn-klas' });
});
afterAll(() => product.dispose());

const write = (doc: Parameters<typeof addNote>[0], text: string) =>
  addNote(doc, { text, at: { zone: 'mijn-klas' }, now: Date.now() });

it('what a colleague has seen survives a killed server, and everyone is back without a click', async () => {
  const [an, bo] = await Promise.all(
    ['An', 'Bo'].map(async (name) => {
      const joined = await requests().join(board.code, { name });
      return connectWire(product.url, board.id, joined.token);
    }),
  );
  if (!an || !bo) throw new Error('nobody joined');
  await Promise.all([an.synced(), bo.synced()]);
  for (const text of DUTCH_NOTES.slice(0, 20)) write(an.doc, text);
  await bo.until('Bo sees the first notes', (doc) => doc.getMap('notes').size === 20);

  await product.stop('SIGKILL');
  write(bo.doc, 'geschreven terwijl de server weg was');
  const start = performance.now();
  await product.restart();
  await an.until('An sees what Bo wrote meanwhile', (doc) => doc.getMap('notes').size === 21);
  expect(performance.now() - start).toBeLessThan(30_000);

  const stored = await requests().boardJson(board.id, board.tokens.facilitator);
  expect(Object.values(stored.notes).map((note) => note.text)).toEqual(
    expect.arrayContaining([...DUTCH_NOTES.slice(0, 20), 'geschreven terwijl de server weg was']),
  );
  await expect.poll(() => readBoard(an.doc)).toEqual(stored);
  an.close();
  bo.close();
});

it('SIGTERM ends the server in good order, with everything kept', async () => {
  const joined = await requests().join(board.code, { name: 'Cas' });
  const cas = connectWire(product.url, board.id, joined.token);
  await cas.synced();
  const closed = new Promise<number>((resolve) => {
    cas.provider.once('connection-close', (event: { code: number } | null) => {
      resolve(event?.code ?? 0);
    });
  });
  write(cas.doc, 'vlak voor het einde');
  await cas.until('the note is stored', () => true);
  const before = await requests().summary(board.id, board.tokens.facilitator);
  const start = performance.now();
  expect(await product.stop('SIGTERM')).toBe(0);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(await closed).toBe(1001);
  cas.close();
  await product.restart();
  const after = await requests().summary(board.id, board.tokens.facilitator);
  expect(after.counts.notes).toBeGreaterThanOrEqual(before.counts.notes);
});
