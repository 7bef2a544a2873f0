/** Writes the canonical form of an update: new structs only, what is dead as GC, and only deletes that have effect. */
import * as encoding from 'lib0/encoding';
import { CODES } from './decode.ts';
import type { Content, Gc, Item, Range, Section } from './decode.ts';
import { DEAD } from './places.ts';
import type { Place } from './places.ts';
import type { Id } from './read.ts';

const { KIND, TYPE, HAS_KEY, HAS_RIGHT_ORIGIN, HAS_ORIGIN } = CODES;
const byClientDown = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number => b - a;

export function encodeUpdate(
  sections: ReadonlyMap<number, Section>,
  placeOf: (struct: Gc | Item) => Place,
  deletes: ReadonlyMap<number, readonly Range[]>,
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.size);
    for (const [client, { clock, structs }] of [...sections].sort(byClientDown)) {
      encoding.writeVarUint(encoder, structs.length);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      for (const struct of structs) writeStruct(encoder, struct, placeOf(struct));
    }
    encoding.writeVarUint(encoder, deletes.size);
    for (const [client, ranges] of [...deletes].sort(byClientDown)) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const { clock, length } of ranges) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, length);
      }
    }
  });
}

function writeStruct(encoder: encoding.Encoder, struct: Gc | Item, place: Place): void {
  if (struct.kind === 'gc' || place === DEAD) {
    encoding.writeUint8(encoder, KIND.gc);
    encoding.writeVarUint(encoder, struct.length);
    return;
  }
  const { origin, rightOrigin, parent, content } = struct;
  encoding.writeUint8(
    encoder,
    kindOf(content) |
      (origin ? HAS_ORIGIN : 0) |
      (rightOrigin ? HAS_RIGHT_ORIGIN : 0) |
      (place.key === null ? 0 : HAS_KEY),
  );
  if (origin) writeId(encoder, origin);
  if (rightOrigin) writeId(encoder, rightOrigin);
  if (!origin && !rightOrigin && parent !== null) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
    else writeId(encoder, parent);
    if (place.key !== null) encoding.writeVarString(encoder, place.key);
  }
  writeContent(encoder, content, struct.length);
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

function kindOf(content: Content): number {
  switch (content.kind) {
    case 'deleted':
      return KIND.deleted;
    case 'values':
      return KIND.any;
    case 'characters':
      return KIND.string;
    case 'map':
    case 'text':
      return KIND.type;
  }
}

function writeContent(encoder: encoding.Encoder, content: Content, length: number): void {
  switch (content.kind) {
    case 'deleted':
      encoding.writeVarUint(encoder, length);
      return;
    case 'values':
      encoding.writeVarUint(encoder, length);
      for (const value of content.values) writeValue(encoder, value);
      return;
    case 'characters':
      encoding.writeVarString(encoder, content.characters);
      return;
    case 'map':
      encoding.writeVarUint(encoder, TYPE.map);
      return;
    case 'text':
      encoding.writeVarUint(encoder, TYPE.text);
      return;
  }
}

/** lib0 writes what `Reader.value` reads; its type asks for `any` of these. */
const writeValue = (encoder: encoding.Encoder, value: unknown): void => {
  encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1]);
};
