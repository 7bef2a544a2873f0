import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { LAYOUT_VERSION, describeLayout, fieldOf } from './layout.ts';

/** Layout version → hash of the layout that it stands for. */
const KNOWN: Readonly<Record<number, string>> = { 1: '34b1e2e98fdfb50f', 2: 'af9c61f5f8d8f2d6' };

it('keeps the layout of its version', () => {
  const hash = createHash('sha256').update(describeLayout()).digest('hex').slice(0, 16);
  expect(
    hash,
    'The layout changed. Boards on disk and old clients know the former one: raise LAYOUT_VERSION, ' +
      'write a migration for what was stored, and note the new hash here.',
  ).toBe(KNOWN[LAYOUT_VERSION]);
});

it('knows no keys beyond its own', () => {
  expect(fieldOf('notes', 'pos')).toBeDefined();
  expect(fieldOf('notes', 'email')).toBeUndefined();
  expect(fieldOf('notes', 'constructor')).toBeUndefined();
  expect(fieldOf('__proto__', 'pos')).toBeUndefined();
});
