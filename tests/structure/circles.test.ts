/** Files of a package that import each other in a circle cannot be read, or moved, one at a time. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

type Imports = ReadonlyMap<string, readonly string[]>;

/** Of each source file those that it imports by a relative path, types included. */
function importsIn(directory: string): Imports {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(directory, file));
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'/g)].map(([, to = '']) =>
        join(dirname(file), to),
      ),
    ]),
  );
}

/** The first circle that is met; undefined where there is none. */
function circleIn(imports: Imports): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const found = visit(next, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const found = visit(file, []);
    if (found) return found;
  }
  return undefined;
}

test.each(['packages/board', 'packages/sync', 'packages/templates', 'packages/report', 'server'])(
  'no files of %s import each other in a circle',
  (name) => {
    const directory = resolve(root, name, 'src');
    const imports = importsIn(directory);
    expect(imports.size).toBeGreaterThan(3);
    expect(circleIn(imports)?.map((file) => relative(directory, file))).toBeUndefined();
  },
);

test('a circle is found, also one of types', () => {
  const imports: Imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ]);
  expect(circleIn(imports)).toEqual(['b', 'd', 'b']);
});
