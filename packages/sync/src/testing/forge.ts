/** Writes yjs V1 updates by hand, right or wrong, for tests of what a hostile client could send. */
import * as encoding from 'lib0/encoding';
import type { Id } from '../gate/read.ts';

type Write = (encoder: encoding.Encoder) => void;

export interface At {
  origin?: Id;
  right?: Id;
  /** Name of a root, or id of a parent; left out when there are origins. */
  parent?: string | Id;
  key?: string;
}

const writeId = (encoder: encoding.Encoder, { client, clock }: Id): void => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

const item =
  (kind: number, { origin, right, parent, key }: At, content: Write): Write =>
  (encoder) => {
    encoding.writeUint8(
      encoder,
      kind | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20),
    );
    if (origin) writeId(encoder, origin);
    if (right) writeId(encoder, right);
    if (!origin && !right && parent !== undefined) {
      encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
      if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
      else writeId(encoder, parent);
      if (key !== undefined) encoding.writeVarString(encoder, key);
    }
    content(encoder);
  };

export const id = (client: number, clock: number): Id => ({ client, clock });

export const gc =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  };
export const skip =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 10);
    encoding.writeVarUint(encoder, length);
  };
export const dead = (length: number, at: At): Write =>
  item(1, at, (encoder) => encoding.writeVarUint(encoder, length));
export const characters = (text: string, at: At): Write =>
  item(4, at, (encoder) => encoding.writeVarString(encoder, text));
export const embed = (at: At): Write => item(5, at, (encoder) => encoding.writeVarString(encoder, '{}'));
export const type = (kind: number, at: At): Write =>
  item(7, at, (encoder) => encoding.writeVarUint(encoder, kind));
export const map = (at: At): Write => type(1, at);
export const sharedText = (at: At): Write => type(2, at);
export const values = (list: readonly Parameters<typeof encoding.writeAny>[1][], at: At): Write =>
  item(8, at, (encoder) => {
    encoding.writeVarUint(encoder, list.length);
    for (const value of list) encoding.writeAny(encoder, value);
  });
export const subdocument = (at: At): Write =>
  item(9, at, (encoder) => {
    encoding.writeVarString(encoder, 'guid');
    encoding.writeAny(encoder, {});
  });

export interface ForgedSection {
  client: number;
  clock: number;
  structs: readonly Write[];
}

/** `deletes` holds, per client, pairs of clock and length. */
export function forge(
  sections: readonly ForgedSection[],
  deletes: readonly (readonly [
    client: number,
    ...ranges: (readonly [clock: number, length: number])[],
  ])[] = [],
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length);
    for (const { client, clock, structs } of sections) {
      encoding.writeVarUint(encoder, structs.length);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      for (const write of structs) write(encoder);
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const [client, ...ranges] of deletes) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, length);
      }
    }
  });
}
