import { expect, test } from 'vitest';
import { ERRORS, errorEntry, isErrorCode } from './errors.ts';
import type { ErrorCode } from './errors.ts';

const codes = Object.keys(ERRORS).filter(isErrorCode);

test('no two errors share a close code', () => {
  const closeCodes = codes.map((code) => errorEntry(code).closeCode).filter((code) => code !== undefined);
  expect(new Set(closeCodes).size).toBe(closeCodes.length);
});

test('no two errors read the same to a person, in either language', () => {
  for (const language of ['nl', 'en'] as const) {
    const titles = codes.map((code) => errorEntry(code).title[language]);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

test.each(codes)('%s says in both languages what happened and what to do', (code: ErrorCode) => {
  const { title, hint } = errorEntry(code);
  for (const language of ['nl', 'en'] as const) {
    expect(title[language]).not.toBe('');
    expect(hint[language]).toMatch(/\.$/);
  }
});

test('a stock client stops for good only after close codes that a new attempt cannot help', () => {
  for (const code of codes) {
    const { closeCode, retryable } = errorEntry(code);
    if (closeCode !== undefined) expect(closeCode >= 4400 && closeCode < 4500).toBe(!retryable);
  }
});
