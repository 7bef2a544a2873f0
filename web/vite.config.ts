import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { messages } from './paraglide.ts';

const server = process.env['SAMENBORD_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [
    messages(),
    sveltekit({
      adapter: adapter({ fallback: '200.html', precompress: true }),
      // Scripts only by hash or from here; the server's header adds what a meta tag cannot say.
      csp: { mode: 'hash', directives: { 'script-src': ['self'], 'object-src': ['none'], 'base-uri': ['self'] } },
      compilerOptions: { runes: true },
    }),
  ],
  build: { target: 'es2022' },
  server: {
    proxy: {
      '/api': server,
      '/sync': { target: server, ws: true },
    },
  },
});
