/** Why the server did not start, in one sentence in each language. */
import type { Localized } from '@samenbord/board';
import { ConfigError } from '../config.ts';
import type { Config } from '../config.ts';
import { DATABASE_FILE, DataDirInUse } from '../storage/database.ts';

type Where = Pick<Config, 'port' | 'host' | 'dataDir'>;

/** System errors that say: this folder is not yours to write in. */
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENAMETOOLONG']);
/** SQLite's result codes for: cannot open, read-only, no permission. */
const SQLITE_UNWRITABLE = new Set([14, 8, 3, 23]);
const SQLITE_FULL = 13;
const SQLITE_DAMAGED = new Set([11, 26]);

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null
    ? Object.entries(error).find(([key]) => key === name)?.[1]
    : undefined;

/** What to print, line by line; undefined for a fault that nobody foresaw. */
export function startFault(error: unknown, where: Where | undefined): Localized[] | undefined {
  if (error instanceof ConfigError)
    return error.problems.map(({ variable, message }) => ({
      nl: `${variable}: ${message.nl}`,
      en: `${variable}: ${message.en}`,
    }));
  const told = where && systemFault(error, where);
  return told && [told];
}

/** Prints why, for people, and lets the process end with 1; false for a fault that nobody foresaw. */
export function sayWhy(error: unknown, where: Where | undefined): boolean {
  const told = startFault(error, where);
  if (!told) return false;
  // Dutch first, all of it, then English: nobody has to read every other line.
  const lines = [...told.map(({ nl }) => nl), ...told.map(({ en }) => en)];
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = 1;
  return true;
}

function systemFault(error: unknown, { port, host, dataDir }: Where): Localized | undefined {
  const code = property(error, 'code');
  const sqlite = Number(property(error, 'errcode') ?? 0) & 0xff;
  const syscall = property(error, 'syscall');
  // A name that nobody knows is looked for before anything listens.
  if (syscall === 'listen' || syscall === 'getaddrinfo' || code === 'EADDRINUSE')
    return listenFault(String(code), port, host);
  if (error instanceof DataDirInUse)
    return {
      nl: `Er draait al een Samenbord op de gegevensmap ${dataDir}. Stop die eerst, of kies een andere map met DATA_DIR.`,
      en: `Another Samenbord is using the data folder ${dataDir}. Stop it first, or choose another folder with DATA_DIR.`,
    };
  if (code === 'ENOSPC' || sqlite === SQLITE_FULL)
    return {
      nl: `De schijf met de gegevensmap ${dataDir} is vol.`,
      en: `The disk that holds the data folder ${dataDir} is full.`,
    };
  if (SQLITE_DAMAGED.has(sqlite))
    return {
      nl: `${DATABASE_FILE} in ${dataDir} is beschadigd of geen databank van Samenbord. Zet een back-up terug.`,
      en: `${DATABASE_FILE} in ${dataDir} is damaged or no database of Samenbord. Put a backup back.`,
    };
  if ((typeof code === 'string' && UNWRITABLE.has(code)) || SQLITE_UNWRITABLE.has(sqlite))
    return {
      nl: `In de gegevensmap ${dataDir} kan niet geschreven worden. Kies een andere map met DATA_DIR.`,
      en: `The data folder ${dataDir} cannot be written to. Choose another folder with DATA_DIR.`,
    };
  return undefined;
}

function listenFault(code: string, port: number, host: string): Localized {
  const number = String(port);
  if (code === 'EADDRINUSE')
    return {
      nl: `Poort ${number} is al in gebruik. Kies een andere, bijvoorbeeld PORT=${String(port + 1)}.`,
      en: `Port ${number} is already in use. Choose another one, for example PORT=${String(port + 1)}.`,
    };
  if (code === 'EACCES')
    return {
      nl: `Poort ${number} mag je niet gebruiken. Kies er een vanaf 1024 met PORT.`,
      en: `You may not use port ${number}. Choose one from 1024 up with PORT.`,
    };
  return {
    nl: `Dit toestel heeft het adres ${host} niet. Laat HOST weg of kies een eigen adres.`,
    en: `This machine does not have the address ${host}. Leave HOST out or choose one of its own.`,
  };
}
