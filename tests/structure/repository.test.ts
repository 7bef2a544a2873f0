import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

const manifests = [
  'package.json',
  ...['server', 'web', 'tests'].map((name) => `${name}/package.json`),
  ...readdirSync(resolve(root, 'packages')).map((name) => `packages/${name}/package.json`),
].filter((path) => existsSync(resolve(root, path)));

type Dependencies = Partial<Record<string, string>>;
interface Manifest {
  dependencies?: Dependencies;
  devDependencies?: Dependencies;
  optionalDependencies?: Dependencies;
}

describe('dependencies', () => {
  test.each(manifests)('of %s are pinned to one exact version', (path) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(path)) as Manifest;
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const loose = all.filter(([name, version = '']) =>
      name.startsWith('@samenbord/') ? version !== 'workspace:*' : !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('are in the lockfile without the address of any registry', () => {
    const entries = read('pnpm-lock.yaml').split('\n');
    expect(entries.filter((line) => /https?:\/\/|tarball:/.test(line))).toEqual([]);
  });
});

test('the top level holds what its readers expect, and nothing else', () => {
  const expected = new Set([
    ...['server', 'web', 'packages', 'tests', 'docs'],
    ...['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', 'tsconfig.base.json'],
    ...['README.md', 'LICENSE', 'NOTICE'],
    // Never committed: what was installed, and a running server's boards.
    ...['node_modules', 'data'],
  ]);
  const strangers = readdirSync(root).filter((name) => !name.startsWith('.') && !expected.has(name));
  expect(strangers).toEqual([]);
});
