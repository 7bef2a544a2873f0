/** Bounded reading of bytes from the network, over lib0: every failure is a `Violation`, nothing is trusted. */
import * as decoding from 'lib0/decoding';
import { MAX_CLIENT_ID, MAX_KEYS_OF_VALUE, MAX_SECTIONS, MAX_VALUE_DEPTH } from '../limits.ts';
import { MalformedFrame } from '../wire.ts';

/** The update breaks a rule that every honest client keeps; the text names the rule. */
export class Violation extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'Violation';
  }
}

export interface Id {
  client: number;
  clock: number;
}

/** Tags of lib0's any-encoding, counted down from 127. */
const ANY = {
  undefined: 127,
  null: 126,
  integer: 125,
  float32: 124,
  float64: 123,
  false: 121,
  true: 120,
  string: 119,
  object: 118,
  array: 117,
} as const;

/** Values in one update, those within values included; 4 MB of honest drawings hold about 350,000. */
const MAX_VALUES = 500_000;
/**
 * Different keys in the values of one update. Drawings share about a hundred; ids of people and notes stand in some
 * other values. Objects that share none cost the engine a microsecond a key.
 */
const MAX_KEYS = 20_000;

export class Reader {
  readonly #decoder: decoding.Decoder;
  #values = 0;
  readonly #keys = new Set<string>();

  constructor(bytes: Uint8Array) {
    this.#decoder = decoding.createDecoder(bytes);
  }

  get left(): number {
    return this.#decoder.arr.length - this.#decoder.pos;
  }

  byte(): number {
    if (this.left < 1) throw new Violation('cut-off');
    return decoding.readUint8(this.#decoder);
  }

  /** An unsigned number below 2³²: a client id, a clock, a length, a count. */
  number(): number {
    const value = this.#guard(() => decoding.readVarUint(this.#decoder));
    // Put this way round because a varint of 150 bytes is NaN, which is not above anything either.
    if (!(value <= MAX_CLIENT_ID)) throw new Violation('number-out-of-range');
    return value;
  }

  /** A number of things to come, of which there may be `most`. */
  count(most: number): number {
    const value = this.number();
    if (value > most) throw new Violation('too-many');
    return value;
  }

  id(): Id {
    return { client: this.number(), clock: this.number() };
  }

  text(): string {
    return this.#guard(() => decoding.readVarString(this.#decoder));
  }

  /** A JSON-like value. Bytes and big integers stand nowhere in the layout. */
  value(depth = 0): unknown {
    if (++this.#values > MAX_VALUES) throw new Violation('too-many');
    if (depth > MAX_VALUE_DEPTH) throw new Violation('nested-too-deep');
    const tag = this.byte();
    switch (tag) {
      case ANY.undefined:
        return undefined;
      case ANY.null:
        return null;
      case ANY.integer:
        if (this.left < 1) throw new Violation('cut-off');
        return this.#guard(() => decoding.readVarInt(this.#decoder));
      case ANY.float32:
        return this.#guard(() => decoding.readFloat32(this.#decoder));
      case ANY.float64:
        return this.#guard(() => decoding.readFloat64(this.#decoder));
      case ANY.false:
        return false;
      case ANY.true:
        return true;
      case ANY.string:
        return this.text();
      case ANY.object:
        return this.#object(depth);
      case ANY.array: {
        const list: unknown[] = [];
        for (let left = this.number(); left > 0; left--) list.push(this.value(depth + 1));
        return list;
      }
      default:
        throw new Violation('value-type');
    }
  }

  #object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (let left = this.count(MAX_KEYS_OF_VALUE); left > 0; left--) {
      const key = this.text();
      if (this.#keys.add(key).size > MAX_KEYS) throw new Violation('too-many');
      // Setting it would change what the object inherits, here and at every reader.
      if (key === '__proto__') throw new Violation('value-key');
      object[key] = this.value(depth + 1);
    }
    return object;
  }

  #guard<T>(read: () => T): T {
    try {
      return read();
    } catch {
      throw new Violation('cut-off');
    }
  }
}

/**
 * Reads a state vector: how far the asker is with every client.
 * @throws MalformedFrame
 */
export function readStateVector(bytes: Uint8Array): Map<number, number> {
  const reader = new Reader(bytes);
  const vector = new Map<number, number>();
  try {
    for (let left = reader.count(MAX_SECTIONS); left > 0; left--)
      vector.set(reader.number(), reader.number());
  } catch (error) {
    if (error instanceof Violation) throw new MalformedFrame(`State vector: ${error.message}.`);
    throw error;
  }
  if (reader.left > 0) throw new MalformedFrame('Bytes are left over after a state vector.');
  return vector;
}
