/** Which column of a table is what, and the notes that come of it. */
import { MAX_NOTE_TEXT } from '@samenbord/board';
import type { Records, Zone } from '@samenbord/board';
import type { Table } from './read-table.ts';

/** Columns by their number; -1 for none. */
export interface Columns {
  text: number;
  /** A title that stands above the text. */
  title: number;
  /** What decides in which zone a note goes, where a zone is called the same. */
  zone: number;
}

export interface TableNote {
  text: string;
  /** Empty where no zone is called as the table says. */
  zone: string;
}

/** What may stand before a name: `Post body`, `Sticky note text`. */
const OF = '(?:(?:sticky ?)?note|sticky|card|post|plain|item|widget|briefje)[ _-]?';
const NAMES: Record<keyof Columns, RegExp> = {
  text: new RegExp(
    `^(?:${OF})?(?:text|tekst|body|contents?|inhoud|bericht|message|description|omschrijving)$|^(?:post|note|briefje|sticky(?: note)?)$`,
    'i',
  ),
  title: new RegExp(`^(?:${OF})?(?:title|titel|subject|onderwerp|heading|kop)$`, 'i'),
  zone: /^(section|sectie|column|kolom|frame|group|groep|area|zone|vak|list|lijst)([ _-]?(name|title|naam|titel))?$/i,
};

/** What the columns most likely are: by their names, and for the text else the one with the most words. */
export function guessColumns({ header, rows }: Table): Columns {
  const named = (what: keyof Columns) => header.findIndex((name) => NAMES[what].test(name.trim()));
  const words = header.map((_, at) => rows.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0));
  const longest = words.indexOf(Math.max(...words));
  const [text, title, zone] = [named('text'), named('title'), named('zone')];
  return { text: text >= 0 ? text : longest, title: title === text ? -1 : title, zone };
}

const BLOCK_ENDS = /<\/(p|div|li|h\d)>|<br\s*\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};

/** What a cell says: Padlet and others write HTML in it, of which only the words stay. */
export const plain = (cell: string): string =>
  cell
    .replace(BLOCK_ENDS, '\n')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&#(\d{1,6});/g, (_, code: string) => fromCode(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/\n{3,}/g, '\n\n')
    // Put there so that a spreadsheet takes it for words, as our own export does.
    .replace(/^'(?=[=+\-@])/, '')
    .trim();

const fromCode = (code: number): string => (code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The notes of a table, without rows that say nothing. */
export function notesOf({ rows }: Table, columns: Columns, zones: Records<Zone>): TableNote[] {
  const at = (row: readonly string[], column: number) => plain(row[column] ?? '');
  return rows.flatMap((row) => {
    const parts = [at(row, columns.title), at(row, columns.text)].filter((part) => part !== '');
    const text = [...new Set(parts)].join('\n').slice(0, MAX_NOTE_TEXT);
    if (text === '') return [];
    const called = at(row, columns.zone);
    const zone = Object.entries(zones).find(([, { title }]) => called !== '' && same(title, called));
    return [{ text, zone: zone?.[0] ?? '' }];
  });
}
