import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileFor } from './pages.ts';
import { inlineScriptHashes } from './security.ts';
import { testServer } from './testing.ts';
import type { TestServer } from './testing.ts';

const SHELL = '<!doctype html><script>boot()</script>shell';
const FILES: Record<string, string | Buffer> = {
  'index.html': 'landing',
  'doe-mee.html': 'join page',
  '200.html': SHELL,
  'bord/_.html': 'board',
  'bord/_/lijst.html': 'list',
  'favicon.svg': '<svg/>',
  '_app/immutable/entry.abc123.js': 'export {}',
  '_app/immutable/entry.abc123.js.gz': gzipSync('export {}'),
};

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenbord-pages-'));
  await writeFile(join(dirname(folder), 'outside.txt'), 'outside');
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  server = await testServer({}, folder);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
  await rm(join(dirname(folder), 'outside.txt'));
});

it.each([
  ['/', 'landing'],
  ['/doe-mee', 'join page'],
  ['/doe-mee?taal=nl', 'join page'],
  ['/bord/abc', 'board'],
  ['/bord/a-B_9/lijst', 'list'],
  ['/bord/abc/sleutels', SHELL],
  ['/school/abc', SHELL],
  ['/favicon.svg', '<svg/>'],
])('answers %s with its page', async (url, text) => {
  const answer = await server.ask({ url });
  expect([answer.status, answer.text]).toEqual([200, text]);
  expect(answer.headers['cache-control']).toBe('no-cache');
});

it.each(['/onzin', '/bord', '/bord/abc/lijst/verder', '/bord/abc/onzin', '/school/abc/x'])(
  'says with the shell that there is no page %s',
  async (url) => {
    const answer = await server.ask({ url });
    expect([answer.status, answer.text]).toEqual([404, SHELL]);
  },
);

it('knows every page of the website', () => {
  const routes = fileURLToPath(new URL('../../../web/src/routes', import.meta.url));
  const pages = readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === '+page.svelte')
    .map((path) => dirname(path).split(sep).join('/'));
  const ofOne = pages.filter((page) => page.includes('['));
  expect(ofOne.length).toBeGreaterThan(5);
  for (const page of ofOne)
    expect(fileFor(`/${page.replace(/\[\w+\]/g, 'abc')}`, new Set(['200.html'])), page).toMatchObject({
      isMissing: false,
    });
});

it('lets browsers keep for a year what carries its hash in its name, compressed', async () => {
  const { status, headers } = await server.ask({
    url: '/_app/immutable/entry.abc123.js',
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-encoding']).toBe('gzip');
  expect(headers['content-type']).toMatch(/javascript/);
});

it('sends with a file only the headers that mean something for files', async () => {
  const { headers } = await server.ask({ url: '/_app/immutable/entry.abc123.js' });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers).not.toHaveProperty('content-security-policy');
  // No page can be had by the address of a file.
  const page = await server.ask({ url: '/_app/immutable/../../bord/abc' });
  expect([page.status === 404, 'content-security-policy' in page.headers]).toContain(true);
});

it('tells a browser that has a page already that it did not change', async () => {
  const { headers } = await server.ask({ url: '/' });
  const again = await server.ask({ url: '/', headers: { 'if-none-match': String(headers.etag) } });
  expect(again.status).toBe(304);
});

it.each([
  '/_app/immutable/entry.old.js',
  '/weg.png',
  '/../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
])('knows no %s', async (url) => {
  const { status, json } = await server.ask({ url });
  expect([status, json.code]).toEqual([404, 'not-found']);
});

it('answers an address that cannot be read with a problem, in both languages', async () => {
  for (const [language, title] of [
    ['nl', 'Daar klopt iets niet'],
    ['en', 'That request is not valid'],
  ] as const)
    expect(await server.ask({ url: '/%', language })).toMatchObject({
      status: 400,
      json: { code: 'bad-request', title },
    });
});

it('changes nothing for who sends something to a page', async () => {
  expect((await server.ask({ method: 'POST', url: '/bord/abc' })).status).toBe(404);
});

it('allows the inline scripts of the pages in its policy', async () => {
  const { headers } = await server.ask({ url: '/school/abc' });
  expect(headers['content-security-policy']).toContain(inlineScriptHashes(SHELL)[0]);
});

it('says that the pages were not built', async () => {
  const bare = await testServer();
  const { status, json } = await bare.ask({ url: '/' });
  expect(status).toBe(404);
  expect(json.detail).toContain('npm start');
  await bare.close();
});
