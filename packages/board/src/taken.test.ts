import { expect, it } from 'vitest';
import { addNote, moveNotesToZone, putInBin } from './edits.ts';
import { noteBox, overlaps } from './geometry.ts';
import { boxOfImage } from './image-box.ts';
import { hangImage } from './image-drawing.ts';
import { readCollection } from './snapshot.ts';
import { takenOn } from './taken.ts';
import { smallBoard } from './testing.ts';

const now = 1_700_000_000_000;
const photo = { image: 'ab'.repeat(16), width: 1600, height: 1200, alt: '', zone: 'praktijk' };

const onBoard = () => {
  const doc = smallBoard();
  const image = hangImage(doc, photo, now);
  const box = boxOfImage(readCollection(doc, 'sketch')[image] ?? { pos: [0, 0, 0, '', ''], shape: {} });
  return { doc, image, box };
};

it('no note is hung on an image: not a new one, and none that comes from another zone', () => {
  const { doc, box } = onBoard();
  const moved = addNote(doc, { text: 'x', at: { zone: 'vragen' }, now });
  for (let at = 0; at < 8; at++) addNote(doc, { text: 'x', at: { zone: 'praktijk' }, now });
  moveNotesToZone(doc, [moved], 'praktijk');
  const notes = Object.values(readCollection(doc, 'notes')).map(noteBox);
  expect(notes.length).toBeGreaterThan(8);
  for (const note of notes) expect(overlaps(note, box)).toBe(false);
});

it('an image in the bin takes no room, and neither does any other drawing', () => {
  const { doc, image, box } = onBoard();
  expect(takenOn(doc)).toContainEqual(box);
  putInBin(doc, 'sketch', image, now);
  expect(takenOn(doc)).not.toContainEqual(box);
});
