/**
 * What travels between a client and a room: the y-websocket protocol plus messages of our own, which stock clients
 * ignore. One WebSocket frame carries one message:
 *
 *   message    = 0 sync | 1 awareness | 2 auth | 3 query-awareness | 100 hello | 101 saved | 102 notice | 103 keepalive
 *   sync       = 0 state-vector:bytes     step 1: "this is what I have"
 *              | 1 update:bytes           step 2: "this is what you lack", with the whole delete set
 *              | 2 update:bytes           a change as it happens
 *   awareness  = update:bytes             (grammar in awareness.ts)
 *   auth       = anything                 ignored: the token was checked before the socket opened
 *   query-awareness = nothing             "who is here?"
 *   hello      = version:varUint          client → server, optional, first
 *   saved      = frames:varUint           server → client: so many sync frames (step 2 or update) of this connection,
 *                                         counted from the first, are durable
 *   notice     = code:varString params:varString (JSON object)    server → client: something was not taken
 *   keepalive  = nothing                  server → client: y-websocket hangs up after 30 s of silence
 *
 * Numbers are lib0 varUints, strings and bytes have their length before them. The server speaks first (step 1 and
 * who is here); the client sends its own step 1 and awareness when the socket opens.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Raised when an old client could misread a new server or the other way round. */
export const WIRE_VERSION = 1;

export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  hello: 100,
  saved: 101,
  notice: 102,
  keepalive: 103,
} as const;

const SYNC = { step1: 0, step2: 1, update: 2 } as const;

export type Message =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'step2'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'awareness'; update: Uint8Array }
  | { type: 'query-awareness' }
  | { type: 'hello'; version: number }
  | { type: 'saved'; frames: number }
  | { type: 'notice'; code: string; params: Readonly<Record<string, unknown>> }
  | { type: 'keepalive' }
  /** Understood as a message that means nothing here. */
  | { type: 'other' };

/** The bytes are no message of this protocol. */
export class MalformedFrame extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'MalformedFrame';
  }
}

/**
 * Reads one frame; byte fields are views into it.
 * @throws MalformedFrame when the frame is cut off, has bytes left over or is of an unknown kind below 100.
 */
export function readMessage(frame: Uint8Array): Message {
  const decoder = decoding.createDecoder(frame);
  let message: Message;
  try {
    message = readBody(decoder);
  } catch (error) {
    if (error instanceof MalformedFrame) throw error;
    throw new MalformedFrame('The frame is cut off.');
  }
  if (message.type !== 'other' && decoding.hasContent(decoder))
    throw new MalformedFrame('Bytes are left over.');
  return message;
}

function readBody(decoder: decoding.Decoder): Message {
  const kind = decoding.readVarUint(decoder);
  switch (kind) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { type: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case MESSAGE.auth:
      return { type: 'other' };
    case MESSAGE.queryAwareness:
      return { type: 'query-awareness' };
    case MESSAGE.hello:
      return { type: 'hello', version: decoding.readVarUint(decoder) };
    case MESSAGE.saved:
      return { type: 'saved', frames: decoding.readVarUint(decoder) };
    case MESSAGE.notice:
      return {
        type: 'notice',
        code: decoding.readVarString(decoder),
        params: readParams(decoding.readVarString(decoder)),
      };
    case MESSAGE.keepalive:
      return { type: 'keepalive' };
    default:
      // From 100 on are ours: a newer peer may know messages that we don't.
      if (kind >= MESSAGE.hello) return { type: 'other' };
      throw new MalformedFrame(`There is no message ${String(kind)}.`);
  }
}

function readSync(decoder: decoding.Decoder): Message {
  const step = decoding.readVarUint(decoder);
  switch (step) {
    case SYNC.step1:
      return { type: 'step1', stateVector: decoding.readVarUint8Array(decoder) };
    case SYNC.step2:
      return { type: 'step2', update: decoding.readVarUint8Array(decoder) };
    case SYNC.update:
      return { type: 'update', update: decoding.readVarUint8Array(decoder) };
    default:
      throw new MalformedFrame(`There is no sync step ${String(step)}.`);
  }
}

function readParams(json: string): Record<string, unknown> {
  const params: unknown = JSON.parse(json);
  if (typeof params !== 'object' || params === null || Array.isArray(params))
    throw new MalformedFrame('Parameters of a notice are not an object.');
  return { ...params };
}

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

const sync = (step: number, bytes: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });

const number = (kind: number, value: number): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint(encoder, value);
  });

export const writeStep1 = (stateVector: Uint8Array): Uint8Array => sync(SYNC.step1, stateVector);
export const writeStep2 = (update: Uint8Array): Uint8Array => sync(SYNC.step2, update);
export const writeUpdate = (update: Uint8Array): Uint8Array => sync(SYNC.update, update);
export const writeHello = (version: number = WIRE_VERSION): Uint8Array => number(MESSAGE.hello, version);
export const writeSaved = (frames: number): Uint8Array => number(MESSAGE.saved, frames);

export const writeAwareness = (update: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });

export const writeNotice = (code: string, params: Readonly<Record<string, unknown>> = {}): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.notice);
    encoding.writeVarString(encoder, code);
    encoding.writeVarString(encoder, JSON.stringify(params));
  });

export const writeQueryAwareness = (): Uint8Array => Uint8Array.of(MESSAGE.queryAwareness);
export const writeKeepalive = (): Uint8Array => Uint8Array.of(MESSAGE.keepalive);

/** A text that changes whenever a frame on the wire would; a test holds its hash. */
export const describeWire = (): string =>
  [
    `version ${String(WIRE_VERSION)}`,
    ...Object.entries(MESSAGE).map(([name, kind]) => `${String(kind)} ${name}`),
    ...Object.entries(SYNC).map(([name, step]) => `0/${String(step)} ${name}`),
    ...[
      writeStep1(Uint8Array.of(0)),
      writeStep2(Uint8Array.of(0, 0)),
      writeUpdate(Uint8Array.of(0, 0)),
      writeAwareness(Uint8Array.of(0)),
      writeQueryAwareness(),
      writeHello(1),
      writeSaved(300),
      writeNotice('board-closed', { a: 1 }),
      writeKeepalive(),
    ].map((bytes) => [...bytes].join(' ')),
  ].join('\n');
