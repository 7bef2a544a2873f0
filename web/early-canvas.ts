/**
 * The canvas is by far the largest part of a board's page. Its file is named in the head of the page, behind all that
 * draws its stand-in, so that the two come over one wire without a pause: asked for by the scripts only, it would set
 * out a second later on an old laptop.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from '@sveltejs/kit';

const ENTRY = 'src/lib/canvas/index.ts';
const PAGE = 'bord/_.html';
/** Where the board is drawn unless somebody chose otherwise (src/lib/list/view-choice.ts). */
const LARGE = '(min-width: 48.01rem) and (min-height: 32.01rem), (min-width: 48.01rem) and (pointer: fine)';

function fileOf(entry: string, client: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
  const found: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, entry) : undefined;
  const file: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, 'file') : undefined;
  if (typeof file !== 'string') throw new Error(`${entry} is no file of its own any more`);
  return file;
}

/** @param site writes the pages, not compressed yet, into `folder` */
export const withEarlyCanvas = (site: Adapter, folder: string): Adapter => ({
  ...site,
  name: 'with-early-canvas',
  adapt: async (builder) => {
    await site.adapt(builder);
    const page = join(folder, PAGE);
    const file = fileOf(ENTRY, builder.getClientDirectory());
    const link = `<link href="/${file}" rel="modulepreload" fetchpriority="low" media="${LARGE}">`;
    writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', `  ${link}\n  </head>`));
    await builder.compress(folder);
  },
});
