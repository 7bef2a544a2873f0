/** Between a board's content and what is kept of it in a restore point: JSON, deflated. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { BoardContent } from '@samenbord/board';
import type { Kept } from './points-table.ts';

/** What is to be kept, not deflated yet. */
export interface Draft extends Omit<Kept, 'bytes'> {
  json: string;
}

/** Records in the order of their ids: a board that was loaded anew holds the same ones in another order. */
function inOrder(content: BoardContent): object {
  const byId = (records: object) =>
    Object.fromEntries(Object.entries(records).sort(([one], [other]) => (one < other ? -1 : 1)));
  return Object.fromEntries(
    Object.entries(content).map(([root, records]: [string, object]) => [root, byId(records)]),
  );
}

export function draft(content: BoardContent, phase: string): Draft {
  const json = JSON.stringify(inOrder(content));
  return {
    json,
    notes: Object.values(content.notes).filter(({ deleted }) => deleted === 0).length,
    digest: createHash('sha256').update(`${phase}\n`).update(json).digest('base64url'),
  };
}

const deflate = promisify(deflateRaw);

/** Off the main thread: a large board takes tens of milliseconds. */
export const pack = async ({ json, ...about }: Draft): Promise<Kept> => ({
  ...about,
  bytes: await deflate(json),
});

export const packNow = ({ json, ...about }: Draft): Kept => ({ ...about, bytes: deflateRawSync(json) });

/** Bytes that this server wrote itself. */
export const unpack = (bytes: Uint8Array): BoardContent =>
  JSON.parse(inflateRawSync(bytes).toString()) as BoardContent;
