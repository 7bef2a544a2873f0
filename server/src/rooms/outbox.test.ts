import {
  writeAwareness,
  writeKeepalive,
  writeSaved,
  writeStep1,
  writeStep2,
  writeUpdate,
} from '@samenbord/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { Outbox } from './outbox.ts';
import type { Connection } from './outbox.ts';

const KB = 1024;
const update = (size: number) => writeUpdate(new Uint8Array(size));
const vector = (mark: number) => Uint8Array.of(1, 1, mark);

/** A network that takes bytes only when the test lets it. */
class SlowConnection implements Connection {
  queue: { size: number; sent: () => void }[] = [];
  delivered = 0;
  closed: number | undefined;

  get queued(): number {
    return this.queue.reduce((sum, { size }) => sum + size, 0);
  }
  send(bytes: Uint8Array, sent: () => void): void {
    this.queue.push({ size: bytes.length, sent });
  }
  close(code: number): void {
    this.closed ??= code;
  }
  drain(frames = this.queue.length): void {
    for (const { sent } of this.queue.splice(0, frames)) {
      this.delivered++;
      sent();
    }
  }
}

describe('what goes to a slow reader', () => {
  let connection: SlowConnection;
  let caughtUp: Uint8Array[];
  let outbox: Outbox;

  beforeEach(() => {
    connection = new SlowConnection();
    caughtUp = [];
    outbox = new Outbox(connection, (since) => caughtUp.push(since));
  });

  const fallBehind = () => {
    for (let i = 0; i < 11; i++) outbox.send(update(100 * KB), vector(i));
  };

  test('is everything, as long as it keeps up', () => {
    for (let i = 0; i < 100; i++) {
      expect(outbox.send(update(100 * KB), vector(i))).toBe(true);
      connection.drain();
    }
    expect(caughtUp).toEqual([]);
  });

  test('is nothing more above 1 MB, and once it has read that, one answer from where it stayed behind', () => {
    fallBehind();
    expect(outbox.send(update(10), vector(11))).toBe(false);
    expect(outbox.send(writeAwareness(new Uint8Array(10)), vector(12))).toBe(false);
    connection.drain(5);
    expect(outbox.send(update(10), vector(13))).toBe(false);
    expect(caughtUp).toEqual([]);
    connection.drain();
    expect(caughtUp).toEqual([vector(11)]);
    expect(outbox.send(update(10), vector(14))).toBe(true);
  });

  test('is still every acknowledgement, question and sign of life', () => {
    fallBehind();
    for (const frame of [writeSaved(7), writeStep1(vector(0)), writeKeepalive()])
      expect(outbox.send(frame, vector(11))).toBe(true);
  });

  test('is everything from the start when an answer was kept back too', () => {
    fallBehind();
    outbox.send(update(10), vector(11));
    outbox.send(writeStep2(new Uint8Array(10)), vector(12));
    connection.drain();
    expect(caughtUp).toEqual([Uint8Array.of(0)]);
  });

  test('ends with 4508 when more than it can catch up with is kept back', () => {
    fallBehind();
    for (let i = 0; i < 29; i++) outbox.send(update(100 * KB), vector(11));
    expect(connection.closed).toBeUndefined();
    for (let i = 0; i < 3; i++) outbox.send(update(100 * KB), vector(11));
    expect(connection.closed).toBe(4508);
  });

  test('may be a large board at the start without being taken for slowness', () => {
    outbox.send(writeStep2(new Uint8Array(6 * KB * KB)), vector(0));
    for (let i = 0; i < 100; i++) outbox.send(update(KB), vector(1));
    expect(connection.closed).toBeUndefined();
    connection.drain();
    expect(caughtUp).toEqual([vector(1)]);
  });
});
