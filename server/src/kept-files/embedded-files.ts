/**
 * The files inside a PDF (ISO 32000-1, 7.11.4), found by their own marks instead of by the file's tables: a report that
 * went through a mail program or another tool may have those written anew. Nothing of the PDF is drawn or run.
 */
import { inflateSync } from 'node:zlib';

/** Bytes of all files together, as they come out. */
const MAX_BYTES = 96 * 1024 * 1024;
const MAX_FILES = 400;
/** Characters of the dictionary before a stream. */
const MAX_DICTIONARY = 2000;
const MARK = '/EmbeddedFile';

export interface EmbeddedFiles {
  files: Uint8Array[];
  /** Whether some file was there but could not be read. */
  damaged: boolean;
}

export const isPdf = (file: Uint8Array): boolean =>
  Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 1024)).includes('%PDF-');

/** Programs write this last; mail programs may add a little behind it. */
const END = '%%EOF';
const NEAR_THE_END = 2048;

/** Whether the file has its end: one that broke off on its way has not. */
export const hasEnd = (pdf: Uint8Array): boolean =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).subarray(-NEAR_THE_END).includes(END);

export function embeddedFiles(pdf: Uint8Array): EmbeddedFiles {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found: EmbeddedFiles = { files: [], damaged: false };
  let left = MAX_BYTES;
  let from = 0;
  while (found.files.length < MAX_FILES) {
    const at = bytes.indexOf(MARK, from);
    if (at < 0) break;
    from = at + MARK.length;
    const stream = streamOf(bytes, at);
    if (!stream) continue;
    try {
      const content = decoded(stream, left);
      if (!content) continue;
      left -= content.length;
      found.files.push(content);
    } catch {
      found.damaged = true;
    }
  }
  return found;
}

interface Stream {
  dictionary: string;
  raw: Buffer;
}

/** The stream whose dictionary holds the mark at `at`; undefined for a mark that stands elsewhere. */
function streamOf(bytes: Buffer, at: number): Stream | undefined {
  const begin = bytes.lastIndexOf('obj', at);
  const start = bytes.indexOf('stream', at);
  const end = bytes.indexOf('endobj', at);
  if (begin < 0 || start < 0 || at - begin > MAX_DICTIONARY || start - at > MAX_DICTIONARY) return undefined;
  if (end >= 0 && end < start) return undefined;
  const dictionary = bytes.toString('latin1', begin + 'obj'.length, start);
  // The word "EmbeddedFiles" of a name tree begins in the same way.
  if (!/\/EmbeddedFile(?![A-Za-z])/.test(dictionary)) return undefined;
  const first = start + 'stream'.length + (bytes[start + 'stream'.length] === 0x0d ? 2 : 1);
  // Elsewhere in the file, where some programs write it, the length is not worth the search.
  const length = Number(/\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(dictionary)?.[1]);
  const last = Number.isSafeInteger(length) ? first + length : endOf(bytes, first);
  return last < first ? undefined : { dictionary, raw: bytes.subarray(first, last) };
}

/** The line break before the end is not part of a stream. */
function endOf(bytes: Buffer, first: number): number {
  const end = bytes.indexOf('endstream', first);
  if (end < 0 || bytes[end - 1] !== 0x0a) return end;
  return bytes[end - 2] === 0x0d ? end - 2 : end - 1;
}

/** @throws for a stream that is not whole. */
function decoded({ dictionary, raw }: Stream, room: number): Uint8Array | undefined {
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1];
  if (filter === undefined) return raw;
  if (filter !== 'FlateDecode') return undefined;
  return inflateSync(raw, { maxOutputLength: Math.max(1, room) });
}
