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

/** Reading happens beside this thread, which so keeps an eye on it. */
async function readWithinBudget(file: Uint8Array): Promise<Pixels | undefined> {
  const start = process.cpuUsage();
  let overran = false;
  const watch = setInterval(() => {
    if (overran || milliseconds(process.cpuUsage(start)) <= MAX_READING) return;
    overran = true;
    reply({ kind: 'overran' });
  }, LOOK_EVERY);
  try {
    const pixels = await readPixels(file);
    return overran ? undefined : pixels;
  } finally {
    clearInterval(watch);
  }
}

async function convert({ file }: ImageOrder): Promise<void> {
  try {
    const pixels = await readWithinBudget(file);
    if (pixels) reply({ kind: 'done', image: await writeImage(pixels) });
  } catch (error) {
    if (!(error instanceof ImageRefused)) throw error;
    reply({ kind: 'refused', code: error.code });
  }
}

process.on('message', (order: ImageOrder) => void convert(order));
reply({ kind: 'ready' });
