/** Files of another kind, as people choose them by mistake, and as somebody makes them on purpose. */
import { deflateRawSync, gzipSync } from 'node:zlib';

const MB = 1024 * 1024;

/** One file in a zip, with the sizes that it claims. */
export function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

export const swelling = (): Buffer => zipOf('board.json', Buffer.alloc(100 * MB, 0x20));
export const swellingGzip = (): Buffer => gzipSync(Buffer.alloc(100 * MB, 0x7b));
export const docx = (): Buffer => zipOf('word/document.xml', Buffer.from('<w:document/>'));
export const xlsx = (): Buffer => zipOf('xl/workbook.xml', Buffer.from('<workbook/>'));
export const oldXls = (): Buffer => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
export const png = (): Buffer => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
export const jpeg = (): Buffer => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);
export const html = (): Buffer =>
  Buffer.from('<!DOCTYPE html><html><script>alert(1)</script><p>Afspraken</p></html>');
export const svg = (): Buffer =>
  Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
export const letter = (): Buffer => Buffer.from('Beste collega’s\nDit is de lijst van maandag.\n');
export const fiftyMegabytes = (): Buffer => Buffer.alloc(50 * MB, 0x61);
export const emptyPdf = (): Buffer => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
