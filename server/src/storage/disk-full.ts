/** SQLite's result codes: the database or disk is full, or the file shared by the log's readers could not grow. */
const FULL = 13;
const SHARED_FILE_SIZE = 4874;

/** Whether a fault, or what it comes of, means that there is no room left on the disk. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isDiskFull(error.cause)) return true;
  if ('code' in error && error.code === 'ENOSPC') return true;
  if (!('errcode' in error) || typeof error.errcode !== 'number') return false;
  return (error.errcode & 0xff) === FULL || error.errcode === SHARED_FILE_SIZE;
}
