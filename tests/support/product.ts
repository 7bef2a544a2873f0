/** Starts the built product as schools run it: its own process, a free port, a data folder of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const START_TIMEOUT = 30_000;
/** What a test runner or a developer may have set and a school has not. */
const { PORT, HOST, DATA_DIR, BASE_URL, CREATE_KEY, RETENTION_DAYS, TRUST_PROXY, ...PLAIN_ENV } = process.env;

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('the probe has no port');
  return address.port;
}

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

/** @throws when it does not answer `/readyz` within 30 s; the message carries what it printed. */
export async function startProduct(env: Readonly<Record<string, string>> = {}): Promise<Product> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'samenbord-'));
  const url = `http://127.0.0.1:${String(port)}`;
  let printed = '';
  let child: ChildProcess | undefined;

  const start = async () => {
    const started = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        NO_COLOR: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (bytes: Buffer) => (printed += bytes.toString()));
    const deadline = Date.now() + START_TIMEOUT;
    while (!(await isReady(url))) {
      if (started.exitCode !== null) throw new Error(`the server stopped at once:\n${printed}`);
      if (Date.now() > deadline) throw new Error(`the server did not get ready:\n${printed}`);
    }
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
    url,
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

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    // Not listening yet: leave the processor to it for a moment.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return false;
  }
}
