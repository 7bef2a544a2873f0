/**
 * What colleagues notice of somebody who means harm: how long a note takes from one to the other, in turns with and
 * without the harm, on one product in one run. Without it the same frames are sent into a void, so that what sending them
 * takes from a small machine meets both alike, as does whatever else it does; the median over the pairs of turns leaves
 * out those that it met anyhow.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { measureDelivery, quantile } from '../load/delivery.ts';
import { api } from '../support/api.ts';
import { startProduct } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';
import type { Order } from './mischief.ts';

const MISCHIEF = fileURLToPath(new URL('mischief.ts', import.meta.url));
const COLLEAGUES = ['An', 'Bram', 'Cas', 'Dina'];
/** Notes a second, over all colleagues together. */
const RATE = 20;

/** Milliseconds at the 95th percentile, without and with the harm. */
export interface Turn {
  calm: number;
  hostile: number;
}

export interface Noticed {
  turns: Turn[];
  /** By how much the harm makes it longer: 1 is not at all. */
  ratio: number;
  /** Notes that did not arrive. */
  missing: number;
}

/** `tell` hears of every pair of turns. */
export async function measureNoticed(
  { pairs, seconds }: { pairs: number; seconds: number },
  tell: (turn: Turn) => void = () => undefined,
): Promise<Noticed> {
  const product = await startProduct();
  const mallory = fork(MISCHIEF);
  const order = async (what: Order): Promise<void> => {
    const done = once(mallory, 'message');
    mallory.send(what);
    await done;
  };
  let missing = 0;
  /** A board of its own for every pair: what was written before costs nobody anything. */
  const measurePair = async (calmFirst: boolean): Promise<Turn> => {
    const requests = api(product.url);
    const board = await requests.create({ title: 'Studiedag', template: 'van-leerplan-naar-mijn-klas' });
    const clients: WireClient[] = [];
    for (const name of COLLEAGUES) {
      const { token } = await requests.join(board.code, { name });
      clients.push(connectWire(product.url, board.id, token));
    }
    await Promise.all(clients.map((client) => client.synced()));
    const measure = async (): Promise<number> => {
      const delivery = await measureDelivery(clients, { seconds, rate: RATE });
      missing += delivery.missing;
      return quantile(delivery.latencies, 0.95);
    };
    const under = async (fire: Order): Promise<number> => {
      await order(fire);
      await order('begin');
      return measure().finally(() => order('end'));
    };
    const { token } = await requests.join(board.code, { name: 'Mallory' });
    const address = `${product.url.replace('http', 'ws')}/sync/${board.id}?token=${encodeURIComponent(token)}`;
    // The first notes warm up everybody.
    await measureDelivery(clients, { seconds: 1, rate: RATE });
    const first = calmFirst ? await under('into-the-void') : undefined;
    const hostile = await under({ address });
    const turn = { calm: first ?? (await under('into-the-void')), hostile };
    for (const client of clients) client.close();
    return turn;
  };
  try {
    const turns: Turn[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const turn = await measurePair(pair % 2 === 0);
      turns.push(turn);
      tell(turn);
    }
    return { turns, missing, ratio: median(turns.map(({ calm, hostile }) => hostile / calm)) };
  } finally {
    mallory.disconnect();
    await product.dispose();
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [below = NaN, above = NaN] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (below + above) / 2;
}
