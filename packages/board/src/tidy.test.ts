import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { layTogether } from './clusters.ts';
import { addNote, moveNotes, setFields } from './edits.ts';
import { noteBox, overlaps } from './geometry.ts';
import { NOTE_COLORS } from './records.ts';
import { addRecord, readCollection } from './snapshot.ts';
import { smallBoard } from './testing.ts';
import { notesInZone } from './thread.ts';
import { TIDY_ORDERS, dotsOnNotes, tidyZone } from './tidy.ts';

const now = 1_700_000_000_000;

/** Ten notes on one heap, of several colours, groups and sizes. */
function untidy(): Y.Doc {
  const doc = smallBoard();
  for (let at = 0; at < 10; at++) {
    const id = addNote(doc, {
      text: String(at),
      at: { pos: [1400 + at * 7, 300 + at * 11] },
      color: NOTE_COLORS[(at * 5) % 6]!,
      group: ['', 'L3', 'L1'][at % 3]!,
      size: at === 4 ? 'large' : 'normal',
      now: now + at,
    });
    setFields(doc, 'notes', id, { author: at % 2 === 0 ? 'an' : 'bo' });
  }
  return doc;
}
const notesOf = (doc: Y.Doc) => readCollection(doc, 'notes');
const read = (doc: Y.Doc) => notesInZone(notesOf(doc), 'praktijk').map((id) => notesOf(doc)[id]!);

describe.each(TIDY_ORDERS)('tidied by %s', (order) => {
  it('no note lies on another, and all still lie in their zone', () => {
    const doc = untidy();
    tidyZone(doc, 'praktijk', order);
    const boxes = Object.values(notesOf(doc)).map(noteBox);
    boxes.forEach((box, at) => {
      expect(boxes.slice(at + 1).some((other) => overlaps(box, other))).toBe(false);
    });
    expect(read(doc)).toHaveLength(10);
  });

  it('what is pinned, or may not be moved, stays', () => {
    const doc = untidy();
    const [pinned, stuck] = Object.keys(notesOf(doc));
    setFields(doc, 'notes', pinned!, { pinned: true });
    const before = notesOf(doc);
    tidyZone(doc, 'praktijk', order, { stuck: (id) => id === stuck });
    for (const id of [pinned!, stuck!]) expect(notesOf(doc)[id]!.pos).toEqual(before[id]!.pos);
    const others = Object.entries(notesOf(doc)).filter(([id]) => id !== pinned && id !== stuck);
    for (const [, note] of others) expect(overlaps(noteBox(note), noteBox(before[pinned!]!))).toBe(false);
  });
});

it('colours lie together, in the order of the palette', () => {
  const doc = untidy();
  tidyZone(doc, 'praktijk', 'color');
  const colors = read(doc).map(({ color }) => NOTE_COLORS.indexOf(color));
  expect(colors).toEqual(colors.toSorted((a, b) => a - b));
});

it('groups lie together, by name, and notes without one come last', () => {
  const doc = untidy();
  tidyZone(doc, 'praktijk', 'group');
  expect([...new Set(read(doc).map(({ group }) => group))]).toEqual(['L1', 'L3', '']);
});

it('the notes with most dots come first', () => {
  const doc = untidy();
  expect(dotsOnNotes(doc)).toBeUndefined();
  const [a, b, c] = Object.keys(notesOf(doc));
  const result = { [a!]: 1, [b!]: 7, [c!]: 3 };
  addRecord(doc, 'votes', 'v', { question: 'Wat eerst?', state: 'closed', result, openedAt: now });
  tidyZone(doc, 'praktijk', 'votes');
  expect(notesInZone(notesOf(doc), 'praktijk').slice(0, 3)).toEqual([b, c, a]);
});

it('clusters stay together', () => {
  const doc = untidy();
  const ids = Object.keys(notesOf(doc));
  const cluster = layTogether(doc, ids.slice(2, 5), 'Samen');
  moveNotes(doc, { [ids[7]!]: [1300, 700] });
  tidyZone(doc, 'praktijk', 'grid');
  expect(ids.filter((id) => notesOf(doc)[id]!.cluster === cluster)).toEqual(ids.slice(2, 5));
});

it('a tidied zone stays as it is when it is tidied again', () => {
  const doc = untidy();
  tidyZone(doc, 'praktijk', 'grid');
  const before = notesOf(doc);
  tidyZone(doc, 'praktijk', 'grid');
  expect(notesOf(doc)).toEqual(before);
});
