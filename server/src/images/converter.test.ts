import { afterEach, expect, it, vi } from 'vitest';
import { Converter } from './converter.ts';
import type { ConverterLimits } from './converter.ts';

/** Another process, on a machine that has more to do. */
const PATIENCE = { timeout: 60_000 };

const SCRIPT = new URL('./testing-process.ts', import.meta.url);

let converter: Converter;
const start = (limits: Partial<ConverterLimits> = {}) => (converter = new Converter(SCRIPT, limits));
afterEach(() => {
  converter.close();
});

const convert = async (text: string): Promise<string> =>
  new TextDecoder().decode((await converter.convert(new TextEncoder().encode(text))).bytes);

it('takes one file after the other, in one process', async () => {
  start();
  expect(await Promise.all(['a', 'b', 'c'].map(convert))).toEqual(['a 1', 'b 2', 'c 3']);
});

it.each([
  ['crash', 'image-unreadable'],
  ['overrun', 'image-unreadable'],
  ['hang', 'image-unreadable'],
  ['refuse', 'not-an-image'],
])('a file that makes it %s is refused, and the next one is not', async (what, code) => {
  start({ longest: what === 'hang' ? 5000 : 60_000 });
  const [bad, good] = await Promise.allSettled([convert(what), convert('good')]);
  expect(bad).toMatchObject({ status: 'rejected', reason: { code } });
  expect(good).toEqual({ status: 'fulfilled', value: 'good 1' });
});

it('lets only so many wait', async () => {
  start({ waiting: 1 });
  const all = ['a', 'b', 'c'].map(convert);
  await expect(all[2]).rejects.toMatchObject({ code: 'too-many' });
  expect(await Promise.all(all.slice(0, 2))).toEqual(['a 1', 'b 2']);
});

it('gives its memory back when nobody needs it, and starts anew', async () => {
  start({ idle: 0 });
  expect(await convert('a')).toBe('a 1');
  await vi.waitFor(async () => {
    expect(await convert('b')).toBe('b 1');
  }, PATIENCE);
});

it('tells the process nothing of what the server knows', async () => {
  start();
  expect(await convert('environment')).toBe('MALLOC_ARENA_MAX');
});

it('is our fault, not the file’s, when the process cannot be started', async () => {
  converter = new Converter(new URL('./nowhere.ts', import.meta.url));
  await expect(convert('a')).rejects.not.toHaveProperty('code');
});

it('refuses what waits when the server stops', async () => {
  start();
  const all = ['hang', 'b'].map(convert);
  converter.close();
  for (const one of all) await expect(one).rejects.toMatchObject({ code: 'too-many' });
});
