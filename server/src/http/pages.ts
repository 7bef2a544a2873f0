/** The built pages: files as they are, a page per address, and the application's shell for every other address. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './errors.ts';
import type { App } from './parts.ts';
import { Problem } from './problem.ts';
import { inlineScriptHashes } from './security.ts';

/** Written by the builder for addresses that are known only in the browser. */
const SHELL = '200.html';
/** Its files carry a hash of their content in their name. */
const IMMUTABLE = '_app/immutable/';

export interface Pages {
  folder: string;
  /** Paths relative to the folder, with `/` between. */
  files: ReadonlySet<string>;
  /** CSP sources of the scripts that stand in the pages themselves. */
  scripts: readonly string[];
}

/** Looks once, at the start, what there is: a request can then reach nothing else. */
export function findPages(folder: string): Pages {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const scripts = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => inlineScriptHashes(readFileSync(join(folder, file), 'utf8')));
  return { folder, files: new Set(files), scripts: [...new Set(scripts)] };
}

/** Pages whose address holds what only the browser knows; every other page is built under its own name. */
const PAGES_OF_ONE =
  /^(bord\/[^/]+(\/(begeleiding|lijst|scherm|sleutels|voorbereiden))?|school\/[^/]+|verslag\/[^/]+)$/;

export interface Found {
  file: string;
  /** Whether the address leads nowhere: then the shell says so. */
  isMissing: boolean;
}

/**
 * The file behind an address: itself, the page of that name, a page that is built once for all boards (as `bord/_`), or
 * the shell for what only the browser knows. The shell also tells that there is no such page.
 */
export function fileFor(pathname: string, files: ReadonlySet<string>): Found | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname).replace(/^\/+|\/+$/g, '');
  } catch {
    return undefined;
  }
  const page = path === '' ? 'index.html' : `${path}.html`;
  const ofAnyBoard = page.replace(/^bord\/[^/.]+/, 'bord/_');
  const found = [path, page, `${path}/index.html`, ofAnyBoard].find((candidate) => files.has(candidate));
  if (found !== undefined) return { file: found, isMissing: false };
  const isAsset = /\.[A-Za-z0-9]+$/.test(path) || path.startsWith('_app/');
  if (isAsset || !files.has(SHELL)) return undefined;
  return { file: SHELL, isMissing: !PAGES_OF_ONE.test(path) };
}

const SERVER_PATHS = /^\/(api|sync)(\/|$)/;
const NOT_BUILT = {
  nl: 'De pagina’s van Samenbord zijn nog niet gebouwd. Start met npm start.',
  en: 'The pages of Samenbord have not been built. Start with npm start.',
};

export async function installPages(app: App, { folder, files }: Pages): Promise<void> {
  if (files.size > 0)
    await app.register(fastifyStatic, {
      root: folder,
      serve: false,
      preCompressed: [...files].some((file) => file.endsWith('.br') || file.endsWith('.gz')),
      cacheControl: false,
    });

  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const [pathname = '/'] = request.url.split('?');
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !SERVER_PATHS.test(pathname);
    const found = isPage ? fileFor(pathname, files) : undefined;
    if (!found) {
      const isUnbuilt = isPage && files.size === 0;
      return sendProblem(reply, request, new Problem('not-found', isUnbuilt ? { detail: NOT_BUILT } : {}));
    }
    const { file, isMissing } = found;
    const lifetime = file.startsWith(IMMUTABLE) ? 'public, max-age=31536000, immutable' : 'no-cache';
    return reply
      .code(isMissing ? 404 : 200)
      .header('cache-control', lifetime)
      .sendFile(file);
  });
}
