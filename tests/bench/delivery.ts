/** Delivery of notes among 50 clients, beside the plain relay. */
import { measureDelivery, quantile } from '../load/delivery.ts';
import { usage } from '../load/usage.ts';
import { startPlainRelay, startSamenbord } from './peers.ts';
import type { Peer } from './peers.ts';
import type { Size, Table } from './table.ts';

async function measure(peer: Peer, size: Size) {
  const clients = await peer.connect(size === 'small' ? 6 : 50);
  const before = usage(peer.pid).cpu;
  const { latencies, missing } = await measureDelivery(clients, {
    seconds: size === 'small' ? 1 : 8,
    rate: 25,
  });
  const cpu = usage(peer.pid).cpu - before;
  for (const client of clients) client.close();
  if (missing > 0) throw new Error(`${peer.name} did not deliver ${String(missing)} notes`);
  return {
    'latency p50 (ms)': quantile(latencies, 0.5),
    'latency p99 (ms)': quantile(latencies, 0.99),
    'server cpu (µs a delivery)': (cpu * 1e6) / latencies.length,
  };
}

export async function delivery(size: Size): Promise<Table> {
  const peers = [await startSamenbord(), await startPlainRelay()];
  try {
    const table: Table = {};
    for (const peer of peers) table[peer.name] = await measure(peer, size);
    return table;
  } finally {
    for (const peer of peers) await peer.stop();
  }
}
