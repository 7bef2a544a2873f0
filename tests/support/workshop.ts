/** The website as developers see it: Vite's own server, with the pages that schools never get. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const WEB = fileURLToPath(new URL('../../web/', import.meta.url));
const START_TIMEOUT = 120_000;

export interface Workshop {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  close(): Promise<void>;
}

/** @throws when it does not say its address in time; the message carries what it printed. */
export async function openWorkshop(): Promise<Workshop> {
  const vite = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'dev', '--host', '127.0.0.1', '--port', '0'],
    { cwd: WEB, env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      vite.kill('SIGKILL');
      reject(new Error(`Vite did not get ready:\n${printed}`));
    }, START_TIMEOUT);
    for (const stream of [vite.stdout, vite.stderr])
      stream.on('data', (bytes: Buffer) => {
        printed += bytes.toString();
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(found);
      });
  });
  return {
    url,
    close: async () => {
      const ended = once(vite, 'exit');
      vite.kill('SIGTERM');
      await ended;
    },
  };
}
