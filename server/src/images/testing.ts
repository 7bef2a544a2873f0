/** Files as cameras, screenshots and attackers make them; used by tests only. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Sharp } from 'sharp';

/** A picture with soft colours and fine grain, as a photo has. */
export async function photo(width: number, height: number): Promise<Sharp> {
  // Small seeds of a fixed generator, enlarged: the same file in every run.
  const seed = Buffer.alloc(120 * 80 * 3);
  let state = 7;
  for (let at = 0; at < seed.length; at++) {
    state = (state * 48_271) % 0x7fff_ffff;
    seed[at] = state & 0xff;
  }
  const pixels = await sharp(seed, { raw: { width: 120, height: 80, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer();
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export interface PngShape {
  width: number;
  height: number;
  /** Bits a sample. */
  depth?: 8 | 16;
  interlaced?: boolean;
  /** More chunks before the pixels. */
  extra?: Uint8Array;
  /** Rows of pixels that are there; all of them when absent. */
  rows?: number;
}

/** A PNG of one colour, made by hand: a few kilobytes however large the picture is. */
export function flatPng({ width, height, depth = 8, interlaced = false, extra, rows }: PngShape): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(depth, 8);
  header.writeUInt8(6, 9);
  header.writeUInt8(interlaced ? 1 : 0, 12);
  const row = 1 + width * 4 * (depth / 8);
  const pixels = deflateSync(Buffer.alloc(row * (rows ?? height)), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    extra ?? Buffer.alloc(0),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A compressed text of a PNG that unpacks to this many megabytes. */
export function swollenText(megabytes: number): Buffer {
  const text = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 'a'), { level: 9 });
  return chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), text]));
}

/**
 * A progressive JPEG whose last scans are repeated: each makes a decoder go over the whole picture again.
 * Source: ITU-T T.81, annex B (0xFFDA begins a scan, 0xFFD9 ends the image).
 */
export function manyScans(progressive: Buffer, times: number): Buffer {
  const lastScan = progressive.lastIndexOf(Buffer.from([0xff, 0xda]));
  const end = progressive.lastIndexOf(Buffer.from([0xff, 0xd9]));
  const scan = progressive.subarray(lastScan, end);
  return Buffer.concat([
    progressive.subarray(0, end),
    ...Array.from({ length: times }, () => scan),
    progressive.subarray(end),
  ]);
}
