/** yjs V1 updates by hand: any struct with any client, clock, neighbours, parent, key and content. */
import { Bytes } from './bytes.ts';
import type { Numeral } from './bytes.ts';
import { writeValue } from './values.ts';
import type { Value } from './values.ts';

export interface Id {
  client: Numeral;
  clock: Numeral;
}

/** Where an item says that it stands. */
export interface At {
  origin?: Id | undefined;
  right?: Id | undefined;
  /** Name of a root or id of a type; written whenever there are no neighbours. */
  parent?: string | Id | undefined;
  key?: string | undefined;
}

/** A struct as bytes; an update holds any row of them. */
export type Struct = Uint8Array;

export interface Section {
  client: Numeral;
  clock: Numeral;
  structs: readonly Struct[];
  /** The number of structs that the section claims to have. */
  claims?: Numeral;
}

export interface Deletes {
  client: Numeral;
  ranges: readonly (readonly [clock: Numeral, length: Numeral])[];
}

/** What yjs calls its contents on the wire. */
export const KIND = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
  skip: 10,
} as const;
export const TYPE = {
  array: 0,
  map: 1,
  text: 2,
  xmlElement: 3,
  xmlFragment: 4,
  xmlHook: 5,
  xmlText: 6,
} as const;

const HAS_KEY = 0x20;
const HAS_RIGHT = 0x40;
const HAS_ORIGIN = 0x80;

export const id = (client: Numeral, clock: Numeral): Id => ({ client, clock });

const writeId = (out: Bytes, { client, clock }: Id): Bytes => out.varUint(client).varUint(clock);

function item(kind: number, { origin, right, parent, key }: At, content: (out: Bytes) => Bytes): Struct {
  const out = new Bytes();
  out.byte(kind | (origin ? HAS_ORIGIN : 0) | (right ? HAS_RIGHT : 0) | (key === undefined ? 0 : HAS_KEY));
  if (origin) writeId(out, origin);
  if (right) writeId(out, right);
  if (!origin && !right && parent !== undefined) {
    if (typeof parent === 'string') out.varUint(1).text(parent);
    else writeId(out.varUint(0), parent);
    if (key !== undefined) out.text(key);
  }
  return content(out).done();
}

export const gc = (length: Numeral): Struct => new Bytes().byte(KIND.gc).varUint(length).done();
export const skip = (length: Numeral): Struct => new Bytes().byte(KIND.skip).varUint(length).done();
export const dead = (length: Numeral, at: At): Struct => item(KIND.deleted, at, (out) => out.varUint(length));
export const characters = (text: string, at: At): Struct => item(KIND.string, at, (out) => out.text(text));
export const values = (list: readonly Value[], at: At): Struct =>
  item(KIND.any, at, (out) => {
    out.varUint(list.length);
    for (const value of list) writeValue(out, value);
    return out;
  });
export const type = (kind: number, at: At): Struct =>
  item(KIND.type, at, (out) => (kind === TYPE.xmlElement ? out.varUint(kind).text('p') : out.varUint(kind)));
export const map = (at: At): Struct => type(TYPE.map, at);
export const text = (at: At): Struct => type(TYPE.text, at);
export const subdocument = (at: At): Struct =>
  item(KIND.doc, at, (out) => writeValue(out.text('guid'), { autoLoad: true }));
export const embed = (at: At): Struct => item(KIND.embed, at, (out) => out.text('{}'));
export const format = (at: At): Struct => item(KIND.format, at, (out) => out.text('bold').text('true'));
export const binary = (at: At): Struct => item(KIND.binary, at, (out) => out.sized(Uint8Array.of(1, 2, 3)));
export const json = (at: At): Struct => item(KIND.json, at, (out) => out.varUint(1).text('{"a":1}'));

/** A struct of a kind that the format doesn't have. */
export const nonsense = (info: number): Struct => Uint8Array.of(info, 0, 0, 0, 0);

export function update(sections: readonly Section[], deletes: readonly Deletes[] = []): Uint8Array {
  const out = new Bytes();
  out.varUint(sections.length);
  for (const { client, clock, structs, claims } of sections) {
    out
      .varUint(claims ?? structs.length)
      .varUint(client)
      .varUint(clock);
    for (const struct of structs) out.raw(struct);
  }
  return writeDeletes(out, deletes).done();
}

function writeDeletes(out: Bytes, deletes: readonly Deletes[]): Bytes {
  out.varUint(deletes.length);
  for (const { client, ranges } of deletes) {
    out.varUint(client).varUint(ranges.length);
    for (const [clock, length] of ranges) out.varUint(clock).varUint(length);
  }
  return out;
}

/** The whole of most attacks: structs of one client from a clock on. */
export const row = (client: Numeral, clock: Numeral, structs: readonly Struct[]): Uint8Array =>
  update([{ client, clock, structs }]);
export const from = (client: Numeral, clock: Numeral, ...structs: Struct[]): Uint8Array =>
  row(client, clock, structs);

export const deletingAll = (client: Numeral, ranges: Deletes['ranges']): Uint8Array =>
  update([], [{ client, ranges }]);
export const deleting = (client: Numeral, ...ranges: Deletes['ranges']): Uint8Array =>
  deletingAll(client, ranges);
