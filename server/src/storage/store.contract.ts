/** What every store promises; each implementation runs this suite (see the `*.test.ts` beside it). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StaleEpoch } from './store.ts';
import type { Store } from './store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (records: readonly Uint8Array[] = []) =>
  records.map((record) => new TextDecoder().decode(record));

export interface StoreUnderTest {
  store: Store;
  /** Removes what the test made; the store is closed by then. */
  clean?: () => void;
}

export function storeContract(name: string, open: () => StoreUnderTest): void {
  describe(`a store (${name})`, () => {
    let store: Store;
    let clean: (() => void) | undefined;

    beforeEach(() => {
      ({ store, clean } = open());
    });
    afterEach(async () => {
      await store.close();
      clean?.();
    });

    const read = async (key: string) => {
      const log = await store.load(key);
      return (
        log && { ...log, snapshot: log.snapshot && texts([log.snapshot])[0], records: texts(log.records) }
      );
    };

    test('knows nothing about a board that was never written', async () => {
      expect(await store.load('b1')).toBeUndefined();
    });

    test('gives back records in the order in which they were appended, and numbers them from 1', async () => {
      expect(await store.append('b1', 1, [bytes('one'), bytes('two')])).toBe(2);
      expect(await store.append('b1', 1, [bytes('three')])).toBe(3);
      expect(await read('b1')).toEqual({
        epoch: 1,
        seq: 3,
        snapshot: undefined,
        records: ['one', 'two', 'three'],
      });
    });

    test('keeps the order of appends that were not waited for', async () => {
      const words = Array.from({ length: 50 }, (_, i) => `record ${i}`);
      const places = await Promise.all(words.map((word) => store.append('b1', 1, [bytes(word)])));
      expect(places).toEqual(words.map((_, i) => i + 1));
      expect((await read('b1'))?.records).toEqual(words);
    });

    test('lists the planes of a board, and erases several at once', async () => {
      for (const key of ['b1', 'b1/desk', 'b1/own/an', 'b1/own/bo', 'b10', 'b1x/own/an'])
        await store.append(key, 1, [bytes(key)]);
      expect(await store.planes('b1')).toEqual(['b1', 'b1/desk', 'b1/own/an', 'b1/own/bo']);
      await store.erase('b1/own/an', 'b1/desk');
      expect(await store.planes('b1')).toEqual(['b1', 'b1/own/bo']);
      expect(await store.planes('b10')).toEqual(['b10']);
      expect(await store.planes('b2')).toEqual([]);
    });

    test('keeps boards and planes apart', async () => {
      await Promise.all([
        store.append('b1', 1, [bytes('board')]),
        store.append('b1/desk', 1, [bytes('desk')]),
        store.append('b12', 1, [bytes('another')]),
      ]);
      expect((await read('b1'))?.records).toEqual(['board']);
      expect((await read('b1/desk'))?.records).toEqual(['desk']);
      expect((await read('b12'))?.records).toEqual(['another']);
    });

    test('keeps empty and large records as they are', async () => {
      const large = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
      await store.append('b1', 1, [new Uint8Array(), large]);
      const log = await store.load('b1');
      expect(log?.records[0]).toEqual(new Uint8Array());
      expect(Buffer.compare(log?.records[1] ?? new Uint8Array(), large)).toBe(0);
    });

    test('is not touched when the caller uses its buffer again', async () => {
      const buffer = bytes('kept');
      await store.append('b1', 1, [buffer]);
      buffer.fill(0);
      expect((await read('b1'))?.records).toEqual(['kept']);
    });

    test('puts a snapshot in the place of the records that it covers', async () => {
      await store.append('b1', 1, [bytes('one'), bytes('two'), bytes('three')]);
      await store.snapshot('b1', 1, 2, bytes('one+two'));
      expect(await read('b1')).toEqual({ epoch: 1, seq: 3, snapshot: 'one+two', records: ['three'] });
      expect(await store.append('b1', 1, [bytes('four')])).toBe(4);
      await store.snapshot('b1', 1, 4, bytes('all'));
      expect(await read('b1')).toEqual({ epoch: 1, seq: 4, snapshot: 'all', records: [] });
    });

    test('takes no snapshot of records that it does not have, or older than the one that it has', async () => {
      await store.append('b1', 1, [bytes('one'), bytes('two')]);
      await expect(store.snapshot('b1', 1, 3, bytes('future'))).rejects.toThrow(RangeError);
      await store.snapshot('b1', 1, 2, bytes('all'));
      await expect(store.snapshot('b1', 1, 1, bytes('past'))).rejects.toThrow(RangeError);
      expect((await read('b1'))?.snapshot).toBe('all');
    });

    test('refuses a writer whose epoch has passed, and keeps nothing of it', async () => {
      await store.append('b1', 1, [bytes('old owner')]);
      await store.append('b1', 2, [bytes('new owner')]);
      await expect(store.append('b1', 1, [bytes('late')])).rejects.toThrow(StaleEpoch);
      await expect(store.snapshot('b1', 1, 1, bytes('late'))).rejects.toThrow(StaleEpoch);
      expect(await read('b1')).toEqual({
        epoch: 2,
        seq: 2,
        snapshot: undefined,
        records: ['old owner', 'new owner'],
      });
    });

    test('lets the others through when one write of many is refused', async () => {
      await store.append('b1', 2, [bytes('one')]);
      const outcomes = await Promise.allSettled([
        store.append('b2', 1, [bytes('before')]),
        store.append('b1', 1, [bytes('late')]),
        store.append('b2', 1, [bytes('after')]),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await read('b2'))?.records).toEqual(['before', 'after']);
      expect((await read('b1'))?.records).toEqual(['one']);
    });

    test('erases a board with every plane, and nothing of another board', async () => {
      for (const key of ['b1', 'b1/desk', 'b12', 'b']) await store.append(key, 1, [bytes(key)]);
      await store.snapshot('b1', 1, 1, bytes('snapshot'));
      await store.erase('b1');
      expect(await store.load('b1')).toBeUndefined();
      expect(await store.load('b1/desk')).toBeUndefined();
      expect((await read('b12'))?.records).toEqual(['b12']);
      expect((await read('b'))?.records).toEqual(['b']);
    });

    test('erasing twice, or what never was, is no error', async () => {
      await store.erase('b1');
      await store.append('b1', 1, [bytes('one')]);
      await store.erase('b1');
      await store.erase('b1');
      expect(await store.load('b1')).toBeUndefined();
    });

    test('finishes what was asked before it closes, and takes nothing more afterwards', async () => {
      const asked = store.append('b1', 1, [bytes('last words')]);
      await store.close();
      expect(await asked).toBe(1);
      await expect(store.append('b1', 1, [bytes('too late')])).rejects.toThrow('closed');
    });
  });
}
