import { describe, expect, test } from 'vitest';
import { crc32c } from './crc32c.ts';

describe('CRC-32C', () => {
  test.each([
    ['32 bytes of zeroes', new Uint8Array(32), 0x8a9136aa],
    ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
    ['32 incrementing bytes', Uint8Array.from({ length: 32 }, (_, i) => i), 0x46dd794e],
    ['32 decrementing bytes', Uint8Array.from({ length: 32 }, (_, i) => 31 - i), 0x113fdb5c],
    ['the digits 1 to 9', new TextEncoder().encode('123456789'), 0xe3069283],
  ])('gives the value of RFC 3720 for %s', (_, bytes, expected) => {
    expect(crc32c(bytes)).toBe(expected);
  });

  test('of parts is the one of the whole', () => {
    const bytes = Uint8Array.from({ length: 40 }, (_, i) => i * 7);
    expect(crc32c(bytes.subarray(0, 13), bytes.subarray(13))).toBe(crc32c(bytes));
  });
});
