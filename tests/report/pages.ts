/** Pages of the sample report as pictures, each found by the heading that it begins with. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { renderReport } from '@samenbord/report';
import { sampleDay } from '@samenbord/report/testing/sample.ts';
import sharp from 'sharp';
import { pdfText } from '../support/pdf.ts';

const run = promisify(execFile);
export const FOLDER = fileURLToPath(new URL('../../docs/report/', import.meta.url));
/** Of the longer side, in pixels. */
const LONGEST = 900;

/** Name of the picture → what its page begins with. */
export const PAGES = {
  cover: 'Verslag van de studiedag',
  summary: 'In één oogopslag',
  agreements: 'Onze afspraken',
  board: 'Het hele bord',
  zone: 'Zo gaat het in mijn klas',
  matrix: 'Theorie en praktijk naast elkaar',
  groups: 'De borden van de groepen',
} as const;

export const samplePdf = (): Promise<Uint8Array> => {
  const { board, beside } = sampleDay();
  return renderReport(board, { language: 'nl', beside });
};

/** PNG of each page by its name. */
export async function pictures(pdf: Uint8Array): Promise<Map<string, Buffer>> {
  const texts = (await pdfText(pdf)).split('\f').map((text) => text.trimStart());
  const folder = await mkdtemp(join(tmpdir(), 'samenbord-pages-'));
  try {
    const path = join(folder, 'report.pdf');
    await writeFile(path, pdf);
    const found = new Map<string, Buffer>();
    for (const [name, heading] of Object.entries(PAGES)) {
      const page = String(texts.findIndex((text) => text.startsWith(heading)) + 1);
      if (page === '0') throw new Error(`no page begins with “${heading}”`);
      await run('pdftoppm', [
        '-scale-to',
        String(2 * LONGEST),
        '-f',
        page,
        '-l',
        page,
        '-png',
        path,
        join(folder, name),
      ]);
      const file = (await readdir(folder)).find((entry) => entry.startsWith(`${name}-`)) ?? '';
      const small = sharp(await readFile(join(folder, file))).resize(LONGEST, LONGEST, { fit: 'inside' });
      found.set(name, await small.png({ palette: true, colours: 128, compressionLevel: 9 }).toBuffer());
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
