/** veraPDF, where this machine has Java and Maven; without them it says why. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SOURCES = fileURLToPath(new URL('verapdf/', import.meta.url));
/** Kept between runs: fetching it takes longer than using it. */
const LIBRARY = fileURLToPath(new URL('../../node_modules/.cache/verapdf-1.28.1/', import.meta.url));
const FETCHING = 240_000;
const VALIDATING = 240_000;

export interface Verdict {
  /** `PDF/A-3A` or `PDF/UA-1`, as veraPDF calls them. */
  profile: string;
  checks: number;
  faults: string[];
}

export type VeraPdf =
  | { isHere: false; why: string }
  | {
      isHere: true;
      /** Verdicts per file, in their order. */
      validate: (pdfs: readonly Uint8Array[]) => Promise<Verdict[][]>;
    };

const reason = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);

/** Brings it when it is not here yet. Never throws. */
export async function veraPdf(): Promise<VeraPdf> {
  try {
    await run('java', ['-version']);
    if (!existsSync(LIBRARY)) await fetchLibrary();
    return { isHere: true, validate };
  } catch (error) {
    return { isHere: false, why: reason(error) };
  }
}

async function fetchLibrary(): Promise<void> {
  await mkdir(join(LIBRARY, '..'), { recursive: true });
  const unfinished = await mkdtemp(join(LIBRARY, '..', 'verapdf-'));
  try {
    await run(
      'mvn',
      [
        '-q',
        '-B',
        '-f',
        join(SOURCES, 'pom.xml'),
        'dependency:copy-dependencies',
        `-DoutputDirectory=${unfinished}`,
      ],
      { timeout: FETCHING },
    );
    await putInPlace(unfinished);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Another run may have brought it in the meantime. */
async function putInPlace(unfinished: string): Promise<void> {
  try {
    await rename(unfinished, LIBRARY);
  } catch (error) {
    if (!existsSync(LIBRARY)) throw error;
  }
}

async function validate(pdfs: readonly Uint8Array[]): Promise<Verdict[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'samenbord-vera-'));
  try {
    const files = pdfs.map((_pdf, at) => join(folder, `${String(at)}.pdf`));
    for (const [at, file] of files.entries()) await writeFile(file, pdfs[at] ?? new Uint8Array());
    const { stdout } = await run(
      'java',
      ['-cp', join(LIBRARY, '*'), join(SOURCES, 'Validate.java'), ...files],
      {
        timeout: VALIDATING,
        maxBuffer: 16 * 1024 * 1024,
      },
    );
    const verdicts = files.map((): Verdict[] => []);
    let current: Verdict | undefined;
    for (const line of stdout.split('\n')) {
      if (line.startsWith('\t')) {
        current?.faults.push(line.trim());
        continue;
      }
      const [file = '', profile = '', checks = '0'] = line.split(' ');
      current = { profile, checks: Number(checks), faults: [] };
      verdicts[files.indexOf(file)]?.push(current);
    }
    return verdicts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
