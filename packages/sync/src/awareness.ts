/**
 * The payload of an awareness message, as y-protocols writes it:
 *
 *   update = count:varUint (client:varUint clock:varUint state:varString (JSON object or null)) × count
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MAX_CLIENT_ID, MAX_PRESENT } from './limits.ts';
import { MalformedFrame } from './wire.ts';

export interface AwarenessEntry {
  client: number;
  clock: number;
  /** Undecoded JSON; a client echoes everybody's states, and only its own is worth parsing. */
  state: Uint8Array;
}

/** @throws MalformedFrame when the payload is cut off, has bytes left over or numbers out of range. */
export function readAwareness(update: Uint8Array): AwarenessEntry[] {
  const decoder = decoding.createDecoder(update);
  const entries: AwarenessEntry[] = [];
  try {
    const count = decoding.readVarUint(decoder);
    if (count > MAX_PRESENT) throw new MalformedFrame('The awareness update tells of too many.');
    for (let i = 0; i < count; i++)
      entries.push({
        client: decoding.readVarUint(decoder),
        clock: decoding.readVarUint(decoder),
        state: decoding.readVarUint8Array(decoder),
      });
  } catch (error) {
    if (error instanceof MalformedFrame) throw error;
    throw new MalformedFrame('The awareness update is cut off.');
  }
  if (decoding.hasContent(decoder))
    throw new MalformedFrame('Bytes are left over after an awareness update.');
  // Put this way round because a varint of 150 bytes is NaN, which is not above anything either.
  if (!entries.every(({ client, clock }) => client <= MAX_CLIENT_ID && clock <= MAX_CLIENT_ID))
    throw new MalformedFrame('An awareness id or clock is out of range.');
  return entries;
}

export function writeAwarenessUpdate(
  entries: readonly { client: number; clock: number; json: string }[],
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, json } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}
