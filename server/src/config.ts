/** The settings of one server, read once from the environment; nothing else looks at environment variables. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Localized } from '@samenbord/board';

export interface Config {
  /** 0 lets the system choose (tests). */
  port: number;
  host: string;
  /** Absolute path of the folder that holds everything the server keeps. */
  dataDir: string;
  /** Where people reach the server, without a slash at the end; undefined: as the request says. */
  baseUrl: string | undefined;
  /** Needed to create boards when set. */
  createKey: string | undefined;
  /** Days that a board is kept. */
  retentionDays: number;
  /**
   * From whom `X-Forwarded-*` headers are believed: anybody, nobody, or these addresses. Not a number of proxies:
   * whoever reaches the server past the proxy could then pretend to be anybody.
   */
  trustProxy: boolean | string[];
  /** Whether others than this machine may read the measurements. */
  openMetrics: boolean;
}

export interface ConfigProblem {
  variable: string;
  message: Localized;
}

/** Every bad value at once, so that nobody has to start five times to find five mistakes. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ variable, message }) => `${variable}: ${message.en}`).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const MAX_RETENTION_DAYS = 366;
/** Characters of a create key. */
const SHORTEST_KEY = 12;

/** An address, a range of them (10.0.0.0/8), or the framework's name for one. */
function isProxyAddress(written: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(written)) return true;
  const [address = '', bits = '', ...rest] = written.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return !written.includes('/') || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** @throws ConfigError naming every bad value. */
export function readConfig(environment: Environment): Config {
  const problems: ConfigProblem[] = [];
  const bad = (variable: string, nl: string, en: string) => problems.push({ variable, message: { nl, en } });
  /** An empty variable counts as not set: that is what `PORT= npm start` means. */
  const read = (variable: string): string | undefined => environment[variable]?.trim() || undefined;

  function wholeNumber(variable: string, min: number, max: number, fallback: number): number {
    const written = read(variable);
    if (written === undefined) return fallback;
    const value = /^\d+$/.test(written) ? Number(written) : NaN;
    if (value >= min && value <= max) return value;
    const range = `${String(min)}–${String(max)}`;
    bad(
      variable,
      `"${written}" is geen geheel getal van ${range}.`,
      `"${written}" is not a whole number of ${range}.`,
    );
    return fallback;
  }

  function baseUrl(): string | undefined {
    const written = read('BASE_URL');
    // Vite and Vitest put BASE_URL=/ into the environment of all that they start: it means no fixed address.
    if (written === undefined || written === '/') return undefined;
    const url = URL.canParse(written) ? new URL(written) : undefined;
    if (
      url &&
      /^https?:$/.test(url.protocol) &&
      url.pathname === '/' &&
      !url.search &&
      !url.hash &&
      !url.username
    )
      return url.origin;
    bad(
      'BASE_URL',
      `"${written}" is geen adres zoals https://bord.mijnschool.be (zonder pad erachter).`,
      `"${written}" is not an address like https://board.myschool.be (without a path).`,
    );
    return undefined;
  }

  function trustProxy(): boolean | string[] {
    const written = read('TRUST_PROXY')?.toLowerCase();
    if (written === undefined || written === 'false') return false;
    if (written === 'true') return true;
    const addresses = written.split(',').map((address) => address.trim());
    if (addresses.every(isProxyAddress)) return addresses;
    bad(
      'TRUST_PROXY',
      `"${written}" is niet "true", "false" of het adres van je proxy, zoals 127.0.0.1 of 10.0.0.0/8.`,
      `"${written}" is not "true", "false" or the address of your proxy, such as 127.0.0.1 or 10.0.0.0/8.`,
    );
    return false;
  }

  function createKey(): string | undefined {
    const written = read('CREATE_KEY');
    // A header carries printable ASCII only: another key could never be given.
    if (written !== undefined && !/^[\x21-\x7e]{1,200}$/.test(written))
      bad(
        'CREATE_KEY',
        'gebruik alleen letters zonder accent, cijfers en leestekens, zonder spaties (hoogstens 200).',
        'use only unaccented letters, digits and punctuation, without spaces (at most 200).',
      );
    else if (written !== undefined && written.length < SHORTEST_KEY)
      bad(
        'CREATE_KEY',
        `die sleutel is zo kort dat iemand hem kan raden. Neem er een van minstens ${String(SHORTEST_KEY)} tekens.`,
        `that key is so short that it can be guessed. Take one of at least ${String(SHORTEST_KEY)} characters.`,
      );
    return written;
  }

  function openMetrics(): boolean {
    const written = read('METRICS')?.toLowerCase();
    if (written === undefined || written === 'local') return false;
    if (written === 'open') return true;
    bad(
      'METRICS',
      `"${written}" is niet "local" (enkel dit toestel leest /metrics) of "open" (wie de server bereikt).`,
      `"${written}" is not "local" (only this machine reads /metrics) or "open" (whoever reaches the server).`,
    );
    return false;
  }

  if (read('DATABASE_URL') !== undefined)
    bad(
      'DATABASE_URL',
      'opslag in PostgreSQL zit nog niet in deze versie. Laat de variabele weg; alles komt dan in DATA_DIR.',
      'storage in PostgreSQL is not part of this version. Leave the variable out; everything goes to DATA_DIR.',
    );

  const config: Config = {
    port: wholeNumber('PORT', 0, 65_535, 3000),
    host: host(),
    dataDir: resolve(read('DATA_DIR') ?? './data'),
    baseUrl: baseUrl(),
    createKey: createKey(),
    retentionDays: wholeNumber('RETENTION_DAYS', 1, MAX_RETENTION_DAYS, MAX_RETENTION_DAYS),
    trustProxy: trustProxy(),
    openMetrics: openMetrics(),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;

  function host(): string {
    const written = read('HOST') ?? '0.0.0.0';
    if (/^[A-Za-z0-9.:_-]+$/.test(written)) return written;
    bad(
      'HOST',
      `"${written}" is geen adres of naam van dit toestel, zoals 0.0.0.0 of 127.0.0.1.`,
      `"${written}" is not an address or name of this machine, such as 0.0.0.0 or 127.0.0.1.`,
    );
    return written;
  }
}
