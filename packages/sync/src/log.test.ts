import { describe, expect, test } from 'vitest';
import { DamagedRecord, readLogRecord, writeLogRecord } from './log.ts';
import type { LogRecord } from './log.ts';

const record: LogRecord = {
  update: Uint8Array.of(0, 0),
  bindings: [
    { client: 4_294_967_295, participant: 'an' },
    { client: 7, participant: 'bram' },
  ],
  ownerships: [{ root: 'notes', record: 'n1', participant: 'bram' }],
};

describe('[LG1] a record holds the change, who made it and whose it is', () => {
  test('all of it comes back', () => {
    expect(readLogRecord(writeLogRecord(record))).toEqual(record);
  });

  test('and so does a record of bindings only', () => {
    const bound = { ...record, update: new Uint8Array(), ownerships: [] };
    expect(readLogRecord(writeLogRecord(bound))).toEqual(bound);
  });
});

describe('[LG2] damage is noticed', () => {
  const bytes = writeLogRecord(record);

  test('wherever a record is cut off', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(() => readLogRecord(bytes.slice(0, length))).toThrow(DamagedRecord);
  });

  test('when something follows it, or it is of a later version', () => {
    expect(() => readLogRecord(Uint8Array.of(...bytes, 0))).toThrow('left over');
    expect(() => readLogRecord(Uint8Array.of(2, ...bytes.slice(1)))).toThrow('version 2');
  });
});
