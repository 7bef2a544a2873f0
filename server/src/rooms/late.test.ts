import {
  DESK_TRAY,
  OPEN_WORK,
  addNote,
  addRecord,
  noteText,
  readBoard,
  recordMap,
  setSingleton,
  setText,
} from '@samenbord/board';
import { readMessage, writeHello, writeStep1, writeUpdate } from '@samenbord/sync';
import type { Message } from '@samenbord/sync';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { memoryStore } from '../storage/memory.ts';
import { FakeClock, settled } from './clock.fake.ts';
import { RoomHost } from './host.ts';

const BOARD = 'b1';
const errors: unknown[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (...told: unknown[]) => errors.push(told),
};

let clock: FakeClock;
let host: RoomHost;
/** Keys in the order in which they were written. */
let written: string[];
/** What the desk's disk waits for. */
let deskMayWrite: Promise<void>;
/** An's page, with all that it heard. */
let an: { doc: Y.Doc; heard: Message[]; closed: number | undefined };

async function run<T>(work: Promise<T>): Promise<T> {
  await clock.advance(200);
  return work;
}
const change = (edit: (doc: Y.Doc) => void) =>
  run(host.change(BOARD, (doc) => doc.transact(() => edit(doc))));
const inTray = () => run(host.change(BOARD, (_doc, desk) => desk.getMap(DESK_TRAY).toJSON()));
const inLane = () => run(host.readLane(BOARD, 'an', (lane) => Object.values(readBoard(lane).notes)));
const goSilent = () =>
  change((doc) => {
    addRecord(doc, 'phases', 'stil', { may: { ...OPEN_WORK, see: false, anonymous: 'always' } });
    setSingleton(doc, 'stage', { phase: 'stil' });
  });

async function open(): Promise<void> {
  an = { doc: new Y.Doc(), heard: [], closed: undefined };
  const { doc, heard } = an;
  const actor = { role: 'participant', participant: 'an' } as const;
  const seat = await run(
    host.join(
      BOARD,
      'board',
      { id: 's1', actor, name: 'An', group: '' },
      {
        queued: 0,
        send: (bytes, sent) => {
          heard.push(readMessage(bytes));
          sent();
        },
        close: (code) => (an.closed = code),
      },
    ),
  );
  seat.receive(writeHello());
  seat.receive(writeStep1(Uint8Array.of(0)));
  await clock.advance(100);
  for (const message of heard) if (message.type === 'step2') Y.applyUpdate(doc, message.update);
  doc.on('update', (update: Uint8Array) => {
    seat.receive(writeUpdate(update));
  });
}
const kinds = () => an.heard.map(({ type }) => type);

beforeEach(async () => {
  clock = new FakeClock();
  written = [];
  errors.length = 0;
  deskMayWrite = Promise.resolve();
  const inner = memoryStore();
  host = new RoomHost({
    store: {
      ...inner,
      append: async (key, epoch, records) => {
        if (key === `${BOARD}/desk`) await deskMayWrite;
        written.push(key);
        return inner.append(key, epoch, records);
      },
    },
    clock,
    log,
  });
  await run(host.create(BOARD, readBoard(new Y.Doc())));
  await change((doc) => addRecord(doc, 'zones', 'theorie', { kind: 'theory', box: [0, 0, 900, 900] }));
  await open();
});

test('a late note is on the desk’s disk before its writer hears that it is saved', async () => {
  let openDesk: () => void = () => undefined;
  deskMayWrite = new Promise((resolve) => (openDesk = resolve));
  written.length = 0;
  const id = addNote(an.doc, { text: 'Laat', at: { zone: 'theorie' }, now: 1 });
  await clock.advance(1000);
  expect([written, kinds().filter((type) => type === 'saved')]).toEqual([[], []]);
  openDesk();
  await settled();
  await clock.advance(200);
  expect(written).toEqual([`${BOARD}/desk`, BOARD]);
  expect(kinds().slice(-3)).toEqual(['update', 'notice', 'saved']);
  expect(await inTray()).toMatchObject({
    [id]: { text: 'Laat', author: 'an', zone: 'theorie', why: 'zone-closed' },
  });
});

test('what its writer types before hearing of it comes to the desk too', async () => {
  const id = addNote(an.doc, { text: 'Laat', at: { zone: 'theorie' }, now: 1 });
  noteText(an.doc, id)?.insert(4, ' maar góed');
  await clock.advance(200);
  noteText(an.doc, id)?.insert(0, 'Te ');
  await clock.advance(200);
  expect(await inTray()).toMatchObject({ [id]: { text: 'Te Laat maar góed', why: 'zone-closed' } });
  expect(errors).toEqual([]);
});

test('what comes into a silence goes on in the lane, behind what was changed there', async () => {
  await goSilent();
  const id = addNote(an.doc, { text: 'Stil', at: { pos: [1, 1] }, now: 1 });
  noteText(an.doc, id)?.insert(4, 'te');
  await clock.advance(200);
  expect(await inLane()).toMatchObject([{ text: 'Stilte', anonymous: true }]);
  await run(
    host.changeLane(BOARD, 'an', (lane) => {
      const text = noteText(lane, id);
      if (text) setText(text, 'Diepe stilte');
    }),
  );
  noteText(an.doc, id)?.insert(6, '!');
  await clock.advance(200);
  expect(await inLane()).toMatchObject([{ text: 'Diepe stilte!' }]);
});

test('a note that comes into a silence while the lanes are emptied lies in the new lane, and nothing restarts', async () => {
  await goSilent();
  addNote(an.doc, { text: 'Vroeg', at: { pos: [1, 1] }, now: 1 });
  let done: () => void = () => undefined;
  const emptied = new Promise<void>((resolve) => (done = resolve));
  let emptying = false;
  const reveal = host.whileLanesRest(BOARD, async () => {
    emptying = true;
    // As a reveal does, on a board that must not wait for what waits for it.
    await host.change(BOARD, (doc) => setSingleton(doc, 'stage', { lanes: 'm1' }));
    await emptied;
  });
  await clock.advance(300);
  expect(emptying).toBe(true);
  const second = addNote(an.doc, { text: 'Net te laat', at: { pos: [1, 1] }, now: 1 });
  noteText(an.doc, second)?.insert(0, 'Echt: ');
  await clock.advance(1000);
  done();
  await run(reveal);
  await clock.advance(500);
  expect((await inLane()).map(({ text }) => text)).toEqual(['Vroeg', 'Echt: Net te laat']);
  expect([an.closed, errors]).toEqual([undefined, []]);
  expect(await run(host.read(BOARD, (doc) => recordMap(doc, 'notes', second) === undefined))).toBe(true);
});
