import { describe, expect, test } from 'vitest';
import { decodeFrame, encodeFrame } from './frame.ts';

const frame = { epoch: 3, seq: 7_000_000_000, record: Uint8Array.of(1, 2, 3, 250) };

describe('a record on disk', () => {
  test('comes back as it was written', () => {
    expect(decodeFrame(encodeFrame(frame), frame.seq)).toEqual(frame);
  });

  test('is not taken for good after any single bit flips', () => {
    const good = encodeFrame(frame);
    for (let bit = 0; bit < good.length * 8; bit++) {
      const bad = good.slice();
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeFrame(bad, frame.seq), `bit ${bit}`).toBeUndefined();
    }
  });

  test('is not taken for good when it is cut short, has grown or lies in another place', () => {
    const good = encodeFrame(frame);
    for (let length = 0; length < good.length; length++)
      expect(decodeFrame(good.subarray(0, length), frame.seq)).toBeUndefined();
    expect(decodeFrame(Uint8Array.of(...good, 0), frame.seq)).toBeUndefined();
    expect(decodeFrame(good, frame.seq + 1)).toBeUndefined();
  });
});
