import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../storage/database.ts';
import { ImageTable } from './image-table.ts';

let folder: string;
let database: DatabaseSync;
let table: ImageTable;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samenbord-images-'));
  database = openDatabase(folder);
  table = new ImageTable(database);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const image = (text: string) => ({ bytes: Buffer.from(text.repeat(2000)), width: 3, height: 2 });

it('gives back what it was given, to its board only', () => {
  const id = table.add('b1', image('foto'), 1);
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  const found = table.read('b1', id);
  expect(found).toMatchObject({ type: 'image/webp', width: 3, height: 2 });
  expect(Buffer.from(found?.bytes ?? []).equals(image('foto').bytes)).toBe(true);
  expect(table.read('b2', id)).toBeUndefined();
});

it('keeps an image once that is added twice', () => {
  expect(table.add('b1', image('foto'), 1)).toBe(table.add('b1', image('foto'), 2));
  expect(table.count('b1')).toBe(1);
});

it('drops what no drawing uses, but not what was only just added', async () => {
  const [old, used, fresh] = [
    table.add('b1', image('a'), 1),
    table.add('b1', image('b'), 1),
    table.add('b1', image('c'), 100),
  ];
  await table.dropUnused('b1', new Set([used]), 50);
  expect([old, used, fresh].map((id) => table.read('b1', id) !== undefined)).toEqual([false, true, true]);
});

it('leaves no byte of an erased board in any file', async () => {
  for (const text of ['geheim-een', 'geheim-twee']) table.add('b1', image(text), 1);
  const other = table.add('b2', image('blijft'), 1);
  const anywhere = (text: string) =>
    readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(text));
  expect(anywhere('geheim')).toBe(true);
  await table.erase('b1');
  expect(anywhere('geheim')).toBe(false);
  expect(table.read('b2', other)).toBeDefined();
});
