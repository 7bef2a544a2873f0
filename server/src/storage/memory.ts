/** A store that forgets with the process, for tests. Keeps copies: callers may reuse their buffers. */
import { StaleEpoch, isPlaneOf } from './store.ts';
import type { LoadedLog, Store } from './store.ts';

interface Log {
  epoch: number;
  seq: number;
  snapshot?: { seq: number; bytes: Uint8Array };
  records: { seq: number; bytes: Uint8Array }[];
}

export function memoryStore(): Store {
  const logs = new Map<string, Log>();
  let closed = false;

  const open = () => {
    if (closed) throw new Error('The store is closed.');
  };
  const fenced = (key: string, epoch: number): Log => {
    const log = logs.get(key) ?? { epoch, seq: 0, records: [] };
    if (epoch < log.epoch) throw new StaleEpoch(key, epoch, log.epoch);
    return log;
  };

  // Async functions although nothing waits: errors must reach the caller as rejections, as with a real store.
  return {
    async load(key): Promise<LoadedLog | undefined> {
      open();
      const log = logs.get(key);
      if (!log) return undefined;
      return {
        epoch: log.epoch,
        seq: log.seq,
        ...(log.snapshot ? { snapshot: log.snapshot.bytes.slice() } : {}),
        records: log.records.map(({ bytes }) => bytes.slice()),
      };
    },
    async append(key, epoch, records) {
      open();
      const log = fenced(key, epoch);
      log.epoch = epoch;
      for (const bytes of records) log.records.push({ seq: ++log.seq, bytes: bytes.slice() });
      logs.set(key, log);
      return log.seq;
    },
    async snapshot(key, epoch, seq, bytes) {
      open();
      const log = fenced(key, epoch);
      const covered = log.snapshot?.seq ?? 0;
      if (seq > log.seq || seq < covered) throw new RangeError(`The log of ${key} has no place ${seq}.`);
      log.epoch = epoch;
      log.snapshot = { seq, bytes: bytes.slice() };
      log.records = log.records.filter((record) => record.seq > seq);
      logs.set(key, log);
    },
    async planes(board) {
      open();
      return [...logs.keys()].filter((key) => isPlaneOf(key, board)).sort();
    },
    async erase(...keys) {
      open();
      for (const key of keys)
        for (const plane of [...logs.keys()]) if (isPlaneOf(plane, key)) logs.delete(plane);
    },
    async close() {
      closed = true;
    },
  };
}
