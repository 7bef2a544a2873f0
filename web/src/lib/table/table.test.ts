import type { Zone } from '@samenbord/board';
import { describe, expect, it } from 'vitest';
import { guessColumns, notesOf, plain } from './columns.ts';
import { MAX_ROWS, MAX_TABLE, parseTable, readTable } from './read-table.ts';
import type { Table } from './read-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const zone = (title: string): Zone => ({
  ...{ kind: 'practice', title, prompt: '', box: [0, 0, 100, 100], order: 0, phases: [], each: 0 },
});
const ZONES = { klas: zone('In mijn klas'), vragen: zone('Vragen') };

function tableOf(text: string): Table {
  const answer = parseTable(text);
  if ('fault' in answer) throw new Error(answer.fault);
  return answer.table;
}
const notes = (text: string) => {
  const table = tableOf(text);
  return notesOf(table, guessColumns(table), ZONES);
};

describe('a table', () => {
  it.each([
    ['Padlet', 'Author,Created,Subject,Body,Section\nAn,2026,Kring,<p>Elke <b>dag</b></p>,In mijn klas\n'],
    ['a spreadsheet of a Belgian Excel', 'sep=;\r\nTitel;Tekst;Vak\r\nKring;Elke dag;in mijn klas \r\n'],
    ['Mural', 'TEXT\tAREA\n"Kring\nElke dag"\tIn mijn klas\n'],
  ])('of %s gives the notes with their zones', (_, text) => {
    expect(notes(text)).toEqual([{ text: 'Kring\nElke dag', zone: 'klas' }]);
  });

  it('of one column is a list, the first line too', () => {
    expect(notes('Eerst dit\nDan dat\n\n  \n')).toEqual([
      { text: 'Eerst dit', zone: '' },
      { text: 'Dan dat', zone: '' },
    ]);
  });

  it.each([
    ['commas', 'Eerst dit, dan dat\nNog iets, en meer\nDerde, ook'],
    ['a comma in a later line', 'Praten\nIn de kring, elke dag'],
    ['a semicolon', 'De poetshoek; die is te klein\nPraten'],
    ['one line', 'Ja, toch wel'],
  ])('of lines with %s is a list of whole lines, the first too', (_, text) => {
    expect(notes(text).map((note) => note.text)).toEqual(text.split('\n'));
  });

  it.each([
    [
      'Padlet',
      'Subject,Body,Attachment,Author,Created At,Updated At,Section\nKring,Elke dag,,An,x,x,Vragen\n',
    ],
    ['Mural', 'ID,BG COLOR,Text,Position X,Position Y,Area,Tags\n1,#FFF,"Kring\nElke dag",0,0,Vragen,\n'],
    ['Padlet with longer names', 'Author,Post subject,Post body,Section name\nAn,Kring,Elke dag,Vragen\n'],
    ['cards', 'Card title,Card description,Column name\nKring,Elke dag,Vragen\n'],
    ['Miro', 'Frame name,Sticky note text\nVragen,"Kring\nElke dag"\n'],
    ['Excel in Dutch', 'Zone;Briefje;Naam\r\nVragen;"Kring\nElke dag";An\r\n'],
  ])('as %s may call its columns is read without a choice', (_, text) => {
    expect(notes(text)).toEqual([{ text: 'Kring\nElke dag', zone: 'vragen' }]);
  });

  it('that is packed, as Padlet saves it, is told from a spreadsheet', () => {
    const zip = (name: string) =>
      Uint8Array.from([
        ...[0x50, 0x4b, 3, 4],
        ...Array<number>(22).fill(0),
        name.length,
        0,
        0,
        0,
        ...bytes(name),
      ]);
    expect(readTable(zip('Posts_van_de_studiedag.csv'))).toEqual({ fault: 'zip' });
    expect(readTable(zip('[Content_Types].xml'))).toEqual({ fault: 'spreadsheet' });
    expect(readTable(zip('').slice(0, 20))).toEqual({ fault: 'spreadsheet' });
  });

  it('without names that are known takes the column with the most words', () => {
    expect(notes('id,x,y\n1,een heel verhaal over de kring,nl\n2,nog een verhaal,nl')).toEqual([
      { text: 'een heel verhaal over de kring', zone: '' },
      { text: 'nog een verhaal', zone: '' },
    ]);
  });

  it('keeps what looks like a formula as the text that it is', () => {
    expect(notes('=HYPERLINK("http://x")\n+31 6\n@som\n-1')).toMatchObject([
      { text: '=HYPERLINK("http://x")' },
      { text: '+31 6' },
      { text: '@som' },
      { text: '-1' },
    ]);
  });

  it('of our own export gives back the notes that it was made of', () => {
    const heading = 'Nr.;Zone;Soort;Briefje;Thema;Groep;Naam;Namens;Verband met theorie;Reacties';
    const rows = ["1;In mijn klas;Praktijk;'=1+1;;;An;;;", '2;Vragen;Vrij;"Zij zei: ""ja""\r\ntoch?";;;;;;'];
    expect(notes(`\uFEFF${[heading, ...rows].join('\r\n')}\r\n`)).toEqual([
      { text: '=1+1', zone: 'klas' },
      { text: 'Zij zei: "ja"\ntoch?', zone: 'vragen' },
    ]);
  });

  it('is cut where it is too long, and tells how much', () => {
    const { rows, left } = tableOf(
      Array.from({ length: MAX_ROWS + 7 }, (_, at) => `briefje ${at}`).join('\n'),
    );
    expect([rows.length, left]).toEqual([MAX_ROWS, 7]);
  });
});

describe('a file', () => {
  it.each([
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...bytes('idee\nén dit')], 'én dit'],
    ['old Excel', [...bytes('idee\n'), 0xe9, 0x6e], 'én'],
    ['old Excel, with semicolons', [...bytes('Zone;Tekst\r\nKlas;caf'), 0xe9], 'café'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0, 0x0a, 0, 0xe9, 0], 'é'],
  ])('in %s is read as it was meant', (_, content, last) => {
    const answer = readTable(Uint8Array.from(content));
    expect('table' in answer && answer.table.rows.at(-1)?.at(-1)).toBe(last);
  });

  it.each([
    ['nothing', bytes(''), 'empty'],
    ['only lines', bytes('\n \n'), 'empty'],
    ['only a heading', bytes('Titel,Tekst\n'), 'empty'],
    ['an .xlsx, or a zip bomb', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'spreadsheet'],
    ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'spreadsheet'],
    ['a PDF', bytes('%PDF-1.7'), 'kept-board'],
    ['a board.json', bytes('{"format":"samenbord"}'), 'kept-board'],
    ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'not-text'],
    ['a web page', bytes('<!DOCTYPE html><p>x'), 'page'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(65), 'too-large'],
    ['a byte too much', new Uint8Array(MAX_TABLE + 1).fill(65), 'too-large'],
  ])('with %s is told apart', (_, content, fault) => {
    expect(readTable(content)).toEqual({ fault });
  });
});

it.each([
  ['<p>Een</p><p>twee &amp; drie</p>', 'Een\ntwee & drie'],
  ['<script>alert(1)</script>ok<img src=x onerror=alert(1)>', 'ok'],
  ['3 < 4 en 5 > 2', '3 < 4 en 5 > 2'],
  ['&#233;&#0;&#9999999;&onbekend;', 'é&#9999999;&onbekend;'],
  ['a\u0000b\u0007c', 'abc'],
])('of the cell %j only the words stay', (cell, words) => {
  expect(plain(cell)).toBe(words);
});
