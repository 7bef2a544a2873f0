/**
 * Somebody who means harm, in a process of its own: sends presence by the thousand and forged frames over one new
 * connection after the other, to the address of a board's socket or, for comparison, into a void of its own.
 */
import { once } from 'node:events';
import WebSocket, { WebSocketServer } from 'ws';
import { MALLORY } from './attack.ts';
import * as frames from './forge/frames.ts';
import * as f from './forge/update.ts';

/** States of presence and forged frames in a second. */
export const STORM = 10_000;
const FORGED = 10;
const EVERY = 20;

const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const note = [f.map({ parent: 'notes', key: 'mal-1' }), f.text({ parent: f.id(MALLORY, 0), key: 'text' })];

/** Each of another kind: to read, to place, to delete, to keep, to answer. */
const FRAMES: readonly Uint8Array[] = [
  frames.change(f.from(MALLORY, 0, f.gc(2 ** 53 - 1))),
  frames.step2(
    f.row(MALLORY, 0, [
      ...note,
      f.characters('0', { parent: f.id(MALLORY, 1) }),
      ...repeat(2000, () => f.characters('x', { right: f.id(MALLORY, 2) })),
    ]),
  ),
  frames.change(
    f.row(
      MALLORY,
      0,
      repeat(15_000, (at) => f.characters('x', { origin: f.id(at + 1e6, 1) })),
    ),
  ),
  frames.step2(
    f.deletingAll(
      123_456,
      repeat(220_000, (at) => [at * 2, 1] as const),
    ),
  ),
  frames.change(f.from(MALLORY, 0, f.subdocument({ parent: 'notes', key: 'mal-1' }))),
  frames.change(f.from(MALLORY, 0, f.values(['closed'], { parent: 'stage', key: 'state' }))),
  frames.step1(frames.stateVector([])),
  frames.whoIsHere(),
  new Uint8Array(1000),
];

/** What it is told: where to send from now on, to begin, to end. */
export type Order = { address: string } | 'into-the-void' | 'begin' | 'end';

/** Reads everything and does nothing. */
const nowhere = new WebSocketServer({ host: '127.0.0.1', port: 0 });
nowhere.on('connection', (socket) => {
  socket.on('message', () => undefined);
});
await once(nowhere, 'listening');
const voidAddress = (): string => {
  const at = nowhere.address();
  return typeof at === 'object' && at ? `ws://127.0.0.1:${String(at.port)}` : '';
};

let address = '';
let storming: WebSocket | undefined;
let timers: NodeJS.Timeout[] = [];

function open(): WebSocket {
  const socket = new WebSocket(address);
  // Being sent away is what has to happen.
  socket.on('error', () => undefined);
  return socket;
}

function begin(): void {
  let [clock, turn] = [0, 0];
  storming = open();
  const storm = setInterval(() => {
    if (storming?.readyState === WebSocket.CLOSED) storming = open();
    if (storming?.readyState !== WebSocket.OPEN) return;
    for (let i = 0; i < (STORM * EVERY) / 1000; i++)
      storming.send(
        frames.awareness([{ client: MALLORY, clock: ++clock, state: `{"cursor":[${String(clock)},1]}` }]),
      );
  }, EVERY);
  const forge = setInterval(() => {
    const frame = FRAMES[turn++ % FRAMES.length];
    const socket = open();
    socket.once('open', () => {
      if (frame) socket.send(frame);
      setTimeout(() => socket.close(), 50);
    });
  }, 1000 / FORGED);
  timers = [storm, forge];
}

function end(): void {
  for (const timer of timers) clearInterval(timer);
  storming?.close();
  storming = undefined;
}

process.on('message', (order: Order) => {
  if (order === 'begin') begin();
  else if (order === 'end') end();
  else address = order === 'into-the-void' ? voidAddress() : order.address;
  process.send?.('done');
});
process.on('disconnect', () => process.exit());
