/** Converts files beside the test that sends them, one after the other, and tells what each cost. */
import { readPixels, writeImage } from './convert.ts';
import { ImageRefused } from './refused.ts';

export interface Weighed {
  outcome: string;
  /** Milliseconds of processor time, over all threads: what others take of the machine is not in it. */
  milliseconds: number;
  /** Bytes that the process grew beyond its largest size before. */
  grown: number;
}

const largest = (): number => process.resourceUsage().maxRSS * 1024;

async function weigh(file: Uint8Array): Promise<Weighed> {
  const before = largest();
  const start = process.cpuUsage();
  let outcome = 'taken';
  try {
    await writeImage(await readPixels(file));
  } catch (error) {
    outcome = error instanceof ImageRefused ? error.code : String(error);
  }
  const { user, system } = process.cpuUsage(start);
  return { outcome, milliseconds: (user + system) / 1000, grown: largest() - before };
}

process.on(
  'message',
  ({ file }: { file: Uint8Array }) => void weigh(file).then((told) => process.send?.(told)),
);
