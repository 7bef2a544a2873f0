/**
 * Reads a yjs V1 update without yjs, strictly and in bounded memory:
 *
 *   update  = count:varUint section × count  deletes
 *   section = structs:varUint client:varUint clock:varUint struct × structs
 *   struct  = info:uint8 …   info: bits 1–5 kind of content, bit 6 has key, bit 7 has right origin, bit 8 has origin
 *   deletes = count:varUint (client:varUint ranges:varUint (clock:varUint length:varUint) × ranges) × count
 */
import { MAX_RANGES, MAX_SECTIONS, MAX_STRUCTS, MAX_VALUES_OF_ITEM } from '../limits.ts';
import { Reader, Violation } from './read.ts';
import type { Id } from './read.ts';

export type Content =
  | { kind: 'deleted' }
  | { kind: 'values'; values: readonly unknown[] }
  | { kind: 'characters'; characters: string }
  | { kind: 'map' }
  | { kind: 'text' };

export interface Struct {
  client: number;
  clock: number;
  length: number;
}

/** What is left of something that its client threw away together with its parent: a length without a place. */
export interface Gc extends Struct {
  kind: 'gc';
}

export interface Item extends Struct {
  kind: 'item';
  origin: Id | null;
  rightOrigin: Id | null;
  /** Name of a root, id of a type, or null: that of the origins. */
  parent: string | Id | null;
  /** Key under the parent; null in a list, and where the parent is that of the origins. */
  key: string | null;
  content: Content;
}

export interface Section {
  client: number;
  clock: number;
  structs: (Gc | Item)[];
}

export interface Range {
  clock: number;
  length: number;
}

export interface Update {
  sections: Section[];
  deletes: Map<number, Range[]>;
}

const KIND = { gc: 0, deleted: 1, string: 4, type: 7, any: 8 } as const;
const TYPE = { map: 1, text: 2 } as const;
const KIND_BITS = 0b0001_1111;
const HAS_KEY = 0b0010_0000;
const HAS_RIGHT_ORIGIN = 0b0100_0000;
const HAS_ORIGIN = 0b1000_0000;
export const CODES = { KIND, TYPE, HAS_KEY, HAS_RIGHT_ORIGIN, HAS_ORIGIN } as const;

/** @throws Violation */
export function decodeUpdate(bytes: Uint8Array): Update {
  const reader = new Reader(bytes);
  const sections: Section[] = [];
  const seen = new Set<number>();
  let structs = 0;
  for (let left = reader.count(MAX_SECTIONS); left > 0; left--) {
    const section = readSection(reader, MAX_STRUCTS - structs);
    structs += section.structs.length;
    if (seen.has(section.client)) throw new Violation('client-twice');
    seen.add(section.client);
    sections.push(section);
  }
  const deletes = readDeletes(reader);
  if (reader.left > 0) throw new Violation('bytes-left-over');
  return { sections, deletes };
}

function readSection(reader: Reader, most: number): Section {
  const structs: (Gc | Item)[] = [];
  const count = reader.count(most);
  const client = reader.number();
  const clock = reader.number();
  let next = clock;
  for (let i = 0; i < count; i++) {
    const struct = readStruct(reader, client, next);
    if (struct.length === 0) throw new Violation('empty-struct');
    next += struct.length;
    structs.push(struct);
  }
  return { client, clock, structs };
}

function readStruct(reader: Reader, client: number, clock: number): Gc | Item {
  const info = reader.byte();
  const kind = info & KIND_BITS;
  if (kind === KIND.gc) return { kind: 'gc', client, clock, length: reader.number() };
  // JSON of old yjs, bytes, embeds, formats, subdocuments and skips stand nowhere in the layout.
  if (kind !== KIND.deleted && kind !== KIND.string && kind !== KIND.type && kind !== KIND.any)
    throw new Violation('content-kind');
  const origin = info & HAS_ORIGIN ? reader.id() : null;
  const rightOrigin = info & HAS_RIGHT_ORIGIN ? reader.id() : null;
  let parent: string | Id | null = null;
  let key: string | null = null;
  if (!origin && !rightOrigin) {
    parent = reader.number() === 1 ? reader.text() : reader.id();
    if (info & HAS_KEY) key = reader.text();
  }
  const place = { kind: 'item', client, clock, origin, rightOrigin, parent, key } as const;
  switch (kind) {
    case KIND.deleted:
      return { ...place, length: reader.number(), content: { kind: 'deleted' } };
    case KIND.string: {
      const characters = reader.text();
      return { ...place, length: characters.length, content: { kind: 'characters', characters } };
    }
    case KIND.type:
      return { ...place, length: 1, content: readType(reader) };
    case KIND.any: {
      const values: unknown[] = [];
      for (let left = reader.count(MAX_VALUES_OF_ITEM); left > 0; left--) values.push(reader.value());
      return { ...place, length: values.length, content: { kind: 'values', values } };
    }
  }
}

function readType(reader: Reader): Content {
  switch (reader.number()) {
    case TYPE.map:
      return { kind: 'map' };
    case TYPE.text:
      return { kind: 'text' };
    default:
      throw new Violation('type-kind');
  }
}

function readDeletes(reader: Reader): Map<number, Range[]> {
  const deletes = new Map<number, Range[]>();
  let total = 0;
  for (let left = reader.count(MAX_SECTIONS); left > 0; left--) {
    const client = reader.number();
    if (deletes.has(client)) throw new Violation('client-twice');
    const ranges: Range[] = [];
    let end = 0;
    for (let count = reader.count(MAX_RANGES - total); count > 0; count--) {
      const range = { clock: reader.number(), length: reader.number() };
      if (range.length === 0) throw new Violation('empty-range');
      if (range.clock < end) throw new Violation('unsorted-ranges');
      end = range.clock + range.length;
      ranges.push(range);
    }
    total += ranges.length;
    deletes.set(client, ranges);
  }
  return deletes;
}
