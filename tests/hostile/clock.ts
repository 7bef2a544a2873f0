/**
 * How long the room's thread is busy. Time of the processor, not of the wall: what another process takes from it
 * says nothing about the room.
 */

/** What the machine that the limits were set on needs for `reference`, in milliseconds. */
const REFERENCE = 15;
const ROUNDS = 3;

/** Milliseconds of this thread's processor time that `work` takes. */
export function busy(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Work of the kind that a room does: small objects, maps, strings, arrays of bytes. */
function reference(): number {
  const map = new Map<string, { clock: number; bytes: Uint8Array }>();
  for (let i = 0; i < 40_000; i++) {
    const key = `record-${String(i % 5000)}`;
    const before = map.get(key);
    map.set(key, { clock: (before?.clock ?? 0) + i, bytes: Uint8Array.of(i & 255, i >>> 8) });
  }
  let sum = 0;
  for (const { clock, bytes } of map.values()) sum += clock + (bytes[0] ?? 0);
  return sum;
}

/** How many times slower this machine is now than the one that the limits were set on; at least 1. */
export function slowness(): number {
  const rounds = Array.from({ length: ROUNDS }, () => busy(() => void reference()));
  return Math.max(1, Math.min(...rounds) / REFERENCE);
}
