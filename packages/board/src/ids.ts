/** Ids and codes. Random bytes come from the platform's `crypto.getRandomValues`, present on plain http too. */

const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** No look-alikes: without 0/O, 1/I/L, 2/Z, 5/S, 8/B the letter is left out; of U and V only U stays. */
export const CODE_ALPHABET = 'ACDEFGHJKMNPQRTUWXY23456789';
export const CODE_LENGTH = 8;

/** `length` characters drawn evenly from `alphabet` (at most 256 characters). */
export function randomString(alphabet: string, length: number): string {
  const fair = 256 - (256 % alphabet.length);
  let drawn = '';
  while (drawn.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2)))
      if (byte < fair && drawn.length < length) drawn += alphabet.charAt(byte % alphabet.length);
  }
  return drawn;
}

/** An id for a new record: 14 letters and digits, 83 bits. */
export const newId = (): string => randomString(ID_ALPHABET, 14);

/** A join code: 8 characters, 38 bits. */
export const newCode = (): string => randomString(CODE_ALPHABET, CODE_LENGTH);

/** Upper case without what people put between (spaces, dashes, dots). */
export const normalizeCode = (typed: string): string => typed.toUpperCase().replace(/[\s.\-–—_]/g, '');

/** Whether a normalised code can exist at all. */
export const isCode = (code: string): boolean =>
  code.length === CODE_LENGTH && [...code].every((character) => CODE_ALPHABET.includes(character));

/** As shown to people: `ABCD-EFGH`. */
export const showCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
