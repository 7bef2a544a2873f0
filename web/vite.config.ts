import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { fewChunks } from './chunks.ts';
import { withEarlyFiles } from './early-files.ts';
import { leanCanvas } from './lean-canvas.ts';
import { noMissingMessages } from './missing-messages.ts';
import { messages } from './paraglide.ts';
import { staticIcons } from './static-icons.ts';

const server = process.env['SAMENBORD_SERVER'] ?? 'http://127.0.0.1:3000';

const PAGES = 'build';

export default defineConfig({
  plugins: [
    paraglideVitePlugin(messages),
    noMissingMessages(import.meta.dirname),
    fewChunks(),
    leanCanvas(),
    staticIcons(),
    sveltekit({
      adapter: withEarlyFiles(adapter({ fallback: '200.html', pages: PAGES, assets: PAGES }), PAGES),
      compilerOptions: { runes: true },
      // A board's pages are built once for all boards: the server finds them under this name.
      paths: { relative: false },
      prerender: { entries: ['*', '/bord/_', '/bord/_/lijst', '/bord/_/scherm', '/bord/_/begeleiding'] },
    }),
  ],
  // Nothing inlined: the content security policy lets pages fetch from this server only, not from `data:`.
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // Its files are imported as addresses, which the development server's bundling of packages does not know.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  server: {
    proxy: {
      '/api': server,
      '/sync': { target: server, ws: true },
    },
  },
});
