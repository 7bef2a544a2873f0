/**
 * A table of notes from elsewhere: what Padlet, Miro, Mural and spreadsheets save as CSV. Everything in it is taken as
 * text; nothing of it is ever run, fetched or calculated.
 */
import Papa from 'papaparse';

/** Bytes; the export of a very full board is a tenth of it. */
export const MAX_TABLE = 2 * 1024 * 1024;
/** As many notes as can be hung up at once and still be looked at. */
export const MAX_ROWS = 500;

export interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
  /** Rows that were left out because there were too many. */
  left: number;
}

/** Why a file is no table, each with its own words for the person. */
export type TableFault = 'too-large' | 'empty' | 'spreadsheet' | 'zip' | 'not-text' | 'page' | 'kept-board';

export type TableAnswer = { table: Table } | { fault: TableFault };

const startsWith = (bytes: Uint8Array, ...wanted: number[]): boolean =>
  wanted.every((byte, at) => bytes[at] === byte);

/** UTF-8, UTF-16 with its mark, or else what older Excel writes. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function readTable(bytes: Uint8Array): TableAnswer {
  if (bytes.length > MAX_TABLE) return { fault: 'too-large' };
  // An old .xls.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: 'spreadsheet' };
  if (startsWith(bytes, 0x50, 0x4b)) return { fault: isPackedTable(bytes) ? 'zip' : 'spreadsheet' };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { fault: 'kept-board' };
  const isWide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (!isWide && bytes.includes(0)) return { fault: 'not-text' };
  return parseTable(decode(bytes));
}

/** Whether a zip begins with a CSV file, as what Padlet saves does; .xlsx and .ods are zips too. */
function isPackedTable(bytes: Uint8Array): boolean {
  const [length = 0, more = 0] = bytes.subarray(26, 28);
  const name = new TextDecoder().decode(bytes.subarray(30, 30 + length + 256 * more));
  return /\.csv$/i.test(name);
}

const NEVER_TYPED = '\u001f';

/** A row per line; what stands in quotes may go on over several. */
const linesOf = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: NEVER_TYPED, skipEmptyLines: 'greedy' }).data;

/** The same for text that was pasted. */
export function parseTable(text: string): TableAnswer {
  const clean = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  if (clean.trim() === '') return { fault: 'empty' };
  if (/^\s*(<!doctype|<html|<\?xml)/i.test(clean)) return { fault: 'page' };
  if (/^\s*[{[]/.test(clean)) return { fault: 'kept-board' };
  const { data } = Papa.parse<string[]>(clean, {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  });
  const [first = [], ...rest] = data;
  // A list without a heading: what stands first is a note too, and commas are what people wrote.
  const isList = first.slice(1).every((cell) => cell.startsWith(' '));
  const header = isList ? [''] : first.map((name) => name.trim());
  const rows = isList ? linesOf(clean) : rest;
  if (rows.length === 0) return { fault: 'empty' };
  return {
    table: { header, rows: rows.slice(0, MAX_ROWS), left: Math.max(0, rows.length - MAX_ROWS) },
  };
}
