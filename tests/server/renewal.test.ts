/** Who loses a link or is sent away is out at once, on real sockets. */
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { api } from '../support/api.ts';
import type { Api, CreatedBoard } from '../support/api.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';

/** Milliseconds: well under a second but for what a busy machine takes, and under anything that comes by a timer. */
const AT_ONCE = 5000;

let product: Product;
let client: Api;
let board: CreatedBoard;
beforeEach(async () => {
  product = await startProduct();
  client = api(product.url);
  board = await client.create({ title: 'Studiedag' });
});
afterEach(() => product.dispose());

/** A socket on the board; tells the close code that it gets, and after how many milliseconds. */
async function inside(token: string) {
  const socket = new WebSocket(`${product.url.replace('http', 'ws')}/sync/${board.id}?token=${token}`);
  const closed = once(socket, 'close').then(([code]: unknown[]) => ({ code, at: performance.now() }));
  await Promise.race([once(socket, 'message'), closed]);
  return { socket, closed };
}

const ask = (method: string, path: string) =>
  fetch(`${product.url}/api/boards/${board.id}${path}`, {
    method,
    headers: { authorization: `Bearer ${board.tokens.facilitator}` },
  });

it('ends what is open with a facilitator’s old link and with that of the projector', async () => {
  const open = await Promise.all([board.tokens.facilitator, board.tokens.screen].map(inside));
  const { me } = (await (await ask('GET', '')).json()) as { me: { participantId: string } };
  const began = performance.now();
  const answer = await ask('POST', `/facilitators/${me.participantId}/renew`);
  expect(answer.status).toBe(201);
  for (const { closed } of open) {
    const { code, at } = await closed;
    expect([code, at - began < AT_ONCE]).toEqual([4401, true]);
  }
  for (const old of [board.tokens.facilitator, board.tokens.screen]) {
    await expect(client.summary(board.id, old)).rejects.toThrow('401');
    expect((await (await inside(old)).closed).code).toBe(4401);
  }
  const { token } = (await answer.json()) as { token: string };
  expect((await client.summary(board.id, token)).title).toBe('Studiedag');
});

it('sends a participant away, and leaves the others where they are', async () => {
  const [noor, wim] = [await client.join(board.code), await client.join(board.code)];
  const away = await inside(noor.token);
  const stays = await inside(wim.token);
  const began = performance.now();
  expect((await ask('DELETE', `/participants/${noor.participantId}`)).status).toBe(204);
  const { code, at } = await away.closed;
  expect([code, at - began < AT_ONCE]).toEqual([4403, true]);
  expect((await (await inside(noor.token)).closed).code).toBe(4401);
  expect((await ask('POST', '/code/renew')).status).toBe(201);
  await expect(client.join(board.code)).rejects.toThrow('no-such-code');
  expect(stays.socket.readyState).toBe(WebSocket.OPEN);
  stays.socket.terminate();
});
