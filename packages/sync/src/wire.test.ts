import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as wire from './wire.ts';

const bytes = Uint8Array.of(1, 2, 3);

describe('[WI1] every message survives the wire', () => {
  test.each<[wire.Message, Uint8Array]>([
    [{ type: 'step1', stateVector: bytes }, wire.writeStep1(bytes)],
    [{ type: 'step2', update: bytes }, wire.writeStep2(bytes)],
    [{ type: 'update', update: bytes }, wire.writeUpdate(bytes)],
    [{ type: 'awareness', update: bytes }, wire.writeAwareness(bytes)],
    [{ type: 'query-awareness' }, wire.writeQueryAwareness()],
    [{ type: 'hello', version: wire.WIRE_VERSION }, wire.writeHello()],
    [{ type: 'saved', frames: 300 }, wire.writeSaved(300)],
    [
      { type: 'notice', code: 'board-full', params: { left: 0 } },
      wire.writeNotice('board-full', { left: 0 }),
    ],
    [{ type: 'keepalive' }, wire.writeKeepalive()],
  ])('$type', (message, frame) => {
    expect(wire.readMessage(frame)).toEqual(message);
  });
});

describe('[WI2] a frame is one whole message or none', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['half an update', wire.writeUpdate(bytes).slice(0, -1)],
    ['bytes after the end', Uint8Array.of(...wire.writeSaved(1), 0)],
    ['an unknown message', Uint8Array.of(42)],
    ['an unknown sync step', Uint8Array.of(0, 3, 0)],
    ['parameters that are no object', Uint8Array.of(102, 1, 97, 2, 91, 93)],
    ['parameters that are no JSON', Uint8Array.of(102, 1, 97, 1, 123)],
    ['text that is no UTF-8', Uint8Array.of(102, 1, 255, 2, 123, 125)],
  ])('%s', (_, frame) => {
    expect(() => wire.readMessage(frame)).toThrow(wire.MalformedFrame);
  });

  test('messages of a newer version and of the auth protocol are passed over', () => {
    expect(wire.readMessage(Uint8Array.of(110, 1, 2))).toEqual({ type: 'other' });
    expect(wire.readMessage(Uint8Array.of(2, 0, 0))).toEqual({ type: 'other' });
  });
});

test('[WI3] the wire is what clients in the field speak', () => {
  const hash = createHash('sha256').update(wire.describeWire()).digest('hex').slice(0, 16);
  // When this fails, frames have changed. Can every client in the field still read them, and you theirs? If not,
  // raise WIRE_VERSION: the room then asks older clients to reload. Then put the new hash here.
  expect(hash).toBe('20a2560472b261cb');
});
