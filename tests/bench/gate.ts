/**
 * What the gate costs an update on a board that fills up to 5,000 notes, beside yjs taking the same update unchecked: typing, moving
 * and adding, one update each. The check may take 50 µs at the median.
 */
import { addRecord, noteText, rootMap, setFields } from '@samenbord/board';
import { ROOM_PARTS, Room, writeHello, writeUpdate } from '@samenbord/sync';
import * as Y from 'yjs';
import { quantile } from '../load/delivery.ts';
import type { Size, Table } from './table.ts';

const SESSION = {
  id: 's',
  actor: { role: 'participant', participant: 'an' } as const,
  name: 'An',
  group: '',
};
const MICRO = 1000;

/** A document that hands out the update of every edit. */
function writer(): { doc: Y.Doc; edit: (change: () => void) => Uint8Array } {
  const doc = new Y.Doc();
  let latest = new Uint8Array();
  doc.on('update', (update: Uint8Array) => {
    latest = Uint8Array.from(update);
  });
  return {
    doc,
    edit: (change) => {
      doc.transact(change);
      return latest;
    },
  };
}

const note = (doc: Y.Doc, at: number): void => {
  const pos = [(at % 80) * 220, Math.floor(at / 80) * 220] as const;
  addRecord(doc, 'notes', `n${String(at)}`, { text: `briefje ${String(at)}`, pos, createdAt: at });
};

function* edits(doc: Y.Doc, notes: number, count: number): Generator<() => void> {
  for (let at = 0; at < count; at++) {
    const id = `n${String((at * 7919) % notes)}`;
    if (at % 10 === 0) yield () => note(doc, notes + at);
    else if (at % 3 === 0) yield () => setFields(doc, 'notes', id, { pos: [at, at + 0.5] });
    else yield () => noteText(doc, id)?.insert(at % 8, 'x');
  }
}

export function gate(size: Size): Promise<Table> {
  const [notes, count] = size === 'small' ? [200, 200] : [4400, 6000];
  let checked = 0;
  const room = Room.empty('board', {
    ...ROOM_PARTS,
    // Called between the check and the change.
    compensate: (...change) => {
      checked = performance.now();
      return ROOM_PARTS.compensate(...change);
    },
  });
  // As in the benchmark itself, a second between two people's hands: the budget is not what is measured.
  let now = 0;
  const receive = (update: Uint8Array): void => {
    room.receive(SESSION.id, writeUpdate(update), (now += 1000));
  };
  const commit = (): void => {
    room.tick(now);
    room.committed(now);
  };
  room.join(SESSION, now);
  room.receive(SESSION.id, writeHello(), now);
  const plain = new Y.Doc();
  rootMap(plain, 'notes');
  const { doc, edit } = writer();
  for (let at = 0; at < notes; at++) {
    const update = edit(() => {
      note(doc, at);
    });
    receive(update);
    Y.applyUpdate(plain, update);
  }
  commit();

  const times = { check: [] as number[], whole: [] as number[], plain: [] as number[] };
  let at = 0;
  for (const change of edits(doc, notes, count)) {
    const update = edit(change);
    const start = performance.now();
    receive(update);
    const end = performance.now();
    times.check.push((checked - start) * MICRO);
    times.whole.push((end - start) * MICRO);
    Y.applyUpdate(plain, update);
    times.plain.push((performance.now() - end) * MICRO);
    if (++at % 50 === 0) commit();
  }
  if (rootMap(room.doc, 'notes').size !== rootMap(plain, 'notes').size)
    throw new Error('the room did not take what it was sent');
  const figures = (check: number[], whole: number[]) => ({
    'check p50 (µs)': middle(check, 0.5),
    'check p99 (µs)': middle(check, 0.99),
    'check and apply p50 (µs)': middle(whole, 0.5),
  });
  return Promise.resolve({
    Samenbord: figures(times.check, times.whole),
    // It has no check: its whole cost stands beside ours.
    'plain applyUpdate': figures(times.plain, times.plain),
  });
}

const middle = (values: readonly number[], at: number): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    at,
  );
