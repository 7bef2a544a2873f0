/**
 * The typesetter: Typst as a native module inside npm. It sees only the files that are given here, under a folder that
 * does not exist, so that it can read nothing of this machine. Nothing that people wrote reaches it but as data: it could
 * fetch packages that its sources name, and these name none.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { ReportError } from '../errors.ts';
import { identifyAsAccessible } from './identify.ts';

const WORKSPACE = '/samenbord-report';
const SOURCES = ['report.typ', 'picture.typ', 'style.typ', 'canvas.typ', 'parts.typ'] as const;
const MAIN: (typeof SOURCES)[number] = 'report.typ';
const PICTURE: (typeof SOURCES)[number] = 'picture.typ';
/** Archival, tagged, with the board attached. */
const STANDARD = 'a-3a';

export interface TypesetJob {
  fonts: readonly Buffer[];
  /** File name → content, readable by the sources. */
  files: Readonly<Record<string, string | Uint8Array>>;
  /** Seconds since the Unix epoch, told instead of the time of making. */
  timestamp: number;
}

interface Compiled {
  compiler: NodeCompiler;
  document: NodeTypstDocument;
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
  const { compiler, document } = compile(job, MAIN);
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

/** Sets one page and gives it as SVG with all text as shapes. */
export function typesetPicture(job: Omit<TypesetJob, 'timestamp'>): string {
  const { compiler, document } = compile(job, PICTURE);
  try {
    // A board unit is a pixel on a screen; the typesetter counts in points.
    return compiler.plainSvg(document).replace(/(width|height)="([\d.]+)pt"/g, '$1="$2"');
  } catch (cause) {
    throw new ReportError('engine-failed', `the picture could not be written: ${reason(cause)}`, { cause });
  } finally {
    compiler.evictCache(0);
  }
}

function compile({ fonts, files }: Pick<TypesetJob, 'fonts' | 'files'>, main: string): Compiled {
  const compiler = loadCompiler().create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [...fonts] }],
  });
  for (const name of SOURCES)
    compiler.mapShadow(`${WORKSPACE}/${name}`, readFileSync(new URL(name, import.meta.url)));
  for (const [name, content] of Object.entries(files))
    compiler.mapShadow(
      `${WORKSPACE}/${name}`,
      typeof content === 'string'
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    );
  const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}/${main}` });
  const document = compiled.result;
  if (document) return { compiler, document };
  const failure = compiled.takeError();
  const told = failure ? compiler.fetchDiagnostics(failure) : [];
  throw new ReportError(
    'engine-failed',
    `the pages could not be set: ${JSON.stringify(told).slice(0, 2000)}`,
  );
}

/** The native module puts what it has to say in `code`. */
const reason = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause
    ? String(cause.code).slice(0, 2000)
    : 'unknown';
