import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { messages } from './paraglide.ts';

export default defineConfig({
  plugins: [messages(), svelte({ compilerOptions: { runes: true } })],
  // Rune classes run outside a browser in tests; without this condition effects are the server's no-ops.
  resolve: { conditions: ['browser'] },
  test: { name: 'web', include: ['src/**/*.test.ts'], environment: 'node' },
});
