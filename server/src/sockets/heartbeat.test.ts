import { EventEmitter } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { Heartbeat } from './heartbeat.ts';

/** What the heartbeat uses of a socket. */
class FakeSocket extends EventEmitter {
  answers = true;
  ended = false;
  ping() {
    if (this.answers) this.emit('pong');
  }
  terminate() {
    this.ended = true;
    this.emit('close');
  }
}

const heartbeat = new Heartbeat(1_000_000);
afterEach(() => heartbeat.stop());

test('a socket that answers stays, one that is silent from one beat to the next is ended', () => {
  const [alive, dead] = [new FakeSocket(), new FakeSocket()];
  dead.answers = false;
  for (const socket of [alive, dead]) heartbeat.watch(socket);
  heartbeat.beat();
  expect(dead.ended).toBe(false);
  heartbeat.beat();
  expect([alive.ended, dead.ended]).toEqual([false, true]);
});

test('a socket that only sends is alive too', () => {
  const socket = new FakeSocket();
  socket.answers = false;
  heartbeat.watch(socket);
  for (let beat = 0; beat < 3; beat++) {
    heartbeat.beat();
    socket.emit('message');
  }
  expect(socket.ended).toBe(false);
});
