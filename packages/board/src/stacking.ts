/**
 * Stacking order as the canvas's fractional index keys. Its keys begin with a letter that says how many base-62
 * digits follow (`a`: 1, `b`: 2, …, `h`: 8), and a longer key lies above every shorter one: so zones, cards and notes
 * each get a band of their own, and drawings, which are made above what is there, stay above. Keys compare as text.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function indexKey(digits: number, ordinal: number): string {
  let rest = Math.min(Math.max(0, Math.floor(ordinal)), 62 ** digits - 1);
  let written = '';
  for (let at = 0; at < digits; at += 1) {
    written = DIGITS.charAt(rest % 62) + written;
    rest = Math.floor(rest / 62);
  }
  return String.fromCharCode(96 + digits) + written;
}

/** A small number that is the same on every screen, to part notes of one millisecond. */
function fingerprint(id: string): number {
  let hash = 0;
  for (let at = 0; at < id.length; at += 1) hash = (hash * 31 + id.charCodeAt(at)) % 100;
  return hash;
}

export const zoneStacking = (order: number): string => indexKey(3, order);
export const theoryStacking = (id: string, at: number): string => indexKey(4, at * 100 + fingerprint(id));
/** Below the notes that lie in it, above its zone. */
export const clusterStacking = (id: string): string => indexKey(5, fingerprint(id));
/** Later notes lie on top. */
export const noteStacking = (id: string, createdAt: number): string =>
  indexKey(8, createdAt * 100 + fingerprint(id));
