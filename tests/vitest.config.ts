// One configuration for every test. Run as two rounds, so that tests that watch a clock or a browser don't
// compete with hundreds of unit tests:
//   vitest run --config tests/vitest.config.ts --project unit --project web
//   vitest run --config tests/vitest.config.ts --project system
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
const web = resolve(root, 'web');

/** Svelte's compiler as the website has it; other packages don't depend on it. */
const { svelte } = (await import(
  createRequire(resolve(web, 'package.json')).resolve('@sveltejs/vite-plugin-svelte')
)) as { svelte: (options: object) => NonNullable<ViteUserConfig['plugins']>[number] };

export default defineConfig({
  root,
  test: {
    // A committed `.only` would silently leave the rest out.
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'server/src/**/*.test.ts'],
          // Some set real reports or walk thousands of cases, and shared machines are slow by turns.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        // Without the plugin for messages, which keeps watching after the last test: `npm test` has compiled
        // them before.
        root: web,
        plugins: [svelte({ compilerOptions: { runes: true } })],
        // Rune classes run outside a browser here; without this condition effects are the server's no-ops.
        resolve: { conditions: ['browser'] },
        test: {
          name: 'web',
          root: web,
          include: ['src/**/*.test.ts', 'messages/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        root,
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          // Many steps each, of which none may take longer than PATIENCE of support/browser.ts: a step that never
          // comes tells what it waited for, long before its test is cut off.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // A browser or a file on a slow machine; what never comes fails all the same.
          expect: { poll: { timeout: 60_000 } },
          maxWorkers: 2,
        },
      },
    ],
  },
});
