/** Reading a PDF back with other people's tools (poppler and qpdf), as its readers will. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAX_OUTPUT = 256 * 1024 * 1024;

function run(pdf: Uint8Array, tool: string, args: (file: string) => string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const file = join(folder, 'report.pdf');
  try {
    writeFileSync(file, pdf);
    return execFileSync(tool, args(file), {
      maxBuffer: MAX_OUTPUT,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const read = (...of: Parameters<typeof run>): string => run(...of).toString('utf8');

/** The text as it lies on the pages. */
export const pdfText = (pdf: Uint8Array): string => read(pdf, 'pdftotext', (file) => [file, '-']);

/** Around the letter before a place where a long word may break, inside the mark of its paragraph. */
const BREAK_MARK = /\/Span <<\s*\/ActualText <feff[0-9a-f]+200b>\s*>>\s*BDC\n(.*?)\nEMC\n/gs;

/** Poppler loses the rest of a paragraph after a mark inside its mark: the same file without those. */
function withoutBreakMarks(pdf: Uint8Array): Uint8Array {
  const objects = Buffer.from(
    run(pdf, 'qpdf', (file) => ['--qdf', '--object-streams=disable', file, '-'])
      .toString('latin1')
      .replace(BREAK_MARK, '$1\n'),
    'latin1',
  );
  return run(objects, 'fix-qdf', (file) => [file]);
}

/** The text in the order of the tags, as a screen reader reads it aloud. */
export const pdfReadAloud = (pdf: Uint8Array): string =>
  read(withoutBreakMarks(pdf), 'pdfinfo', (file) => ['-struct-text', file])
    .split('\n')
    .map((line) => /^\s*"(.*)"$/.exec(line)?.[1] ?? '')
    .join('\n');

interface Word {
  text: string;
  /** Edges, in points from the top left of the page. */
  left: number;
  top: number;
  right: number;
  bottom: number;
  page: { width: number; height: number };
}

/** Every word with its place. */
export function pdfWords(pdf: Uint8Array): Word[] {
  const found: Word[] = [];
  let page = { width: 0, height: 0 };
  for (const line of read(pdf, 'pdftotext', (file) => ['-bbox', file, '-']).split('\n')) {
    const numbers = [...line.matchAll(/="(-?[\d.]+)"/g)].map(([, value]) => Number(value));
    const [left = 0, top = 0, right = 0, bottom = 0] = numbers;
    if (line.includes('<page ')) page = { width: left, height: top };
    if (line.includes('<word '))
      found.push({ text: line.replace(/<[^>]*>/g, '').trim(), left, top, right, bottom, page });
  }
  return found;
}

/** Words that reach over the edge of their page by more than a point. */
export const wordsOffPage = (pdf: Uint8Array): Word[] =>
  pdfWords(pdf).filter(
    ({ left, top, right, bottom, page }) =>
      left < -1 || top < -1 || right > page.width + 1 || bottom > page.height + 1,
  );

/** Throws when the file is damaged. */
export const checkPdf = (pdf: Uint8Array): string => read(pdf, 'qpdf', (file) => ['--check', file]);

export interface PdfFont {
  name: string;
  embedded: boolean;
  unicode: boolean;
}

export const pdfFonts = (pdf: Uint8Array): PdfFont[] =>
  read(pdf, 'pdffonts', (file) => [file])
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => {
      const [embedded, , unicode] = line.trim().split(/\s+/).slice(-5);
      return { name: line.split(/\s+/)[0] ?? '', embedded: embedded === 'yes', unicode: unicode === 'yes' };
    });

export const pdfInfo = (pdf: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    read(pdf, 'pdfinfo', (file) => [file])
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

interface Outline {
  title: string;
  kids: Outline[];
}

/** Bookmarks, those of the second level behind two spaces. */
export function pdfBookmarks(pdf: Uint8Array): string[] {
  const told = JSON.parse(read(pdf, 'qpdf', (file) => ['--json', '--json-key=outlines', file])) as {
    outlines: Outline[];
  };
  const flat = (outlines: Outline[], indent: string): string[] =>
    outlines.flatMap((outline) => [indent + outline.title, ...flat(outline.kids, `${indent}  `)]);
  return flat(told.outlines, '');
}

export const pdfAttachment = (pdf: Uint8Array, name: string): unknown =>
  JSON.parse(read(pdf, 'qpdf', (file) => [`--show-attachment=${name}`, file]));

/** The objects of the file without compression, for looking into its structure. */
export const pdfObjects = (pdf: Uint8Array): string =>
  read(pdf, 'qpdf', (file) => ['--qdf', '--object-streams=disable', file, '-']);

/**
 * Without white space, for where lines and pages break is not what a text says; and without hyphens, because pdftotext
 * takes one at the end of a line for hyphenation and leaves it out.
 */
export const squeezed = (text: string): string => text.replace(/[\s\u200b\ufeff-]+/gu, '');
