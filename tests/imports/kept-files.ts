/** Kept files that no board comes of, with what the server says to each. */
import { LAYOUT_VERSION, writeTemplateFile } from '@samenbord/board';
import type { ErrorCode } from '@samenbord/sync';
import { templateById } from '@samenbord/templates';
import { deflateSync } from 'node:zlib';
import * as others from './files-of-others.ts';
import { boardWith, json, keptBoard, noteWith, pdfWith } from './kept-board.ts';

export interface KeptFileCase {
  name: string;
  file: () => Buffer;
  code: ErrorCode;
  /** Where in the file it is wrong. */
  place?: string;
}

const MB = 1024 * 1024;
const board = keptBoard();
const text = JSON.stringify(board);
const packed = (value: unknown) => deflateSync(json(value));

const none = (name: string, file: () => Buffer): KeptFileCase => ({ name, file, code: 'no-board-in-file' });
const damaged = (name: string, file: () => Buffer, place = ''): KeptFileCase => ({
  ...{ name, file, code: 'board-file-damaged' as const },
  ...(place === '' ? {} : { place }),
});
const large = (name: string, file: () => Buffer): KeptFileCase => ({
  ...{ name, file, code: 'board-file-too-large' as const },
});
/** One key of the board holds something else. */
const wrong = (path: string, value: unknown): KeptFileCase =>
  damaged(`${path} is ${JSON.stringify(value).slice(0, 30)}`, () => boardWith({ [path]: value }), path);
/** One key of the note holds something else. */
const wrongNote = (key: string, value: unknown): KeptFileCase =>
  damaged(
    `a note’s ${key} is ${JSON.stringify(value).slice(0, 30)}`,
    () => noteWith({ [key]: value }),
    `notes.n1.${key}`,
  );
const one = (collection: string, key: string, value: unknown): KeptFileCase =>
  damaged(
    `${collection}: ${key} is ${JSON.stringify(value).slice(0, 30)}`,
    () => boardWith({ [collection]: { x1: { [key]: value } } }),
    `${collection}.x1.${key}`,
  );

/** `[[[[…]]]]` */
const nested = (depth: number): Buffer =>
  Buffer.from(text.replace('"Elke dag een kring"', `${'['.repeat(depth)}${']'.repeat(depth)}`));

