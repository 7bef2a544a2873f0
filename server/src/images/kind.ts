/** What a file is by its first bytes. Names and content types are what the sender says: they are never asked. */
export type ImageKind = 'png' | 'jpeg' | 'webp';

const holds = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[at + index] === byte);
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const PNG = [0x89, ...letters('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const RIFF = letters('RIFF');
const WEBP = letters('WEBP');

export function kindOf(bytes: Uint8Array): ImageKind | undefined {
  if (holds(bytes, 0, PNG)) return 'png';
  if (holds(bytes, 0, JPEG)) return 'jpeg';
  // Between the two stands the length.
  return holds(bytes, 0, RIFF) && holds(bytes, 8, WEBP) ? 'webp' : undefined;
}
