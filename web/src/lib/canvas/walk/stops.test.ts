import { addNote, addRecord } from '@samenbord/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { shapeIdOf } from '../ids.ts';
import { readParts, stepFrom } from './stops.ts';

function board() {
  const doc = new Y.Doc();
  ['theorie', 'klas', 'leeg'].forEach((id, order) => {
    addRecord(doc, 'zones', id, { title: id, order, box: [order * 1000, 0, 900, 900] });
  });
  addRecord(doc, 'theory', 'kaart', { title: 'Durven', zone: 'theorie', pos: [20, 180] });
  const note = (x: number, y: number) =>
    shapeIdOf('note', addNote(doc, { text: 'x', at: { pos: [x, y] }, now: 1 }));
  const second = note(1300, 200);
  const third = note(1020, 500);
  const first = note(1020, 210);
  const loose = note(-900, 0);
  const card = shapeIdOf('theory', 'kaart');
  const empty = shapeIdOf('zone', 'leeg');
  return { parts: readParts(doc), card, first, second, third, empty, loose };
}

describe('the board as it is read', () => {
  it('goes zone after zone, cards before notes, and stops at a zone where nothing lies', () => {
    const { parts, card, first, second, third, empty, loose } = board();
    expect(parts.map(({ zone, stops }) => [zone, stops])).toEqual([
      ['theorie', [card]],
      ['klas', [first, second, third]],
      ['leeg', [empty]],
      ['', [loose]],
    ]);
  });

  it('is walked from end to end with Tab, both ways, and left at the end', () => {
    const { parts, card, first, second, third, empty, loose } = board();
    const all = [card, first, second, third, empty, loose];
    const walked = [];
    let at = stepFrom(parts, undefined, 'next');
    while (at) {
      walked.push(at);
      at = stepFrom(parts, at, 'next');
    }
    expect(walked).toEqual(all);
    const back = [];
    at = stepFrom(parts, undefined, 'previous');
    while (at) {
      back.push(at);
      at = stepFrom(parts, at, 'previous');
    }
    expect(back).toEqual(all.toReversed());
  });

  it('up and down stay in a zone, left and right go between zones', () => {
    const { parts, card, first, second, third, empty } = board();
    expect(stepFrom(parts, first, 'down')).toBe(second);
    expect(stepFrom(parts, second, 'up')).toBe(first);
    expect(stepFrom(parts, third, 'down')).toBeUndefined();
    expect(stepFrom(parts, first, 'up')).toBeUndefined();
    expect(stepFrom(parts, second, 'left')).toBe(card);
    expect(stepFrom(parts, second, 'right')).toBe(empty);
    expect(stepFrom(parts, card, 'left')).toBeUndefined();
  });
});
