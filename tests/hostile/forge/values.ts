/** lib0's encoding of JSON-like values, by hand. */
import type { Bytes } from './bytes.ts';

/** `undefined` and NaN included: they can be written, so they can be sent. */
export type Value =
  | null
  | undefined
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [key: string]: Value }
  /** Bytes of a value as they are, for values that can't be. */
  | Uint8Array;

const TAG = { undefined: 127, null: 126, integer: 125, float64: 123, no: 121, yes: 120 } as const;
const NESTED = { string: 119, object: 118, array: 117 } as const;
const MAX_INTEGER = 2 ** 31 - 1;

export function writeValue(out: Bytes, value: Value): Bytes {
  if (value === undefined) return out.byte(TAG.undefined);
  if (value === null) return out.byte(TAG.null);
  if (typeof value === 'boolean') return out.byte(value ? TAG.yes : TAG.no);
  if (typeof value === 'string') return out.byte(NESTED.string).text(value);
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) <= MAX_INTEGER
      ? out.byte(TAG.integer).varInt(value)
      : out.byte(TAG.float64).float64(value);
  if (value instanceof Uint8Array) return out.raw(value);
  if (isList(value)) {
    out.byte(NESTED.array).varUint(value.length);
    for (const entry of value) writeValue(out, entry);
    return out;
  }
  const entries = Object.entries(value);
  out.byte(NESTED.object).varUint(entries.length);
  for (const [key, entry] of entries) writeValue(out.text(key), entry);
  return out;
}

const isList = (value: readonly Value[] | { readonly [key: string]: Value }): value is readonly Value[] =>
  Array.isArray(value);
