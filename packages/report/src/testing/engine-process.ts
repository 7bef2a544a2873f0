/** Sets a report in a process of its own, so that what that process asks of the network can be seen. Used by tests only. */
import type { BoardSnapshot } from '@samenbord/board';
import { renderReport } from '../index.ts';
import { typeset } from '../typst/compiler.ts';

/** A board to be reported, or the main file of the typesetter. */
export type EngineOrder = { board: BoardSnapshot } | { source: string };
export interface EngineReply {
  pdf?: Uint8Array;
  fault?: string;
}

const set = (order: EngineOrder): Promise<Uint8Array> | Uint8Array =>
  'board' in order
    ? renderReport(order.board, { language: 'nl' })
    : typeset({ fonts: [], files: { 'report.typ': order.source }, timestamp: 0 }).write();

async function answer(order: EngineOrder): Promise<EngineReply> {
  try {
    return { pdf: await set(order) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'unknown' };
  }
}

process.on('message', (order: EngineOrder) => void answer(order).then((reply) => process.send?.(reply)));
