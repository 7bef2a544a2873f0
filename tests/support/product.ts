/** Starts the built product as schools run it: its own process, a free port, a data folder of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const START_TIMEOUT = 90_000;
/** What a test runner or a developer may have set and a school has not. */
const SETTINGS = new Set(
  'PORT HOST DATA_DIR BASE_URL DATABASE_URL CREATE_KEY RETENTION_DAYS TRUST_PROXY METRICS'.split(' '),
);
const PLAIN_ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.has(name)));

export interface Product {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything that the process printed. */
  output(): string;
  /** Ends it with a signal and waits; gives the exit code, null when the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts it again on the same port with the same data. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  dispose(): Promise<void>;
}

/**
 * Starts on a port of the system's choice, which the process itself asks for and says: a port that was looked up
 * before could be somebody else's by then, and their product would answer in place of this one.
 * @throws when it does not say its address within 90 s; the message carries what it printed.
 */
export async function startProduct(env: Readonly<Record<string, string>> = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenbord-'));
  let port = '0';
  let printed = '';
  let child: ChildProcess | undefined;

  const start = async () => {
    const started = spawn(process.execPath, [MAIN], {
      env: {
        ...PLAIN_ENV,
        PORT: port,
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        NO_COLOR: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    port = await new Promise<string>((resolve, reject) => {
      const fail = (what: string) => {
        clearTimeout(timer);
        reject(new Error(`the server ${what}:\n${printed}`));
      };
      const timer = setTimeout(fail, START_TIMEOUT, 'did not get ready');
      started.once('exit', () => {
        fail('stopped at once');
      });
      let said = '';
      for (const stream of [started.stdout, started.stderr])
        stream.on('data', (bytes: Buffer) => {
          printed += bytes.toString();
          said += bytes.toString();
          const [, own] = /http:\/\/127\.0\.0\.1:(\d+)\s/.exec(said) ?? [];
          if (own === undefined) return;
          clearTimeout(timer);
          resolve(own);
        });
    });
  };

  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null)
      return running?.exitCode ?? null;
    const exited = once(running, 'exit');
    running.kill(signal);
    await exited;
    return running.exitCode;
  };

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    get pid() {
      return child?.pid ?? 0;
    },
    output: () => printed,
    stop,
    restart: start,
    dispose: async () => {
      await stop('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
