/** What is erased is gone: searched for byte by byte in everything that the product keeps on disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addNote, noteText, putInBin } from '@samenbord/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';

let product: Product;
beforeEach(async () => {
  product = await startProduct();
});
afterEach(() => product.dispose());

/** Which of these texts stand in the data folder, as UTF-8. */
async function traces(texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(product.dataDir, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
  );
  return texts.filter((text) => files.some((bytes) => bytes.includes(text)));
}

/** A board on which somebody wrote a note that everybody has seen; gives what must not be left of it. */
async function filledBoard(title: string, name: string, text: string) {
  const client = api(product.url);
  const board = await client.create({ title });
  const { token } = await client.join(board.code, { name });
  const writer = connectWire(product.url, board.id, token);
  await writer.synced();
  const watcher = connectWire(product.url, board.id, board.tokens.facilitator);
  await watcher.synced();
  const note = addNote(writer.doc, { text, at: { zone: 'praktijk' }, now: Date.now() });
  await watcher.until('the note is seen', (doc) => noteText(doc, note) !== undefined);
  writer.close();
  return { client, board, note, watcher };
}

it('leaves no byte of an erased board, while another one stays', async () => {
  const secrets = ['Studiedag Kwartelstraat', 'Zwaluwnest wil niet', 'Philippine Verzwegen'];
  const { client, board, watcher } = await filledBoard(
    'Studiedag Kwartelstraat',
    'Philippine Verzwegen',
    'Zwaluwnest wil niet',
  );
  const other = await filledBoard('Studiedag Merelplein', 'Walburga Bekend', 'Roodborst mag blijven');
  expect(await traces(secrets)).toEqual(secrets);
  watcher.close();
  other.watcher.close();
  await client.erase(board.id, board.tokens.facilitator);
  expect(await traces([...secrets, board.id, board.code])).toEqual([]);
  expect(await traces(['Roodborst mag blijven'])).toHaveLength(1);
});

it('leaves no byte of a note that was erased from the bin', async () => {
  const secret = 'Zwaluwnest wil niet';
  const { client, board, note, watcher } = await filledBoard('Studiedag', 'Noor', secret);
  putInBin(watcher.doc, 'notes', note, Date.now());
  const seen = connectWire(product.url, board.id, board.tokens.screen);
  await seen.until('it is in the bin', (doc) =>
    Boolean(doc.getMap<Map<string, unknown>>('notes').get(note)?.get('deleted')),
  );
  expect(await traces([secret])).toEqual([secret]);
  await client.act(board.id, board.tokens.facilitator, { type: 'bin.erase', root: 'notes', id: note });
  expect(await traces([secret])).toEqual([]);
  watcher.close();
  seen.close();
});
