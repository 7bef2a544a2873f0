import { compile } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { messages } from './paraglide.ts';

// Not the plugin: it keeps watching, and the run would never end.
await compile(messages);

export default defineConfig({
  plugins: [svelte({ compilerOptions: { runes: true } })],
  // Rune classes run outside a browser in tests; without this condition effects are the server's no-ops.
  resolve: { conditions: ['browser'] },
  test: { name: 'web', include: ['src/**/*.test.ts', 'messages/*.test.ts'], environment: 'node' },
});
