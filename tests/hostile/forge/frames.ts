/** Frames of the y-websocket protocol by hand. */
import { Bytes } from './bytes.ts';
import type { Numeral } from './bytes.ts';

const SYNC = 0;
const AWARENESS = 1;

export const step1 = (vector: Uint8Array): Uint8Array =>
  new Bytes().varUint(SYNC).varUint(0).sized(vector).done();
export const step2 = (update: Uint8Array): Uint8Array =>
  new Bytes().varUint(SYNC).varUint(1).sized(update).done();
export const change = (update: Uint8Array): Uint8Array =>
  new Bytes().varUint(SYNC).varUint(2).sized(update).done();

export const stateVector = (entries: readonly (readonly [client: Numeral, clock: Numeral])[]): Uint8Array => {
  const out = new Bytes().varUint(entries.length);
  for (const [client, clock] of entries) out.varUint(client).varUint(clock);
  return out.done();
};

export interface Said {
  client: Numeral;
  clock: Numeral;
  /** Usually JSON. */
  state: string;
}

export const awareness = (said: readonly Said[]): Uint8Array => {
  const inner = new Bytes().varUint(said.length);
  for (const { client, clock, state } of said) inner.varUint(client).varUint(clock).text(state);
  return new Bytes().varUint(AWARENESS).sized(inner.done()).done();
};

export const whoIsHere = (): Uint8Array => Uint8Array.of(3);
export const hello = (version: Numeral): Uint8Array => new Bytes().varUint(100).varUint(version).done();
