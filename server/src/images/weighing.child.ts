/** Converts files beside the test that sends them, and tells what each cost. */
import { readPixels, writeImage } from './convert.ts';
import { ImageRefused } from './refused.ts';

export interface Weighed {
  outcome: string;
  milliseconds: number;
  /** Bytes that the process grew beyond its largest size before. */
  grown: number;
}

const largest = (): number => process.resourceUsage().maxRSS * 1024;

async function weigh(file: Uint8Array): Promise<Weighed> {
  const before = largest();
  const start = performance.now();
  let outcome = 'taken';
  try {
    await writeImage(await readPixels(file));
  } catch (error) {
    outcome = error instanceof ImageRefused ? error.code : String(error);
  }
  return { outcome, milliseconds: performance.now() - start, grown: largest() - before };
}

process.on(
  'message',
  ({ file }: { file: Uint8Array }) => void weigh(file).then((told) => process.send?.(told)),
);
