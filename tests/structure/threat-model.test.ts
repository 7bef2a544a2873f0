/** Every test that the threat model names is there: a row without a test is not a promise. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** Where names without a file are: the attacks. */
const ATTACKS = 'tests/hostile/attacks';
/** Stands for whatever a title has in this place, on either side. */
const ANYTHING = '…';

interface Named {
  file: string;
  /** Undefined when the file as a whole is meant. */
  title: string | undefined;
}

/** The last column of every table of the page: names, parted by semicolons, each after the file that it is in. */
function namedTests(page: string): Named[] {
  const rows = page.split('\n').filter((line) => line.startsWith('| '));
  const cells = rows.map((row) => row.split('|').at(-2)?.trim() ?? '').filter((cell) => cell !== 'test');
  return cells.flatMap((cell) => {
    let file = ATTACKS;
    return cell.split('; ').map((entry): Named => {
      const [, path, title] = /^`([^`]+)`(?:: (.*))?$/.exec(entry) ?? [];
      if (path === undefined) return { file, title: entry };
      file = path;
      return { file, title };
    });
  });
}

const filesAt = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).map((name) => resolve(path, name)) : [path];

const read = new Map<string, string[]>();

/** All texts in a source file, with what is filled in later left open. */
function textsIn(path: string): string[] {
  const known = read.get(path);
  if (known) return known;
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text.replace(/%\w/g, ANYTHING));
    if (ts.isTemplateExpression(node))
      texts.push(node.head.text + node.templateSpans.map(({ literal }) => ANYTHING + literal.text).join(''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  const titles = texts.map((text) => text.replace(/^(\[\w+\] )+/, ''));
  read.set(path, titles);
  return titles;
}

const pattern = (title: string): RegExp =>
  new RegExp(
    `^${title
      .split(ANYTHING)
      .map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

const exists = ({ file, title }: Named): boolean => {
  const path = resolve(root, file);
  if (!existsSync(path)) return false;
  return (
    title === undefined ||
    filesAt(path)
      .flatMap(textsIn)
      .some((text) => pattern(title).test(text))
  );
};

const named = namedTests(readFileSync(resolve(root, 'docs/threat-model.md'), 'utf8'));

describe('the threat model', () => {
  test('names tests, and every one of them is there', () => {
    expect(named.length).toBeGreaterThan(80);
    const missing = named.filter((one) => !exists(one));
    expect(missing).toEqual([]);
  });

  test('would be found out if it named one that is not', () => {
    for (const one of [
      { file: ATTACKS, title: 'a colleague’s hat taken' },
      { file: 'tests/lanes/silence.test.ts', title: 'lets everybody have a byte of a hidden note' },
      { file: 'tests/lanes/noise.test.ts', title: undefined },
    ])
      expect(exists(one)).toBe(false);
  });
});
