import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BoardImages } from './images.ts';

/** On a machine that has more to do. */
const PATIENCE = { timeout: 60_000 };

const IMAGE = '0123456789abcdef0123456789abcdef';
const added = { id: IMAGE, url: 'unused', width: 6, height: 4 };
const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const refused = (status: number, code: string) => answer(status, { code, title: 'Neen', hint: 'Later.' });
const file = new Blob(['foto'], { type: 'image/png' });

let asked: { url: string; init: RequestInit | undefined }[];
let answers: (() => Response | Promise<Response>)[];
let pauses: number[];
let images: BoardImages;

beforeEach(() => {
  asked = [];
  answers = [];
  pauses = [];
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    asked.push({ url, init });
    return Promise.resolve(answers.shift()?.() ?? refused(500, 'internal'));
  });
  const pause = (ms: number) => {
    pauses.push(ms);
    return Promise.resolve();
  };
  images = new BoardImages({ board: 'b1', token: 'geheim', pause });
});
afterEach(() => {
  images.destroy();
  vi.unstubAllGlobals();
});

it('sends a file as it is, with the token in a header and never in the address', async () => {
  answers = [() => answer(201, added)];
  expect(await images.upload(file)).toMatchObject({ id: IMAGE, width: 6, height: 4 });
  expect(asked).toMatchObject([
    {
      url: '/api/boards/b1/images',
      init: { method: 'POST', body: file, headers: { authorization: 'Bearer geheim' } },
    },
  ]);
});

it('tries again when the server is busy, and says so when it stays busy', async () => {
  answers = [() => refused(503, 'too-many'), () => refused(429, 'slow-down'), () => answer(201, added)];
  expect(await images.upload(file)).toMatchObject({ id: IMAGE });
  expect(pauses).toEqual([1000, 3000]);
  answers = Array.from({ length: 5 }, () => () => refused(503, 'too-many'));
  await expect(images.upload(file)).rejects.toMatchObject({ code: 'too-many' });
});

it('does not repeat a file that the server refuses, and sends the next one', async () => {
  answers = [() => refused(415, 'not-an-image'), () => answer(201, added)];
  const [bad, good] = await Promise.allSettled([images.upload(file), images.upload(file)]);
  expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'not-an-image', title: 'Neen' } });
  expect(good.status).toBe('fulfilled');
  expect(asked).toHaveLength(2);
});

it('sends several files one after the other', async () => {
  let busy = 0;
  let most = 0;
  const slowly = async () => {
    most = Math.max(most, ++busy);
    await Promise.resolve();
    busy--;
    return answer(201, added);
  };
  answers = [slowly, slowly, slowly];
  await Promise.all([1, 2, 3].map(() => images.upload(file)));
  expect([most, asked.length]).toEqual([1, 3]);
});

it('fetches an image once, until it is released', async () => {
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  answers = [() => new Response('webp'), () => new Response('webp')];
  const [first, second] = await Promise.all([images.url(IMAGE), images.url(IMAGE)]);
  expect(first).toMatch(/^blob:/);
  expect(second).toBe(first);
  expect(asked.map(({ url }) => url)).toEqual([`/api/boards/b1/images/${IMAGE}`]);
  images.release(IMAGE);
  await vi.waitFor(() => {
    expect(revoked).toHaveBeenCalledWith(first);
  }, PATIENCE);
  expect(await images.url(IMAGE)).not.toBe(first);
  revoked.mockRestore();
});

it('asks again for an image that did not come', async () => {
  answers = [() => refused(404, 'not-found'), () => new Response('webp')];
  await expect(images.url(IMAGE)).rejects.toMatchObject({ code: 'not-found' });
  expect(await images.url(IMAGE)).toMatch(/^blob:/);
});
