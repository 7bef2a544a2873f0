import { DESK_TRAY, addNote, addRecord, readBoard, setSingleton } from '@samenbord/board';
import { readMessage, writeHello, writeStep1, writeUpdate } from '@samenbord/sync';
import type { Message } from '@samenbord/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { memoryStore } from '../storage/memory.ts';
import { FakeClock, settled } from './clock.fake.ts';
import { RoomHost } from './host.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('a late note is on the desk’s disk before its writer hears that it is saved', async () => {
  const clock = new FakeClock();
  const inner = memoryStore();
  const order: string[] = [];
  let openDesk: () => void = () => undefined;
  const deskMayWrite = new Promise<void>((resolve) => (openDesk = resolve));
  const host = new RoomHost({
    store: {
      ...inner,
      append: async (key, epoch, records) => {
        if (key === 'b1/desk') await deskMayWrite;
        order.push(key);
        return inner.append(key, epoch, records);
      },
    },
    clock,
    log,
  });
  const run = async <T>(work: Promise<T>): Promise<T> => {
    await clock.advance(200);
    return work;
  };
  await run(host.create('b1', readBoard(new Y.Doc())));
  await run(
    host
      .change('b1', (doc) => {
        addRecord(doc, 'zones', 'theorie', { kind: 'theory', box: [0, 0, 900, 900] });
        setSingleton(doc, 'info', { title: 'Dag' });
      })
      .catch(() => undefined),
  );
  order.length = 0;

  const heard: Message[] = [];
  const session = {
    id: 's1',
    actor: { role: 'participant', participant: 'an' } as const,
    name: 'An',
    group: '',
  };
  const seat = await run(
    host.join('b1', 'board', session, {
      queued: 0,
      send: (bytes, sent) => {
        heard.push(readMessage(bytes));
        sent();
      },
      close: () => undefined,
    }),
  );
  seat.receive(writeHello());
  seat.receive(writeStep1(Uint8Array.of(0)));
  await clock.advance(100);
  const an = new Y.Doc();
  for (const message of heard) if (message.type === 'step2') Y.applyUpdate(an, message.update);
  an.on('update', (update: Uint8Array) => {
    seat.receive(writeUpdate(update));
  });
  const id = addNote(an, { text: 'Laat', at: { zone: 'theorie' }, now: 1 });
  await clock.advance(1000);
  expect([order, heard.filter(({ type }) => type === 'saved')]).toEqual([[], []]);
  openDesk();
  await settled();
  await clock.advance(200);
  expect(order).toEqual(['b1/desk', 'b1']);
  expect(heard.map(({ type }) => type).slice(-3)).toEqual(['update', 'notice', 'saved']);
  const late = await run(host.change('b1', (_doc, desk) => desk.getMap(DESK_TRAY).toJSON()));
  expect(late).toMatchObject({ [id]: { text: 'Laat', author: 'an', zone: 'theorie', why: 'zone-closed' } });
});
