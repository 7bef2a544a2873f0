/** What readers of a PDF find in it, through poppler and qpdf. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGE = { maxBuffer: 64 * 1024 * 1024 };

async function withFile<T>(pdf: Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'samenbord-pdf-'));
  const path = join(folder, 'report.pdf');
  try {
    await writeFile(path, pdf);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The whole text, in reading order. */
export const pdfText = (pdf: Uint8Array): Promise<string> =>
  withFile(pdf, async (path) => (await run('pdftotext', ['-raw', path, '-'], LARGE)).stdout);

/** Text without what line breaking does to it: spaces, soft hyphens, hyphens at a line's end. */
export const squeeze = (text: string): string => text.normalize('NFC').replace(/[\s\u00AD\u200B]+/g, '');

/** @throws with qpdf's findings when the file is damaged. */
export const checkPdf = (pdf: Uint8Array): Promise<void> =>
  withFile(pdf, async (path) => {
    await run('qpdf', ['--check', path], LARGE);
  });
