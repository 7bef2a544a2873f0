import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { flatPng, manyScans, photo, swollenText } from './testing.ts';
import type { Weighed } from './weighing.child.ts';

const CHILD = fileURLToPath(new URL('./weighing.child.ts', import.meta.url));

async function weigh(file: Uint8Array): Promise<Weighed> {
  const child = fork(CHILD, { env: {}, execArgv: [], serialization: 'advanced' });
  try {
    const told = once(child, 'message');
    child.send({ file });
    const [weighed] = (await told) as [Weighed];
    return weighed;
  } finally {
    child.kill('SIGKILL');
  }
}

/** Its decoder holds the whole picture in memory: the heaviest kind that there is. */
let progressive: Buffer;
beforeAll(async () => {
  const large = await photo(6000, 4000);
  progressive = await large.jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer();
});

const bombs: readonly [string, string, () => Uint8Array][] = [
  [
    '30,000 × 30,000 pixels in 12 KB',
    'image-too-large',
    () => flatPng({ width: 30_000, height: 30_000, rows: 100 }),
  ],
  [
    '24 interlaced megapixels of 16 bits',
    'image-too-large',
    () => flatPng({ width: 6000, height: 4000, depth: 16, interlaced: true, rows: 100 }),
  ],
  [
    '24 megapixels whose last row is missing',
    'image-unreadable',
    () => flatPng({ width: 6000, height: 4000, rows: 3999 }),
  ],
  [
    '400 scans of 24 megapixels',
    'image-unreadable',
    () => manyScans(progressive, 400).subarray(0, 10_000_000),
  ],
  ['a photo of 24 megapixels cut off', 'image-unreadable', () => progressive.subarray(0, 2_000_000)],
  [
    '280 MB of compressed texts beside ten pixels',
    'taken',
    () =>
      flatPng({
        width: 10,
        height: 1,
        extra: Buffer.concat(Array.from({ length: 40 }, () => swollenText(7))),
      }),
  ],
];
it.each(bombs)('%s: %s within 2 s of the processor and 200 MB', async (_what, outcome, file) => {
  const weighed = await weigh(file());
  expect(weighed.outcome).toBe(outcome);
  expect(weighed.milliseconds).toBeLessThan(2000);
  expect(weighed.grown).toBeLessThan(200_000_000);
});
