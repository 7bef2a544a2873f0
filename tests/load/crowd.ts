/** A room full of colleagues on one board. */
import { api } from '../support/api.ts';
import { connectWire } from '../support/wire-client.ts';
import type { WireClient } from '../support/wire-client.ts';

export interface Crowd {
  readonly boardId: string;
  readonly facilitator: string;
  readonly clients: readonly WireClient[];
  leave(): void;
}

/** Makes a board and lets `size` participants join it by code and connect; resolves when all are in sync. */
export async function gather(base: string, size: number): Promise<Crowd> {
  const requests = api(base);
  const board = await requests.create({ title: 'Volle zaal', template: 'van-leerplan-naar-mijn-klas' });
  const clients: WireClient[] = [];
  for (let at = 0; at < size; at++) {
    const joined = await requests.join(board.code, { name: `Collega ${String(at + 1)}` });
    clients.push(connectWire(base, board.id, joined.token));
  }
  await Promise.all(clients.map((client) => client.synced()));
  return {
    boardId: board.id,
    facilitator: board.tokens.facilitator,
    clients,
    leave: () => {
      for (const client of clients) client.close();
    },
  };
}
