/** Appends to the database in the folder given until it is killed; prints a record's number once the store kept it. */
import { writeSync } from 'node:fs';
import { openDatabase } from './database.ts';
import { sqliteStore } from './sqlite.ts';

const [folder = ''] = process.argv.slice(2);
const store = sqliteStore(openDatabase(folder));

const BOARDS = ['b1', 'b2', 'b2/desk'];
for (let round = 1; ; round++) {
  const places = await Promise.all(
    BOARDS.map((key) => store.append(key, 1, [new TextEncoder().encode(`${key} ${round}`)])),
  );
  // Synchronously: what is printed has left the process, whatever happens next.
  writeSync(1, `${places[0]}\n`);
}
