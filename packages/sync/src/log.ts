/**
 * What a room hands to storage. Document, bindings and ownership stand in one record, so that none of them can be
 * durable without the others:
 *
 *   record   = 1:uint8 update:bytes (yjs V1) ledger
 *   snapshot = 1:uint8 state:bytes (yjs V2) ledger
 *   ledger   = count:varUint participant:varString × count
 *              count:varUint (client:varUint participant:index) × count
 *              count:varUint (root:varString record:varString participant:index) × count
 *
 * An index points into the ledger's own list of participants. Length, checksum and order of records are storage's.
 */
import { isCollection } from '@samenbord/board';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Binding, Ownership } from './ledger.ts';

const LOG_VERSION = 1;

export interface LogRecord {
  /** A yjs update: V1 in a record, V2 in a snapshot; empty when only the ledger grew. */
  update: Uint8Array;
  bindings: readonly Binding[];
  ownerships: readonly Ownership[];
}

/** Stored bytes cannot be what a room wrote. */
export class DamagedRecord extends Error {
  constructor(detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'DamagedRecord';
  }
}

export function writeLogRecord({ update, bindings, ownerships }: LogRecord): Uint8Array {
  const participants = [...new Set([...bindings, ...ownerships].map(({ participant }) => participant))];
  const indexes = new Map(participants.map((participant, index) => [participant, index]));
  return encoding.encode((encoder) => {
    const writeParticipant = (participant: string) => {
      encoding.writeVarUint(encoder, indexes.get(participant) ?? 0);
    };
    encoding.writeUint8(encoder, LOG_VERSION);
    encoding.writeVarUint8Array(encoder, update);
    encoding.writeVarUint(encoder, participants.length);
    for (const participant of participants) encoding.writeVarString(encoder, participant);
    encoding.writeVarUint(encoder, bindings.length);
    for (const { client, participant } of bindings) {
      encoding.writeVarUint(encoder, client);
      writeParticipant(participant);
    }
    encoding.writeVarUint(encoder, ownerships.length);
    for (const { root, record, participant } of ownerships) {
      encoding.writeVarString(encoder, root);
      encoding.writeVarString(encoder, record);
      writeParticipant(participant);
    }
  });
}

/** @throws DamagedRecord */
export function readLogRecord(bytes: Uint8Array): LogRecord {
  const decoder = decoding.createDecoder(bytes);
  const record = attempt(() => readBody(decoder));
  if (decoding.hasContent(decoder)) throw new DamagedRecord('Bytes are left over.');
  return record;
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof DamagedRecord) throw cause;
    throw new DamagedRecord('The record is cut off.', { cause });
  }
}

function readBody(decoder: decoding.Decoder): LogRecord {
  const version = decoding.readUint8(decoder);
  if (version !== LOG_VERSION) throw new DamagedRecord(`There is no record version ${String(version)}.`);
  const update = decoding.readVarUint8Array(decoder);
  const participants = readList(decoder, () => decoding.readVarString(decoder));
  const readParticipant = (): string => {
    const participant = participants[decoding.readVarUint(decoder)];
    if (participant === undefined) throw new DamagedRecord('A participant is missing.');
    return participant;
  };
  const bindings = readList(decoder, () => ({
    client: decoding.readVarUint(decoder),
    participant: readParticipant(),
  }));
  const ownerships = readList(decoder, () => {
    const root = decoding.readVarString(decoder);
    if (!isCollection(root)) throw new DamagedRecord(`There is no collection ${root}.`);
    return { root, record: decoding.readVarString(decoder), participant: readParticipant() };
  });
  return { update, bindings, ownerships };
}

function readList<T>(decoder: decoding.Decoder, read: () => T): T[] {
  const count = decoding.readVarUint(decoder);
  const list: T[] = [];
  for (let i = 0; i < count; i++) list.push(read());
  return list;
}
