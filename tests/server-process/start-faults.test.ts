import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startProduct } from '../support/product.ts';
import { runServer } from './run-server.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenbord-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('says in one sentence that the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const next = String(Number(port) + 1);
  try {
    expect(await runServer({ PORT: port, DATA_DIR: folder })).toEqual({
      code: 1,
      out: '',
      errors: [
        `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld PORT=${next}.`,
        `Port ${port} is already in use. Choose another one, for example PORT=${next}.`,
      ],
    });
  } finally {
    other.close();
  }
});

it('says in one sentence that the data folder cannot be written', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  await chmod(file, 0o600);
  const data = join(file, 'data');
  expect(await runServer({ PORT: '0', DATA_DIR: data })).toEqual({
    code: 1,
    out: '',
    errors: [
      `In de gegevensmap ${data} kan niet geschreven worden. Kies een andere map met DATA_DIR.`,
      `The data folder ${data} cannot be written to. Choose another folder with DATA_DIR.`,
    ],
  });
});

it.runIf(process.platform === 'linux')('says so too where the system makes no folders at all', async () => {
  expect(await runServer({ PORT: '0', DATA_DIR: '/proc/samenbord/data' })).toMatchObject({
    code: 1,
    errors: [expect.stringContaining('kan niet geschreven worden'), expect.any(String)],
  });
});

it('says that the database is not one', async () => {
  await writeFile(join(folder, 'samenbord.db'), 'not a database at all, only a text that is long enough');
  const { code, errors } = await runServer({ PORT: '0', DATA_DIR: folder });
  expect(code).toBe(1);
  expect(errors).toEqual([
    expect.stringContaining('samenbord.db'),
    expect.stringContaining('is damaged or no database of Samenbord'),
  ]);
});

it.each(['192.0.2.1', '999.1.1.1'])('says that this machine does not have the address %s', async (HOST) => {
  const { code, errors } = await runServer({ PORT: '0', DATA_DIR: folder, HOST });
  expect(code).toBe(1);
  expect(errors).toEqual([
    `Dit toestel heeft het adres ${HOST} niet. Laat HOST weg of kies een eigen adres.`,
    `This machine does not have the address ${HOST}. Leave HOST out or choose one of its own.`,
  ]);
});

it('says everything that is wrong with the variables at once, Dutch first', async () => {
  const { code, out, errors } = await runServer({
    PORT: 'drie',
    DATABASE_URL: 'postgres://x',
    TRUST_PROXY: '?',
  });
  expect([code, out]).toEqual([1, '']);
  expect(errors.map((line) => line.split(':')[0])).toEqual([
    ...['DATABASE_URL', 'PORT', 'TRUST_PROXY'],
    ...['DATABASE_URL', 'PORT', 'TRUST_PROXY'],
  ]);
  expect(errors[1]).toContain('geen geheel getal');
  expect(errors[4]).toContain('not a whole number');
});

it('never lets two servers work on one data folder', async () => {
  const first = await startProduct();
  const { code, errors } = await runServer({ PORT: '0', DATA_DIR: first.dataDir });
  expect(code).toBe(1);
  expect(errors[1]).toBe(
    `Another Samenbord is using the data folder ${first.dataDir}. Stop it first, or choose another folder with DATA_DIR.`,
  );
  await first.dispose();
});
