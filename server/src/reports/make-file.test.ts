/** Files made of boards whose images are not what they say. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { boardFromTemplate } from '@samenbord/board';
import { imagesOnPaper } from '@samenbord/report';
import { TEMPLATES } from '@samenbord/templates';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFile } from './make-file.ts';
import type { BoardImage, ExportFormat } from './messages.ts';

const IMAGE = '0123456789abcdef0123456789abcdef';

function boardWithImage() {
  const [template] = TEMPLATES;
  if (!template) throw new Error('There is no template.');
  const info = {
    title: 'Dag',
    school: '',
    date: '',
    language: 'nl',
    state: 'open',
    retention: 30,
    now: 0,
  } as const;
  const props = { w: 180, h: 120, assetId: `asset:${IMAGE}` };
  const image = {
    pos: [0, 300, 0, '', 'i00000000V'] as const,
    shape: { type: 'image', opacity: 1, props },
    author: null,
    deleted: 0,
  };
  return { ...boardFromTemplate(template, info), sketch: { 's:i': image } };
}

const made = (format: ExportFormat, bytes: Uint8Array, type = 'image/png'): Promise<Uint8Array> => {
  const images = new Map<string, BoardImage>([[IMAGE, { bytes, type, width: 20, height: 10 }]]);
  const choices = { language: 'nl' } as const;
  const board = boardWithImage();
  return makeFile({ format, board, choices, late: [], groups: [], images, zone: '' }, () => undefined);
};
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

let png: Buffer;
beforeAll(async () => {
  png = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#cc0000' } })
    .png()
    .toBuffer();
});

/** With a header, sum and all, that says to be `side` pixels wide and high. */
function lying(side: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

describe('a report with an image', () => {
  it('that is sound shows it', async () => {
    expect(text(await made('svg', png))).toContain('data:image/');
  });

  it('that has more pixels than paper shows gets 200 to the inch', async () => {
    const photo = await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#336699' } })
      .jpeg()
      .toBuffer();
    // 180 units are 135 points at the most, or 375 pixels.
    expect(imagesOnPaper(boardWithImage()).get(IMAGE)).toBe(375);
    const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.pdf');
    writeFileSync(file, await made('pdf', photo, 'image/jpeg'));
    const listed = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' });
    rmSync(dirname(file), { recursive: true });
    const sizes = listed
      .split('\n')
      .slice(2, -1)
      .map((line) => line.trim().split(/\s+/).slice(3, 5).join(' × '));
    expect(new Set(sizes)).toEqual(new Set(['375 × 250']));
  });

  it.each([
    ['says to be larger than its bytes', () => lying(3000), 'image/png'],
    ['says to be larger than any memory', () => lying(60_000), 'image/png'],
    ['broke off', () => png.subarray(0, 45), 'image/png'],
    ['is none', () => Buffer.from('<svg/>'), 'image/png'],
    ['is empty', () => Buffer.alloc(0), 'image/png'],
    ['names a kind with markup in it', () => png, 'image/png"/><script>'],
  ])('that %s is made all the same', async (_name, bytes, type) => {
    expect(text(await made('pdf', bytes(), type))).toMatch(/^%PDF-1/);
    expect(text(await made('svg', bytes(), type))).not.toContain('<script');
  });
});
