/**
 * One record as it lies on disk, little endian:
 *
 *     length  u32   bytes of the record
 *     crc     u32   CRC-32C over everything after it
 *     epoch   u32   epoch that it was written under
 *     seq     u64   its place in the log, from 1
 *     record  length bytes
 *
 * The checksum covers place and epoch too, so that a record that turns up in another place is not taken for a good one.
 */
import { crc32c } from './crc32c.ts';

const LENGTH = 0;
const CRC = 4;
const EPOCH = 8;
const SEQ = 12;
const RECORD = 20;

export interface Frame {
  epoch: number;
  seq: number;
  record: Uint8Array;
}

export function encodeFrame({ epoch, seq, record }: Frame): Uint8Array {
  const bytes = new Uint8Array(RECORD + record.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(LENGTH, record.length, true);
  view.setUint32(EPOCH, epoch, true);
  view.setBigUint64(SEQ, BigInt(seq), true);
  bytes.set(record, RECORD);
  view.setUint32(CRC, crc32c(bytes.subarray(EPOCH)), true);
  return bytes;
}

/** The frame, or undefined when its bytes are not what was written for place `seq`. */
export function decodeFrame(bytes: Uint8Array, seq: number): Frame | undefined {
  if (bytes.length < RECORD) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(LENGTH, true) !== bytes.length - RECORD) return undefined;
  if (view.getUint32(CRC, true) !== crc32c(bytes.subarray(EPOCH))) return undefined;
  if (view.getBigUint64(SEQ, true) !== BigInt(seq)) return undefined;
  return { epoch: view.getUint32(EPOCH, true), seq, record: bytes.subarray(RECORD) };
}
