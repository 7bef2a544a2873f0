/** The server as a process of its own that is expected to end by itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

export interface Ended {
  code: unknown;
  out: string;
  /** Lines of the standard error output. */
  errors: string[];
}

/** Runs the server with only these variables until it ends. */
export async function runServer(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [[code], out, errors] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, errors: errors.split('\n').filter((line) => line !== '') };
}
