/** How long a note takes from the one who wrote it to everyone else, while everybody writes. */
import { addNote, readCollection, rootMap } from '@samenbord/board';
import type { WireClient } from '../support/wire-client.ts';

export interface Delivery {
  /** Milliseconds from writing to seeing, one for each note and other client, sorted. */
  latencies: number[];
  /** Notes that were written and did not reach everyone in time. */
  missing: number;
}

export interface Writing {
  /** How long to write, in seconds. */
  seconds: number;
  /** Notes a second, over all clients together. */
  rate: number;
  /** How long to wait for the last deliveries, in ms. */
  patience?: number;
}

/** Within the first practice zone: what is written elsewhere may come too late for its zone, and never arrive. */
function placeIn(doc: WireClient['doc'], count: number): readonly [number, number] {
  const zone = Object.values(readCollection(doc, 'zones')).find(({ kind }) => kind === 'practice');
  const [x, y, w, h] = zone?.box ?? [0, 0, 2000, 1000];
  const along = (count % 8) / 8;
  const down = (Math.floor(count / 8) % 4) / 4;
  return [x + 20 + along * (w - 240), y + 150 + down * Math.max(0, h - 370)];
}

/** Clients write in turn, evenly spread over time; every client watches for every note. */
export async function measureDelivery(clients: readonly WireClient[], writing: Writing): Promise<Delivery> {
  const written = new Map<string, number>();
  const latencies: number[] = [];
  const seen = new Map<string, number>();
  const watchers = clients.map(({ doc }) => {
    const notes = rootMap(doc, 'notes');
    const watch = (event: { keysChanged: Set<string> }, transaction: { local: boolean }) => {
      if (transaction.local) return;
      const now = performance.now();
      for (const id of event.keysChanged) {
        const since = written.get(id);
        if (since === undefined) continue;
        latencies.push(now - since);
        seen.set(id, (seen.get(id) ?? 0) + 1);
      }
    };
    notes.observe(watch);
    return () => {
      notes.unobserve(watch);
    };
  });

  const total = Math.round(writing.seconds * writing.rate);
  await new Promise<void>((resolve) => {
    let count = 0;
    const start = performance.now();
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * writing.rate));
      for (; count < due; count++) {
        const client = clients[count % clients.length];
        if (!client) throw new Error('nobody is there to write');
        const pos = placeIn(client.doc, count);
        const at = performance.now();
        const id = addNote(client.doc, { text: `briefje ${String(count)}`, at: { pos }, now: Date.now() });
        written.set(id, at);
      }
      if (count < total) return;
      clearInterval(timer);
      resolve();
    }, 5);
  });

  const others = clients.length - 1;
  const complete = () => [...written.keys()].every((id) => (seen.get(id) ?? 0) >= others);
  const deadline = performance.now() + (writing.patience ?? 10_000);
  while (!complete() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const stop of watchers) stop();
  const missing = [...written.keys()].filter((id) => (seen.get(id) ?? 0) < others).length;
  return { latencies: latencies.sort((a, b) => a - b), missing };
}

/** The value below which a share of sorted values lies; NaN for none. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
