import { resolve } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { importDirections } from '../../.config/import-directions.js';

const root = resolve(import.meta.dirname, '../..');

// The rule alone, without type information, so that a snippet needs no file on disk.
const bare: Linter.Config = {
  files: ['**/*.{ts,tsx}'],
  languageOptions: { parser: ts.parser },
  plugins: { samenbord: { rules: { 'import-directions': importDirections } } },
  rules: { 'samenbord/import-directions': 'error' },
};
const rule = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: bare });

async function objections(file: string, code: string): Promise<string> {
  const [result] = await rule.lintText(code, { filePath: resolve(root, file) });
  return (result?.messages ?? []).map((message) => message.message).join('\n');
}

const importing = (specifier: string) => `import { x } from '${specifier}';`;

describe('what may be imported', () => {
  test.each([
    ['packages/board/src/a.ts', 'yjs'],
    ['packages/board/src/a.ts', 'lib0/encoding'],
    ['packages/board/src/a.ts', './b.ts'],
    ['packages/board/src/a.test.ts', 'vitest'],
    ['packages/board/src/a.test.ts', 'node:fs'],
    ['packages/sync/src/a.ts', '@samenbord/board'],
    ['packages/sync/src/a.ts', 'y-protocols/awareness'],
    ['packages/templates/src/a.ts', '@samenbord/board'],
    ['packages/report/src/a.ts', '@samenbord/board'],
    ['packages/report/src/a.ts', 'node:worker_threads'],
    ['server/src/a.ts', '@samenbord/board'],
    ['server/src/a.ts', '@samenbord/sync'],
    ['server/src/a.ts', '@samenbord/templates'],
    ['server/src/a.ts', '@samenbord/report'],
    ['server/src/a.ts', 'node:sqlite'],
    ['web/src/lib/a.ts', '@samenbord/board'],
    ['web/src/lib/a.ts', '@samenbord/sync'],
    ['web/src/lib/a.ts', '@samenbord/templates'],
    ['web/src/lib/a.ts', '#lib/board/session.ts'],
    ['packages/report/src/a.ts', '@tldraw/tlschema'],
    ['tests/report/a.test.ts', '@samenbord/report/testing/boards.ts'],
    ['web/src/lib/canvas/a.tsx', 'tldraw'],
    ['web/src/lib/canvas/a.tsx', '@tldraw/assets/selfHosted'],
    ['web/src/lib/canvas/shapes/a.tsx', 'react'],
    ['web/src/lib/canvas/a.tsx', 'react-dom/client'],
    ['tests/e2e/a.test.ts', '@samenbord/server'],
    ['tests/e2e/a.test.ts', '../support/browser.ts'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await objections(file, importing(specifier))).toBe('');
  });
});

describe('what may not be imported, and where it belongs', () => {
  test.each([
    ['packages/board/src/a.ts', '@samenbord/sync', 'belong in packages/board'],
    ['packages/board/src/a.ts', 'y-protocols/sync', 'imports yjs and lib0 only'],
    ['packages/board/src/a.ts', 'node:crypto', 'belongs in server'],
    ['packages/board/src/a.ts', 'fs', 'belongs in server'],
    ['packages/sync/src/a.ts', 'node:net', 'belongs in server'],
    ['packages/sync/src/a.ts', '@samenbord/templates', 'may import @samenbord/board'],
    ['packages/templates/src/a.ts', '@samenbord/sync', 'may import @samenbord/board'],
    ['packages/templates/src/a.ts', 'node:fs', 'belongs in server'],
    ['packages/report/src/a.ts', '@samenbord/sync', 'may import @samenbord/board'],
    ['packages/report/src/a.ts', '@samenbord/server', 'talk to it over HTTP'],
    ['server/src/a.ts', '@samenbord/web', 'belongs in packages/board'],
    ['server/src/a.ts', '../../web/src/lib/a.ts', 'belongs in packages/board'],
    ['web/src/lib/a.ts', '@samenbord/server', 'talk to it over HTTP'],
    ['web/src/lib/a.ts', '../../../server/src/a.ts', 'talk to it over HTTP'],
    ['web/src/lib/a.ts', '@samenbord/report', 'Only the server makes reports'],
    ['web/src/lib/a.ts', 'tldraw', 'Only web/src/lib/canvas'],
    ['web/src/lib/a.ts', '@tldraw/tlschema', 'Only web/src/lib/canvas'],
    ['web/src/lib/canvas-like/a.ts', 'react', 'Only web/src/lib/canvas'],
    ['web/src/routes/a.ts', 'react-dom/client', 'Only web/src/lib/canvas'],
    ['server/src/a.ts', 'tldraw', 'Only web/src/lib/canvas'],
    ['web/src/lib/a.ts', '@samenbord/board/src/rules.ts', 'not its inner files'],
    ['server/src/a.ts', '../../packages/board/src/rules.ts', "Import '@samenbord/board'"],
    ['packages/sync/src/a.ts', '../../board/src/rules.ts', "Import '@samenbord/board'"],
    ['tests/e2e/a.test.ts', '../../server/src/a.ts', "Import '@samenbord/server'"],
    ['web/src/lib/a.ts', '../../../packages/report/src/a.ts', 'Only the server makes reports'],
    ['packages/board/src/a.ts', '@samenbord/board', 'by a relative path'],
  ])('%s may not import %s', async (file, specifier, home) => {
    expect(await objections(file, importing(specifier))).toContain(home);
  });

  test.each([
    ['a dynamic import', `await import('tldraw');`],
    ['a re-export', `export { Tldraw } from 'tldraw';`],
    ['a re-export of everything', `export * from 'tldraw';`],
    ['a type import', `import type { Editor } from 'tldraw';`],
    ['a type written as an import', `type Editor = import('tldraw').Editor;`],
    ['an import for its effects', `import 'tldraw/tldraw.css';`],
  ])('%s counts as an import', async (_form, code) => {
    expect(await objections('web/src/lib/a.ts', code)).toContain('Only web/src/lib/canvas');
  });
});

test('the house’s own configuration applies the rule in every place, also to components', async () => {
  const house = new ESLint({ cwd: root, overrideConfigFile: resolve(root, '.config/eslint.config.js') });
  const files = [
    'packages/board/src/index.ts',
    'packages/sync/src/index.ts',
    'packages/templates/src/index.ts',
    'packages/report/src/index.ts',
    'server/src/main.ts',
    'web/src/lib/canvas/island.tsx',
    'web/src/routes/+page.svelte',
    'web/src/lib/state.svelte.ts',
    'tests/e2e/day.test.ts',
  ];
  for (const file of files) {
    const config = (await house.calculateConfigForFile(resolve(root, file))) as Linter.Config;
    expect(config.rules?.['samenbord/import-directions'], file).toEqual([2]);
  }
});
