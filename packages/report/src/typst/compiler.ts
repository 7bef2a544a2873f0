/**
 * The typesetter: Typst as a native module inside npm. It sees only the files that are given here, under a folder that
 * does not exist, so that it can read nothing of this machine; it has no packages and no network.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ReportError } from '../errors.ts';
import { identifyAsAccessible } from './identify.ts';

const WORKSPACE = '/samenbord-report';
const SOURCES = ['report.typ', 'style.typ', 'canvas.typ', 'parts.typ'] as const;
const MAIN: (typeof SOURCES)[number] = 'report.typ';
/** Archival, tagged, with the board attached. */
const STANDARD = 'a-3a';

export interface TypesetJob {
  fonts: readonly Buffer[];
  /** File name → text, readable by the sources. */
  files: Readonly<Record<string, string>>;
  /** Seconds since the Unix epoch, told instead of the time of making. */
  timestamp: number;
}

export interface Typeset {
  /** Writes the file. */
  write: () => Uint8Array;
}

/** Loaded on first use, so that importing this package starts nothing heavy. */
function loadCompiler(): typeof NodeCompiler {
  try {
    const module: unknown = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
    return (module as { NodeCompiler: typeof NodeCompiler }).NodeCompiler;
  } catch (cause) {
    throw new ReportError('engine-missing', 'the typesetter does not run on this machine', { cause });
  }
}

/** Sets all pages; the file is made by `write`. Both block the thread. */
export function typeset(job: TypesetJob): Typeset {
  const compiler = loadCompiler().create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [...job.fonts] }],
  });
  for (const name of SOURCES)
    compiler.mapShadow(`${WORKSPACE}/${name}`, readFileSync(new URL(name, import.meta.url)));
  for (const [name, text] of Object.entries(job.files))
    compiler.mapShadow(`${WORKSPACE}/${name}`, Buffer.from(text));
  const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}/${MAIN}` });
  const document = compiled.result;
  if (!document) {
    const failure = compiled.takeError();
    const told = failure ? compiler.fetchDiagnostics(failure) : [];
    throw new ReportError(
      'engine-failed',
      `the pages could not be set: ${JSON.stringify(told).slice(0, 2000)}`,
    );
  }
  return {
    write: () => {
      try {
        const pdf = compiler.pdf(document, { pdfStandard: STANDARD, creationTimestamp: job.timestamp });
        return new Uint8Array(identifyAsAccessible(pdf));
      } catch (cause) {
        throw new ReportError('engine-failed', `the file could not be written: ${reason(cause)}`, { cause });
      } finally {
        // The cache is shared by all compilers of the process and would keep the whole document.
        compiler.evictCache(0);
      }
    },
  };
}

/** The native module puts what it has to say in `code`. */
const reason = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause
    ? String(cause.code).slice(0, 2000)
    : 'unknown';
