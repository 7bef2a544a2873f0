import { afterEach, expect, it, vi } from 'vitest';
import { shrink } from './shrink.ts';

const file = (type: string, size: number) => new Blob([new Uint8Array(size)], { type });

/** A browser that reads every picture as one of 8,000 by 6,000 and writes a JPEG of this many bytes. */
function browser(written: number) {
  const canvas = {
    width: 0,
    height: 0,
    getContext: () => ({ fillRect: vi.fn(), drawImage: vi.fn() }),
    toBlob: (done: (made: Blob) => void, type: string) => {
      done(file(type, written));
    },
  };
  const read = vi.fn(() => Promise.resolve({ width: 8000, height: 6000, close: vi.fn() }));
  vi.stubGlobal('createImageBitmap', read);
  vi.stubGlobal('document', { createElement: () => canvas });
  return { canvas, read };
}
afterEach(() => {
  vi.unstubAllGlobals();
});

it('makes a large photo as large as the server keeps it', async () => {
  const { canvas } = browser(900_000);
  const smaller = await shrink(file('image/jpeg', 9_000_000));
  expect([canvas.width, canvas.height]).toEqual([3000, 2250]);
  expect([smaller.type, smaller.size]).toEqual(['image/jpeg', 900_000]);
});

it('makes a photo of a phone’s own kind one that everybody can see', async () => {
  browser(900_000);
  expect((await shrink(file('image/heic', 500_000))).type).toBe('image/jpeg');
});

it.each([
  ['a small photo', 'image/jpeg', 1_000_000],
  ['a screenshot', 'image/png', 4_000_000],
  ['a drawing that may hold addresses', 'image/svg+xml', 9_000_000],
])('leaves %s as it is', async (_what, type, size) => {
  const { read } = browser(1);
  const sent = file(type, size);
  expect(await shrink(sent)).toBe(sent);
  expect(read).not.toHaveBeenCalled();
});

it('sends the file itself when the browser cannot read it or makes it larger', async () => {
  const sent = file('image/jpeg', 3_000_000);
  browser(4_000_000);
  expect(await shrink(sent)).toBe(sent);
  browser(1).read.mockRejectedValue(new Error('unreadable'));
  expect(await shrink(sent)).toBe(sent);
});
