/**
 * A PNG may hold any number of compressed texts, which decoders unpack while they look for the pixels: a file of
 * 300 KB took up 1.1 GB that way. So only the chunks that say how the picture looks reach the decoder.
 * Source: PNG (third edition), 5.3 chunk layout.
 */
const PIXELS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
/** Transparency, colours, and which side is up; each once. */
const LOOKS: ReadonlySet<string> = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'eXIf']);

const SIGNATURE_LENGTH = 8;
/** Length and name before the data, checksum after it. */
const BEFORE = 8;
const AROUND = 12;

/** The same picture without anything else; a file that stops halfway still does. */
export function onlyPicture(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const kept: Uint8Array[] = [png.subarray(0, SIGNATURE_LENGTH)];
  const seen = new Set<string>();
  let at = SIGNATURE_LENGTH;
  while (at + BEFORE <= png.length) {
    const end = at + view.getUint32(at) + AROUND;
    const name = String.fromCharCode(...png.subarray(at + 4, at + BEFORE));
    if (PIXELS.has(name) || (LOOKS.has(name) && !seen.has(name))) kept.push(png.subarray(at, end));
    if (name === 'IEND') break;
    seen.add(name);
    at = end;
  }
  return Buffer.concat(kept);
}
