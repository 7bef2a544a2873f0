/** A stock y-websocket provider against a room: what anybody with yjs can write in ten lines has to work. */
import {
  addNote,
  addRecord,
  noteText,
  putInBin,
  readBoard,
  readCollection,
  recordMap,
  rootMap,
} from '@samenbord/board';
import { Room } from '@samenbord/sync';
import { afterEach, expect, test, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { Relay } from './relay.ts';

/** For what comes over sockets, on a machine that has more to do. */
const PATIENCE = { timeout: 60_000 };

const open: { destroy(): void }[] = [];
const relays: Relay[] = [];

async function listen(room?: Room, port?: number): Promise<Relay> {
  const relay = await Relay.listen(room, port);
  relays.push(relay);
  return relay;
}

function connect(relay: Relay, who: string, role = 'participant', doc = new Y.Doc()) {
  const provider = new WebsocketProvider(relay.address, 'bord', doc, {
    params: { who, role },
    disableBc: true,
    maxBackoffTime: 100,
  });
  open.push(provider, provider.awareness);
  return { doc, provider };
}

/** Messages of our own are not known to a stock client: it would say so on the console. */
const complaints = vi.spyOn(console, 'error');

afterEach(async () => {
  expect(complaints).not.toHaveBeenCalled();
  for (const one of open.splice(0)) one.destroy();
  for (const relay of relays.splice(0)) await relay.cut();
});

test('two people see each other’s notes, text and presence', async () => {
  const relay = await listen();
  const an = connect(relay, 'an');
  const bram = connect(relay, 'bram', 'facilitator');
  await vi.waitFor(() => expect([an.provider.synced, bram.provider.synced]).toEqual([true, true]), PATIENCE);

  const note = addNote(an.doc, { text: 'Samen lezen', at: { pos: [1, 2] }, now: 1 }, {});
  await vi.waitFor(() => expect(readCollection(bram.doc, 'notes')[note]?.author).toBe('an'), PATIENCE);
  noteText(bram.doc, note)?.insert(11, ' 🙂');
  await vi.waitFor(
    () => expect(readCollection(an.doc, 'notes')[note]?.text).toBe('Samen lezen 🙂'),
    PATIENCE,
  );

  an.provider.awareness.setLocalStateField('cursor', [5, 6]);
  await vi.waitFor(
    () =>
      expect(bram.provider.awareness.getStates().get(an.doc.clientID)).toEqual({
        cursor: [5, 6],
        user: { id: 'an', name: 'an', role: 'participant' },
      }),
    PATIENCE,
  );
  an.provider.disconnect();
  await vi.waitFor(
    () => expect(bram.provider.awareness.getStates().has(an.doc.clientID)).toBe(false),
    PATIENCE,
  );
});

test('a minimal note of a foreign script is enough', async () => {
  const relay = await listen();
  const { doc, provider } = connect(relay, 'script');
  await vi.waitFor(() => expect(provider.synced).toBe(true), PATIENCE);
  doc.transact(() => {
    const record = new Y.Map<unknown>();
    record.set('text', new Y.Text('Hallo'));
    record.set('pos', [10, 20]);
    doc.getMap('notes').set('n1', record);
  });
  await vi.waitFor(
    () =>
      expect(readCollection(doc, 'notes')['n1']).toMatchObject({
        text: 'Hallo',
        pos: [10, 20],
        author: 'script',
      }),
    PATIENCE,
  );
});

test('a note that a foreign script makes step by step arrives whole', async () => {
  const relay = await listen();
  const an = connect(relay, 'an');
  const bram = connect(relay, 'bram');
  await vi.waitFor(() => expect([an.provider.synced, bram.provider.synced]).toEqual([true, true]), PATIENCE);
  const note = new Y.Map<unknown>();
  an.doc.getMap('notes').set('stap-voor-stap', note);
  note.set('pos', [10, 20]);
  const text = new Y.Text();
  note.set('text', text);
  text.insert(0, 'eerst het briefje, ');
  text.insert(text.length, 'dan de tekst');
  await vi.waitFor(
    () =>
      expect(readCollection(bram.doc, 'notes')['stap-voor-stap']).toMatchObject({
        text: 'eerst het briefje, dan de tekst',
        pos: [10, 20],
        author: 'an',
      }),
    PATIENCE,
  );
});

test('work without a connection arrives after a power cut of the server, with nothing lost', async () => {
  const first = await listen();
  const an = connect(first, 'an');
  const bram = connect(first, 'bram', 'facilitator');
  await vi.waitFor(() => expect([an.provider.synced, bram.provider.synced]).toEqual([true, true]), PATIENCE);
  const kept = addNote(an.doc, { text: 'Voor', at: { pos: [0, 0] }, now: 1 }, {});
  await vi.waitFor(() => expect(readCollection(bram.doc, 'notes')[kept]?.text).toBe('Voor'), PATIENCE);

  const { port } = first;
  await first.cut();
  await vi.waitFor(() => expect(an.provider.wsconnected).toBe(false), PATIENCE);
  for (let i = 0; i < 300; i++) {
    const id = addNote(an.doc, { text: `Tijdens ${String(i)}`, at: { pos: [i, 0] }, now: i }, {});
    if (i % 3 === 0) putInBin(an.doc, 'notes', id, i);
    noteText(bram.doc, kept)?.insert(0, 'x');
  }
  await listen(Room.restore('board', { records: first.records }), port);
  await vi.waitFor(() => {
    expect(rootMap(bram.doc, 'notes').size).toBe(301);
    expect(noteText(an.doc, kept)?.length).toBe(304);
    expect(readBoard(an.doc)).toEqual(readBoard(bram.doc));
  }, PATIENCE);
  expect([an.provider.wsconnected, bram.provider.wsconnected]).toEqual([true, true]);
});

test('a screen sees everything; when it writes it is closed for good and the board stays as it is', async () => {
  const relay = await listen();
  relay.room.change((doc) => {
    addRecord(doc, 'zones', 'z', { title: 'Praktijk' });
  });
  const screen = connect(relay, 'wand', 'screen');
  await vi.waitFor(
    () => expect(recordMap(screen.doc, 'zones', 'z')?.get('title')).toBe('Praktijk'),
    PATIENCE,
  );
  const closed = new Promise((resolve) => screen.provider.on('closed', resolve));
  recordMap(screen.doc, 'zones', 'z')?.set('title', 'Anders');
  expect(await closed).toEqual({ code: 4403, reason: 'forbidden' });
  expect(recordMap(relay.room.doc, 'zones', 'z')?.get('title')).toBe('Praktijk');
});
