/** The process that touches files of people: one at a time, at the server's order. */
import { readPixels, writeImage } from './convert.ts';
import type { Pixels } from './convert.ts';
import type { ImageOrder, ImageReply } from './messages.ts';
import { ImageRefused } from './refused.ts';

/**
 * Milliseconds of processor time for reading one file; 24 honest megapixels take a third. Not by the clock: on a
 * busy machine nobody's photo is worse.
 */
const MAX_READING = 1500;
const LOOK_EVERY = 50;

const reply = (message: ImageReply) => process.send?.(message);

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/** Reading happens beside this thread, which so keeps an eye on it; undefined when it takes too much. */
async function readWithinBudget(file: Uint8Array): Promise<Pixels | undefined> {
  const start = process.cpuUsage();
  const overrun = Promise.withResolvers<undefined>();
  const watch = setInterval(() => {
    if (milliseconds(process.cpuUsage(start)) > MAX_READING) overrun.resolve(undefined);
  }, LOOK_EVERY);
  try {
    return await Promise.race([readPixels(file), overrun.promise]);
  } finally {
    clearInterval(watch);
  }
}

async function convert({ file }: ImageOrder): Promise<void> {
  try {
    const pixels = await readWithinBudget(file);
    reply(pixels ? { kind: 'done', image: await writeImage(pixels) } : { kind: 'overran' });
  } catch (error) {
    if (!(error instanceof ImageRefused)) throw error;
    reply({ kind: 'refused', code: error.code });
  }
}

process.on('message', (order: ImageOrder) => void convert(order));
reply({ kind: 'ready' });
