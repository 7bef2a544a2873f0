/** tldraw with its own note shapes as a page, built with what the website is built with. */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const WEB = fileURLToPath(new URL('../../../web/', import.meta.url));
const SOURCE = join(WEB, 'src/lib/canvas/bench');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** The part of vite that is used here; the tests do not depend on it, the website does. */
interface Builder {
  build(options: object): Promise<unknown>;
}

export interface PeerPage {
  url: string;
  stop(): Promise<void>;
}

export async function startPeerPage(): Promise<PeerPage> {
  const folder = await mkdtemp(join(tmpdir(), 'samenbord-peer-'));
  const vite = createRequire(join(WEB, 'package.json')).resolve('vite');
  const { build } = (await import(pathToFileURL(vite).href)) as Builder;
  await build({
    configFile: false,
    root: SOURCE,
    base: './',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 10_000 },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    stat(file).then(
      () => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    stop: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
