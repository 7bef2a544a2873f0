import { statfsSync } from 'node:fs';

/** Bytes that this process can still write on the disk that holds a folder; 0 when that cannot be known. */
export function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