export const KEPT_FILES: readonly KeptFileCase[] = [
  none('nothing', () => Buffer.alloc(0)),
  none('only spaces', () => Buffer.from('   \n')),
  none('a letter', others.letter),
  none('a table', () => Buffer.from('Titel;Tekst\nKring;=1+1\n')),
  none('a web page', others.html),
  none('a drawing with a script', others.svg),
  none('a photo', others.jpeg),
  none('a picture', others.png),
  none('a Word document', others.docx),
  none('a spreadsheet', others.xlsx),
  none('an old spreadsheet', others.oldXls),
  none('a zip bomb', others.swelling),
  none('a gzip bomb', others.swellingGzip),
  none('UTF-16', () => Buffer.from(`\ufeff${text}`, 'utf16le')),
  none('bytes that are no text', () => Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe])])),
  none('null', () => json(null)),
  none('a number', () => json(7)),
  none('a list', () => json([board])),
  none('a word', () => json('samenbord')),
  none('other data', () => json({ format: 'drawing', version: 1 })),
  none('a file of tldraw', () => json({ tldrawFileFormatVersion: 1, records: [] })),
  {
    name: 'a template',
    file: () => Buffer.from(writeTemplateFile(templateById('talentenmarkt')!)),
    code: 'template-not-board',
  },
  damaged('a board of which ten bytes arrived', () => Buffer.from(text.slice(0, 10))),
  damaged('half a board', () => Buffer.from(text.slice(0, text.length / 2))),
  damaged('a board without its last character', () => Buffer.from(text.slice(0, -1))),
  damaged('a board and something behind it', () => Buffer.from(`${text}]`)),
  damaged('two boards', () => Buffer.from(text + text)),
  damaged('no version', () => boardWith({ version: undefined }), 'version'),
  wrong('version', 'een'),
  wrong('version', 0),
  wrong('version', -1),
  wrong('version', 1.5),
  ...[LAYOUT_VERSION + 1, 99].map((version): KeptFileCase => ({
    name: `version ${String(version)}`,
    file: () => boardWith({ version }),
    code: 'board-file-too-new',
  })),
  wrong('info', []),
  wrong('notes', []),
  wrong('notes', 'geen'),
  wrong('zones', 7),
  wrong('theory', true),
  wrong('agreements', ['afspraak']),
  damaged('a note that is a text', () => boardWith({ notes: { n1: 'Kring' } }), 'notes.n1'),
  damaged('a note that is nothing', () => boardWith({ notes: { n1: null } }), 'notes.n1'),
  damaged('an id with HTML', () => boardWith({ notes: { '<img onerror>': {} } }), 'notes.<img onerror>'),
  damaged('an empty id', () => boardWith({ notes: { '': {} } }), 'notes.'),
  damaged('an endless id', () => boardWith({ notes: { ['n'.repeat(10_000)]: {} } }), 'notes.n'),
  damaged(
    'an id that is a part of the language',
    () => Buffer.from(text.replace('"n1":', '"__proto__":')),
    'notes.__proto__',
  ),
  wrongNote('text', 7),
  wrongNote('text', { html: '<b>' }),
  wrongNote('text', 'a'.repeat(100_000)),
  wrongNote('pos', ['1', '2']),
  wrongNote('pos', [1, 2, 3]),
  wrongNote('pos', [null, 2]),
  damaged('a place beyond all numbers', () => Buffer.from(text.replace('[10,20]', '[1e999,20]'))),
  wrongNote('color', 'javascript:'),
  wrongNote('deleted', 'ja'),
  wrongNote('tags', 'taal'),
  wrongNote('origin', 'bord'),
  one('zones', 'box', [0, 0, 100]),
  one('zones', 'kind', 'dans'),
  one('phases', 'minutes', -5),
  one('phases', 'may', 'alles'),
  one('theory', 'title', ['Rust']),
  one('links', 'label', 'misschien'),
  one('agreements', 'due', 'morgen'),
  one('agreements', 'sources', 'n1'),
  one('votes', 'dots', 1e6),
  damaged('a title that is too long', () => boardWith({ info: { title: 'x'.repeat(201) } }), 'info.title'),
  damaged('a day that is none', () => boardWith({ info: { date: '2026-13-45' } }), 'info.date'),
  damaged('a language that is not known', () => boardWith({ info: { language: 'xx' } }), 'info.language'),
  damaged('lists a hundred thousand deep', () => nested(100_000)),
  large('more zones than a board has', () =>
    boardWith({ zones: Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`z${String(at)}`, {}])) }),
  ),
  large('fifty thousand notes', () =>
    boardWith({
      notes: Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`n${String(at)}`, {}])),
    }),
  ),
  large('25 MB of a board', () => Buffer.from(text.replace('Elke', 'E'.repeat(25 * MB)))),
  large('50 MB', others.fiftyMegabytes),
  none('a PDF without a board', others.emptyPdf),
  damaged('the first bytes of a PDF', () => Buffer.from('%PDF-1.7')),
  none('a PDF with another file in it', () => pdfWith(packed({ format: 'other' }))),
  none('a PDF with a web page in it', () => pdfWith(deflateSync(others.html()))),
  damaged('a PDF with a bomb in it', () => pdfWith(deflateSync(Buffer.alloc(120 * MB, 0x7b)))),
  damaged('a PDF of which the board broke off', () => pdfWith(packed(board).subarray(0, 200))),
  damaged('a PDF with a board of other bytes than its checksum', () =>
    pdfWith(packed(board), deflateSync(Buffer.from(`${'0'.repeat(64)}  board.json\n`))),
  ),
  {
    name: 'a PDF of a newer version',
    file: () => pdfWith(packed({ ...board, version: LAYOUT_VERSION + 1 })),
    code: 'board-file-too-new',
  },
];
