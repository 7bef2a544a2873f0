import { createTLSchema } from '@tldraw/tlschema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notesCsv, reportMarkdown, summaryHtml, tldrawFile } from '../index.ts';
import { aNote, aZone, emptyBoard, studyDay } from '../testing/boards.ts';
import { drawings } from '../testing/drawings.ts';
import { IMAGE } from '../testing/shapes.ts';

const nl = { language: 'nl' } as const;
const named = { language: 'nl', names: true } as const;
const nameless = { language: 'nl', names: false } as const;
const withNote = (text: string) => ({
  ...emptyBoard({ title: 'Dag' }),
  zones: { z: aZone({ title: 'Klas' }) },
  notes: { n: aNote({ text, zone: 'z', author: 'ann', onBehalf: 'groep L3' }) },
  people: { ann: { name: 'Ann Peeters', group: 'L1', role: 'participant' as const } },
});

/** Reads a table with semicolons as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

describe('the table of notes', () => {
  test('opens right in a spreadsheet: marked as UTF-8, with semicolons, whatever a note holds', async () => {
    const csv = await notesCsv(withNote('“Eén”; "twee"\nen café'), named);
    expect(csv.codePointAt(0)).toBe(0xfeff);
    const [heading, row] = readCsv(csv);
    expect(heading).toContain('Briefje');
    expect(row).toEqual([
      '1',
      'Klas',
      'Praktijk',
      '“Eén”; "twee"\nen café',
      '',
      '',
      'Ann Peeters',
      'groep L3',
      '',
      '',
    ]);
  });

  test('runs no formula', async () => {
    for (const text of ['=1+1', '+32 9', '-x', '@sum', '＝1+1'])
      expect(readCsv(await notesCsv(withNote(text), nl))[1]?.[3]).toBe(`'${text}`);
  });

  test('tells who wrote a note only where names are asked for', async () => {
    const [heading = [], row] = readCsv(await notesCsv(withNote('Dag'), nl));
    expect(heading).not.toContain('Naam');
    expect(row).toHaveLength(heading.length);
    expect(row).not.toContain('Ann Peeters');
  });

  test('has a row for every note', async () => {
    expect(readCsv(await notesCsv(studyDay(60), nl))).toHaveLength(61);
  });
});

describe('Markdown', () => {
  test('tells agreements, notes and the matrix', async () => {
    const markdown = await reportMarkdown(studyDay(30), nl);
    for (const part of ['# Van leerplan', '## Onze afspraken', '### Zo gaat het in mijn klas', '| Theorie |'])
      expect(markdown).toContain(part);
  });

  test('what people wrote is never markup', async () => {
    const markdown = await reportMarkdown(withNote('# kop\n1. een *vet* [x](y) <b>'), nl);
    expect(markdown).toContain('- \\# kop  \n  1\\. een \\*vet\\* \\[x\\](y) \\<b\\>');
  });
});

describe('the page of the summary', () => {
  test('holds everything it needs and asks nobody for anything', async () => {
    const html = await summaryHtml(studyDay(60), nl);
    expect(html).toContain('tien minuten waarin kinderen per twee vertellen');
    expect(html).not.toMatch(/https?:\/\/|<script|<img|<link|url\(/);
  });

  test('what people wrote is never markup', async () => {
    const html = await summaryHtml(
      emptyBoard({ title: '<script>x</script>', goal: '"><b>', question: '</p>' }),
      nl,
    );
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(html).not.toContain('<b>');
  });
});

describe('the file for tldraw', () => {
  const schema = createTLSchema();
  const file = { bytes: new Uint8Array([1]), type: 'image/webp', width: 2, height: 1 };
  const images = new Map([[IMAGE, file]]);
  const read = (text: string) =>
    JSON.parse(text) as {
      tldrawFileFormatVersion: number;
      schema: unknown;
      records: { id: string; typeName: string; type?: string }[];
    };

  test('is one that tldraw opens: its own schema takes every record', async () => {
    const board = { ...studyDay(60), sketch: drawings([0, 2200]) };
    const file = read(await tldrawFile(board, nl, images));
    expect(file.tldrawFileFormatVersion).toBe(1);
    expect(file.schema).toEqual(schema.serialize());
    for (const record of file.records)
      expect(() =>
        schema.validateRecord(undefined as never, record as never, 'initialize', null),
      ).not.toThrow();
    const count = (typeName: string, type: string) =>
      file.records.filter((record) => record.typeName === typeName && record.type === type).length;
    expect(count('shape', 'note')).toBe(60);
    expect(count('binding', 'arrow')).toBeGreaterThan(2 * Object.keys(board.links).length - 1);
    const ids = new Set(file.records.map(({ id }) => id));
    expect(ids.size).toBe(file.records.length);
    // Every drawing of every tool comes along.
    for (const id of Object.keys(board.sketch))
      expect(ids).toContain(id.replace(/^s:/, 'shape:').replace(/^b:/, 'binding:'));
    expect(count('shape', 'arrow')).toBeGreaterThan(Object.keys(board.links).length);
  });

  test('a drawing without sense is left out, the rest opens', async () => {
    const sketch = {
      's:x': { pos: [0, 0, 0, '', 'nonsense'] as const, shape: { type: 'draw' }, author: null, deleted: 0 },
    };
    const { records } = read(await tldrawFile({ ...withNote('Dag'), sketch }, nl));
    expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining(['shape:note-n', 'shape:zone-z']));
    expect(records.map(({ id }) => id)).not.toContain('shape:x');
  });
});

test('no export tells a name where none is asked for', async () => {
  const board = withNote('Dag');
  for (const text of [
    await notesCsv(board, nameless),
    await reportMarkdown(board, nameless),
    await summaryHtml(board, nameless),
    await tldrawFile(board, nameless),
  ])
    expect(text).not.toMatch(/Ann|groep L3/);
});

test('any text makes exports that can be read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const board = withNote(`x${text}`);
      expect(readCsv(await notesCsv(board, nl))).toHaveLength(2);
      expect(await summaryHtml(board, nl)).toContain('</html>');
      JSON.parse(await tldrawFile(board, nl));
    }),
    { numRuns: 40 },
  );
});
