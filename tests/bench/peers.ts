/** The two that are compared: the product and the plain relay, each in its own process. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { gather } from '../load/crowd.ts';
import { startProduct } from '../support/product.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';

export interface Peer {
  readonly name: string;
  readonly pid: number;
  /** New clients on one board, all in sync. Call again for more on the same board. */
  connect(count: number): Promise<WireClient[]>;
  stop(): Promise<void>;
}

export async function startSamenbord(): Promise<Peer> {
  const product = await startProduct();
  const hall = await gather(product.url, 0);
  return {
    name: 'Samenbord',
    pid: product.pid,
    connect: (count) => connectAll(count, () => connectWire(product.url, hall.boardId, hall.facilitator)),
    stop: () => product.dispose(),
  };
}

export async function startPlainRelay(): Promise<Peer> {
  const child = fork(fileURLToPath(new URL('plain-relay.ts', import.meta.url)));
  const [port] = (await once(child, 'message')) as [number];
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    name: 'plain relay',
    pid: child.pid ?? 0,
    connect: (count) => connectAll(count, () => connectWire(url, 'board', 'none')),
    stop: async () => {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

async function connectAll(count: number, connect: () => WireClient): Promise<WireClient[]> {
  const clients = Array.from({ length: count }, connect);
  await Promise.all(clients.map((client) => client.synced()));
  return clients;
}
