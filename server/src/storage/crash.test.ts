import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { sqliteStore } from './sqlite.ts';

const CHILD = fileURLToPath(new URL('./crash.child.ts', import.meta.url));

/** Starts the appending child, kills it with SIGKILL after `records` acknowledgements; resolves with the last one seen. */
async function killAfter(folder: string, records: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let acknowledged = 0;
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (++seen === records) child.kill('SIGKILL');
  }
  await exited;
  return acknowledged;
}

test('every acknowledged record survives kill -9, three times in a row', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samenbord-crash-'));
  try {
    for (const records of [1, 40, 173]) {
      const acknowledged = await killAfter(folder, records);
      const database = openDatabase(folder);
      const store = sqliteStore(database);
      for (const key of ['b1', 'b2', 'b2/desk']) {
        const log = await store.load(key);
        expect(log?.damage).toBeUndefined();
        expect(log?.records.length).toBe(log?.seq);
        expect(log?.seq).toBeGreaterThanOrEqual(acknowledged);
        // At most the round that was under way came through without its acknowledgement.
        expect(log?.seq).toBeLessThanOrEqual(acknowledged + 1);
      }
      await store.close();
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
