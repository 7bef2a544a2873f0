/**
 * What a page needs is named in its head, so that all of it comes over one wire without a pause: what is asked for by a
 * script only sets out a round trip after that script, on an old laptop a second.
 *
 * The builder names the files of a page, but not all that those import when they come through a dynamic import. And the
 * canvas, by far the largest part of a board's page, is named here behind all that draws its stand-in.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from '@sveltejs/kit';
import type { Manifest } from 'vite';

const CANVAS = 'src/lib/canvas/index.ts';
const BOARD_PAGE = 'bord/_.html';
/** Where the board is drawn unless somebody chose otherwise (src/lib/list/view-choice.ts). */
const LARGE = '(min-width: 48.01rem) and (min-height: 32.01rem), (min-width: 48.01rem) and (pointer: fine)';
const NAMED = /<link href="\/([^"]+\.js)" rel="modulepreload">/g;

const manifestIn = (client: string): Manifest =>
  JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')) as Manifest;

/** Files that these import, one way or another, before they can run. */
function importedBy(files: readonly string[], manifest: Manifest): string[] {
  const entries = new Map(Object.values(manifest).map((entry) => [entry.file, entry]));
  const found = new Set(files);
  for (const file of found)
    for (const key of entries.get(file)?.imports ?? []) {
      const imported = manifest[key]?.file;
      if (imported !== undefined) found.add(imported);
    }
  return [...found].filter((file) => !files.includes(file));
}

const preload = (file: string, more = '') => `    <link href="/${file}" rel="modulepreload"${more}>\n`;

/** @param site writes the pages, not compressed yet, into `folder` */
export const withEarlyFiles = (site: Adapter, folder: string): Adapter => ({
  ...site,
  name: 'with-early-files',
  adapt: async (builder) => {
    await site.adapt(builder);
    const manifest = manifestIn(builder.getClientDirectory());
    const canvas = manifest[CANVAS];
    if (!canvas) throw new Error(`${CANVAS} is no file of its own any more`);
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const page of pages.filter((path) => path.endsWith('.html'))) {
      let html = readFileSync(join(folder, page), 'utf8');
      const named = [...html.matchAll(NAMED)].map(([, file = '']) => file);
      const links = importedBy(named, manifest).map((file) => preload(file));
      if (page === join(BOARD_PAGE)) {
        const later = ` fetchpriority="low" media="${LARGE}"`;
        links.push(preload(canvas.file, later));
        // Its styles would come first of all, and hold up the first paint.
        for (const style of canvas.css ?? []) {
          html = html.replace(`<link href="/${style}" rel="stylesheet">`, '');
          links.push(`    <link href="/${style}" rel="preload" as="style"${later}>\n`);
        }
      }
      writeFileSync(join(folder, page), html.replace('</head>', `${links.join('')}  </head>`));
    }
    await builder.compress(folder);
  },
});
