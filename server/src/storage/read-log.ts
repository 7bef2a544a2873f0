/** Reading one log back, and what to do when it is not what was written. */
import type { DatabaseSync } from 'node:sqlite';
import { decodeFrame } from './frame.ts';
import { DamagedLog } from './store.ts';
import type { LoadedLog } from './store.ts';

/** Must run inside a transaction that may write: a damaged end is taken out. */
export function readLog(database: DatabaseSync, key: string): LoadedLog | undefined {
  const head = database.prepare('SELECT epoch, seq FROM log_head WHERE key = ?').get(key);
  if (!head) return undefined;
  const snapshot = readSnapshot(database, key);
  const log: LoadedLog = {
    epoch: Number(head['epoch']),
    seq: snapshot?.seq ?? 0,
    ...(snapshot ? { snapshot: snapshot.record } : {}),
    records: [],
  };
  const last = Number(head['seq']);
  const rows = database.prepare('SELECT seq, frame FROM log_record WHERE key = ? ORDER BY seq').all(key);
  for (const { seq, frame } of rows) {
    const expected = log.seq + 1;
    const decoded =
      seq === expected && frame instanceof Uint8Array ? decodeFrame(frame, expected) : undefined;
    if (!decoded) break;
    log.records.push(decoded.record);
    log.seq = expected;
  }
  if (log.seq === last) return log;
  return cutDamagedEnd(database, key, log, last);
}

function readSnapshot(database: DatabaseSync, key: string) {
  const row = database.prepare('SELECT seq, frame FROM log_snapshot WHERE key = ?').get(key);
  if (!row) return undefined;
  const frame =
    row['frame'] instanceof Uint8Array ? decodeFrame(row['frame'], Number(row['seq'])) : undefined;
  if (!frame) throw new DamagedLog(key, 'its snapshot does not read back');
  return frame;
}

/**
 * An unreadable end is what a failing disk leaves of the last writes: the log goes on before it, and devices that still
 * hold those changes bring them back. A good record behind a bad one is something else: records build on each other,
 * and cutting would throw good ones away, so somebody has to look (a backup, or the rows themselves).
 */
function cutDamagedEnd(database: DatabaseSync, key: string, log: LoadedLog, last: number): LoadedLog {
  const bad = database
    .prepare('SELECT seq, frame FROM log_record WHERE key = ? AND seq > ?')
    .all(key, log.seq);
  const goodBehind = bad.some(
    ({ seq, frame }) => frame instanceof Uint8Array && decodeFrame(frame, Number(seq)) !== undefined,
  );
  if (goodBehind) throw new DamagedLog(key, `record ${log.seq + 1} of ${last} does not read back`);
  database
    .prepare(
      `INSERT INTO log_damaged SELECT key, seq, frame, unixepoch() FROM log_record WHERE key = ? AND seq > ?`,
    )
    .run(key, log.seq);
  database.prepare('DELETE FROM log_record WHERE key = ? AND seq > ?').run(key, log.seq);
  database.prepare('UPDATE log_head SET seq = ? WHERE key = ?').run(log.seq, key);
  return { ...log, damage: { seq: log.seq + 1, records: last - log.seq } };
}
