import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { laidTogether, layTogether, layWith, renameCluster, takeApart } from './clusters.ts';
import { addNote, moveNotes } from './edits.ts';
import { contains, noteBox, overlaps } from './geometry.ts';
import { readCollection } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const now = 1_700_000_000_000;

function boardWith(count: number): { doc: Y.Doc; ids: string[] } {
  const doc = smallBoard();
  const ids = Array.from({ length: count }, () => addNote(doc, { text: 'x', at: { zone: 'praktijk' }, now }));
  return { doc, ids };
}
const clustersOf = (doc: Y.Doc) =>
  laidTogether(readCollection(doc, 'clusters'), readCollection(doc, 'notes'));
const note = (doc: Y.Doc, id: string) => {
  const found = readCollection(doc, 'notes')[id];
  if (!found) throw new Error('no such note');
  return found;
};

describe('notes laid together', () => {
  it('lie in one frame under a title, none on another, and on none of the rest', () => {
    const { doc, ids } = boardWith(12);
    const together = [ids[1], ids[6], ids[11]].map(String);
    const id = layTogether(doc, together, 'Durven spreken') ?? '';
    const cluster = clustersOf(doc).get(id);
    expect(cluster?.title).toBe('Durven spreken');
    expect([...(cluster?.notes ?? [])].sort()).toEqual([...together].sort());
    const boxes = Object.values(readCollection(doc, 'notes')).map(noteBox);
    boxes.forEach((box, at) => {
      expect(boxes.slice(at + 1).some((other) => overlaps(box, other))).toBe(false);
    });
    for (const [other, { pos, size }] of Object.entries(readCollection(doc, 'notes')))
      if (!together.includes(other)) expect(overlaps(cluster!.box, noteBox({ pos, size }))).toBe(false);
  });

  it('are at least two', () => {
    const { doc, ids } = boardWith(1);
    expect(layTogether(doc, [ids[0]!, ids[0]!, 'gone'], 'Alleen')).toBeUndefined();
    expect(readCollection(doc, 'clusters')).toEqual({});
  });

  it('take a new title, and one more note', () => {
    const { doc, ids } = boardWith(4);
    const id = layTogether(doc, ids.slice(0, 2), '') ?? '';
    renameCluster(doc, id, 'Rust');
    layWith(doc, ids[3]!, id);
    expect(clustersOf(doc).get(id)).toMatchObject({ title: 'Rust', notes: { length: 3 } });
  });

  it('are no cluster any more once they are taken apart', () => {
    const { doc, ids } = boardWith(3);
    layTogether(doc, ids, 'Even');
    takeApart(doc, ids);
    expect(clustersOf(doc).size).toBe(0);
  });
});

describe('a note that is moved', () => {
  it('leaves its cluster when it is pulled out, and joins the one that it is dropped on', () => {
    const { doc, ids } = boardWith(6);
    const one = layTogether(doc, ids.slice(0, 3), 'een') ?? '';
    const pulled = ids[0]!;
    moveNotes(doc, { [pulled]: [2300, 700] });
    expect(note(doc, pulled).cluster).toBe('');
    const frame = clustersOf(doc).get(one)!.box;
    moveNotes(doc, { [pulled]: [frame[0] + 20, frame[1] + 60] });
    expect(note(doc, pulled).cluster).toBe(one);
  });

  it('stays in it when all of them move', () => {
    const { doc, ids } = boardWith(3);
    const id = layTogether(doc, ids, 'samen') ?? '';
    const away = Object.fromEntries(
      ids.map((one) => [one, [note(doc, one).pos[0] + 1100, note(doc, one).pos[1]] as const]),
    );
    moveNotes(doc, away);
    expect(clustersOf(doc).get(id)?.notes).toHaveLength(3);
    expect(note(doc, ids[0]!).zone).toBe('vragen');
  });
});

it('a cluster of many is about as wide as it is high', () => {
  const { doc, ids } = boardWith(9);
  const id = layTogether(doc, ids, '') ?? '';
  const [, , w, h] = clustersOf(doc).get(id)?.box ?? [0, 0, 0, 1];
  expect(w / h).toBeGreaterThan(0.6);
  expect(w / h).toBeLessThan(1.6);
});

it('a large cluster goes below what is there, when nothing else is free', () => {
  const { doc, ids } = boardWith(16);
  const id = layTogether(doc, ids.slice(0, 5), '') ?? '';
  const box = clustersOf(doc).get(id)!.box;
  const zone = readCollection(doc, 'zones')['praktijk']!.box;
  expect(contains([zone[0], zone[1], zone[2], 5000], [box[0], box[1]])).toBe(true);
});
