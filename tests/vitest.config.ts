// One configuration for every test. Run as two rounds, so that tests that watch a clock or a browser don't
// compete with hundreds of unit tests:
//   vitest run --config tests/vitest.config.ts --project unit --project web
//   vitest run --config tests/vitest.config.ts --project system
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
const web = resolve(root, 'web');
const viteConfig = ['vite.config.ts', 'vite.config.js'].map((name) => resolve(web, name)).find(existsSync);

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
        },
      },
      {
        // Under the website's own Vite configuration: runes, messages and $app modules exist there only.
        ...(viteConfig === undefined ? {} : { extends: viteConfig }),
        root: web,
        test: { name: 'web', root: web, include: ['src/**/*.test.ts'] },
      },
      {
        root,
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
