/** How long a note takes to reach a colleague while reports are made one after the other, beside a quiet server. */
import { api } from '../support/api.ts';
import { startProduct } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';
import { measureDelivery, quantile } from '../load/delivery.ts';
import { boardOf } from './report-boards.ts';
import type { Size, Table } from './table.ts';

/** Quiet and busy take turns, so that what else the machine does weighs on both. */
const ROUNDS = 4;

async function latencies(clients: readonly WireClient[], seconds: number): Promise<number[]> {
  const { latencies: found, missing } = await measureDelivery(clients, { seconds, rate: 20 });
  if (missing > 0) throw new Error(`${String(missing)} notes were not delivered`);
  return found;
}

function figures(found: readonly number[]): Record<string, number> {
  const sorted = found.toSorted((a, b) => a - b);
  return { 'latency p50 (ms)': quantile(sorted, 0.5), 'latency p95 (ms)': quantile(sorted, 0.95) };
}

export async function besidePdf(size: Size): Promise<Table> {
  const [notes, seconds, people] = size === 'small' ? [20, 0.5, 2] : [500, 6, 10];
  const product = await startProduct();
  const clients: WireClient[] = [];
  try {
    const requests = api(product.url);
    const form = new FormData();
    form.set('file', new Blob([JSON.stringify(boardOf(notes))]), 'board.json');
    const answer = await fetch(`${product.url}/api/boards/import`, { method: 'POST', body: form });
    const board = (await answer.json()) as { id: string; tokens: { facilitator: string } };
    const { id, tokens } = board;
    for (let at = 0; at < people; at += 1) clients.push(connectWire(product.url, id, tokens.facilitator));
    await Promise.all(clients.map((client) => client.synced()));
    await latencies(clients, 1);
    const quiet: number[] = [];
    const busy: number[] = [];
    for (let round = 0; round < (size === 'small' ? 1 : ROUNDS); round += 1) {
      quiet.push(...(await latencies(clients, seconds)));
      let going = true;
      // Every note makes another board of it, so no report comes from what was kept.
      const reports = (async () => {
        while (going) await requests.reportPdf(id, tokens.facilitator);
      })();
      busy.push(...(await latencies(clients, seconds)));
      going = false;
      await reports;
    }
    return { 'while reports are made': figures(busy), 'on a quiet server': figures(quiet) };
  } finally {
    for (const client of clients) client.close();
    await product.dispose();
  }
}
