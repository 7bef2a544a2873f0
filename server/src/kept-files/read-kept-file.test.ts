import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { LAYOUT_VERSION, KeptFileRefused, boardFromTemplate } from '@samenbord/board';
import type { BoardSnapshot } from '@samenbord/board';
import { renderReport } from '@samenbord/report';
import { TEMPLATES } from '@samenbord/templates';
import { beforeAll, describe, expect, it } from 'vitest';
import { readKeptFile } from './read-kept-file.ts';

const OPTIONS = { now: 5000, state: 'open', retention: 400 } as const;
const PICTURE = Buffer.from('RIFF----WEBP an image');
const IMAGE = createHash('sha256').update(PICTURE).digest('hex').slice(0, 32);

function aDay(): BoardSnapshot {
  const [template] = TEMPLATES;
  if (!template) throw new Error('There is no template.');
  const wanted = { title: 'Dag', school: 'De Linde', date: '2026-05-12', language: 'nl' } as const;
  const made = boardFromTemplate(template, { ...wanted, state: 'closed', retention: 90, now: 1 });
  const zone = Object.keys(made.zones)[1] ?? '';
  const kept = readKeptFile(
    Buffer.from(
      JSON.stringify({
        ...made,
        notes: { n1: { text: 'Kring ❤️\ntweede regel', pos: [5, 6], zone, color: 'blue' } },
        agreements: { a1: { text: 'Elke dag praten', sources: ['n1'] } },
        sketch: {
          's:1': {
            pos: [1, 2, 0, '', 'a1'],
            shape: { type: 'image', props: { w: 9, h: 9, assetId: `asset:${IMAGE}` } },
          },
        },
      }),
    ),
    OPTIONS,
  );
  return kept.board;
}

const code = (file: Uint8Array): string => {
  try {
    readKeptFile(file, OPTIONS);
  } catch (error) {
    if (error instanceof KeptFileRefused) return error.code;
    throw error;
  }
  return 'taken';
};

/** What another tool makes of a PDF: everything written anew. */
function rewritten(pdf: Uint8Array, ...args: string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    execFileSync('qpdf', [...args, join(folder, 'in.pdf'), join(folder, 'out.pdf')]);
    return readFileSync(join(folder, 'out.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const stream = (content: Buffer, more = ''): string =>
  `1 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${String(content.length)} ${more}>>\nstream\n${content.toString('latin1')}\nendstream\nendobj\n`;
const pdfWith = (...contents: Buffer[]): Uint8Array =>
  Buffer.from(`%PDF-1.7\n${contents.map((content) => stream(content)).join('')}%%EOF\n`, 'latin1');

describe('a report', () => {
  const board = aDay();
  let pdf: Uint8Array;
  beforeAll(async () => {
    const file = { bytes: PICTURE, type: 'image/webp', width: 1, height: 1 };
    pdf = await renderReport(board, { language: 'nl', beside: { originals: new Map([[IMAGE, file]]) } });
  });

  it('opens as the board that it was made of, with its images', () => {
    const { board: opened, leftOut, images } = readKeptFile(pdf, OPTIONS);
    expect(opened).toEqual(board);
    expect(leftOut).toEqual({ people: 0, votes: 0, drawings: 0 });
    expect(Buffer.from(images.get(IMAGE) ?? []).equals(PICTURE)).toBe(true);
  });

  it.each([['--object-streams=generate'], ['--qdf', '--object-streams=disable'], ['--linearize']])(
    'opens also after another program wrote it anew (%s)',
    (...args) => {
      expect(readKeptFile(rewritten(pdf, ...args), OPTIONS).board).toEqual(board);
    },
  );

  it('of which a byte of the board changed is damaged', () => {
    const plain = Buffer.from(rewritten(pdf, '--qdf', '--object-streams=disable'));
    const at = plain.indexOf('Elke dag praten', plain.indexOf('"agreements"'));
    expect(at).toBeGreaterThan(0);
    plain.write('Ieder', at, 'latin1');
    expect(code(plain)).toBe('board-damaged');
  });

  it('that broke off, or lost bytes on its way, is damaged', () => {
    const at = Buffer.from(pdf).indexOf('/EmbeddedFile\n');
    const start = Buffer.from(pdf).indexOf('stream', at) + 40;
    expect(code(Buffer.concat([pdf.subarray(0, start), pdf.subarray(start + 5)]))).toBe('board-damaged');
    expect(code(pdf.subarray(0, start))).toBe('board-damaged');
    // Before the board was reached: all that is seen of it is a PDF without its end.
    expect(code(pdf.subarray(0, at - 1000))).toBe('board-damaged');
  });
});

describe('what is no kept board', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'not-a-board'],
    ['a text', Buffer.from('Beste collega’s'), 'not-a-board'],
    ['bytes', Buffer.from([0xff, 0xfe, 0, 1]), 'not-a-board'],
    ['other data', Buffer.from('{"format":"drawing"}'), 'not-a-board'],
    ['half a board', Buffer.from('{"format":"samenbord","ver'), 'board-damaged'],
    ['a PDF without a board', Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n'), 'not-a-board'],
    ['a PDF with another file', pdfWith(deflateSync('{"format":"other"}')), 'not-a-board'],
    [
      'a newer board',
      Buffer.from(JSON.stringify({ format: 'samenbord', version: LAYOUT_VERSION + 1 })),
      'board-too-new',
    ],
  ])('%s', (_what, file, expected) => {
    expect(code(file)).toBe(expected);
  });

  it('a file that swells without end takes no more memory than a board may', () => {
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024, 0x7b));
    const before = process.memoryUsage().arrayBuffers;
    expect(code(pdfWith(bomb))).toBe('board-damaged');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('a thousand marks and no end', () => {
    const marks = Buffer.from(`%PDF-1.7\n${'1 0 obj << /Type /EmbeddedFile >> stream\n'.repeat(1000)}`);
    expect(code(marks)).toBe('board-damaged');
  });
});
