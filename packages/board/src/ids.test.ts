import { expect, it } from 'vitest';
import { CODE_ALPHABET, isCode, newCode, newId, normalizeCode, showCode } from './ids.ts';
import { isId } from './fields.ts';

it('codes hold no look-alikes and forgive how they are typed', () => {
  expect(CODE_ALPHABET).not.toMatch(/[01OILZSBV]/);
  const code = newCode();
  expect(isCode(code)).toBe(true);
  expect(normalizeCode(` ${showCode(code).toLowerCase()} `)).toBe(code);
  expect(isCode('ABCD')).toBe(false);
});

it('a thousand ids are a thousand different ones, each valid', () => {
  const made = Array.from({ length: 1000 }, newId);
  expect(new Set(made).size).toBe(1000);
  expect(made.every(isId)).toBe(true);
});
