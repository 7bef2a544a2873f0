/** Joining a board with 1,000 notes: from opening the socket to being in sync, beside the plain relay. */
import { addNote } from '@samenbord/board';
import { DUTCH_NOTES } from '../support/dutch-notes.ts';
import { quantile } from '../load/delivery.ts';
import { startPlainRelay, startSamenbord } from './peers.ts';
import type { Peer } from './peers.ts';
import type { Size, Table } from './table.ts';

async function fill(peer: Peer, notes: number): Promise<void> {
  const [writer, reader] = await peer.connect(2);
  if (!writer || !reader) throw new Error('nobody came');
  for (let at = 0; at < notes; at++) {
    const text = DUTCH_NOTES[at % DUTCH_NOTES.length] ?? '';
    addNote(writer.doc, { text, at: { pos: [(at % 40) * 220, Math.floor(at / 40) * 220] }, now: Date.now() });
    // One update a note, as people write: yield so that each goes out by itself.
    if (at % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await reader.until('all notes are there', (doc) => doc.getMap('notes').size >= notes, 60_000);
  writer.close();
  reader.close();
}

export async function join(size: Size): Promise<Table> {
  const [notes, rounds] = size === 'small' ? [50, 3] : [1000, 15];
  const peers = [await startSamenbord(), await startPlainRelay()];
  const times = new Map(peers.map((peer) => [peer.name, [] as number[]]));
  try {
    for (const peer of peers) await fill(peer, notes);
    // In turn, so that both meet the same weather on a shared machine.
    for (let round = 0; round < rounds; round++)
      for (const peer of peers) {
        const start = performance.now();
        const [client] = await peer.connect(1);
        times.get(peer.name)?.push(performance.now() - start);
        client?.close();
      }
  } finally {
    for (const peer of peers) await peer.stop();
  }
  const table: Table = {};
  for (const [name, values] of times) {
    const sorted = values.sort((a, b) => a - b);
    table[name] = { 'join p50 (ms)': quantile(sorted, 0.5), 'join max (ms)': sorted.at(-1) ?? NaN };
  }
  return table;
}
