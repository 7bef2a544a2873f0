import { expect, it } from 'vitest';
import { boxOfImage } from './image-box.ts';
import { altOfImage, hangImage, withAlt, zoneOfImage } from './image-drawing.ts';
import { addNote, setFields } from './edits.ts';
import { noteBox, overlaps } from './geometry.ts';
import { imageOfShape } from './images.ts';
import { sketchAllowed } from './sketch.ts';
import { readBoard } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const IMAGE = '0123456789abcdef0123456789abcdef';

it('an image is hung in its zone, beside what lies there, with its description', () => {
  const doc = smallBoard();
  const [zone = ''] = Object.keys(readBoard(doc).zones);
  const note = addNote(doc, { text: 'Er is al een briefje', at: { zone }, now: 1 });
  const wanted = { image: IMAGE, width: 4000, height: 3000, alt: ' Twee kinderen bouwen een toren ', zone };
  const ids = [hangImage(doc, wanted, 2), hangImage(doc, wanted, 3)];
  const { sketch, zones, notes } = readBoard(doc);
  const drawings = ids.map((id) => {
    const drawing = sketch[id];
    if (!drawing) throw new Error('not hung');
    return drawing;
  });
  const boxes = drawings.map(boxOfImage);
  const lies = notes[note];
  if (!lies) throw new Error('no note');
  boxes.push(noteBox(lies));
  for (const [at, box] of boxes.entries())
    for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
  for (const drawing of drawings) {
    expect(zoneOfImage(zones, drawing)).toBe(zone);
    expect(imageOfShape(drawing.shape)).toBe(IMAGE);
    expect(sketchAllowed(drawing.shape)).toBe(true);
    expect(altOfImage(drawing.shape)).toBe('Twee kinderen bouwen een toren');
    const [, , w, h] = boxOfImage(drawing);
    expect(w / h).toBeCloseTo(4 / 3, 1);
  }
});

it('where a large image would stick out of its zone, it is hung smaller', () => {
  const doc = smallBoard();
  const zone = 'praktijk';
  const bottom = 900;
  setFields(doc, 'zones', zone, { box: [1100, 0, 1000, bottom] });
  const wanted = { image: IMAGE, width: 4000, height: 3000, alt: '', zone };
  const hung: (readonly [number, number, number, number])[] = [];
  for (let at = 0; at < 40; at++) {
    const id = hangImage(doc, wanted, at + 1);
    const drawing = readBoard(doc).sketch[id];
    if (!drawing) throw new Error('not hung');
    const lies = boxOfImage(drawing);
    if (lies[1] + lies[3] > bottom) break;
    hung.push(lies);
  }
  expect(hung[0]?.[2]).toBe(420);
  expect(hung.at(-1)?.[2]).toBeLessThan(420);
  for (const [at, one] of hung.entries())
    for (const other of hung.slice(at + 1)) expect(overlaps(one, other)).toBe(false);
});

it('an image can be described anew, and nobody has to', () => {
  const shape = { type: 'image', props: { w: 10, altText: 'Een toren' } };
  expect(withAlt(shape, ' Een brug ')).toEqual({ type: 'image', props: { w: 10, altText: 'Een brug' } });
  expect(altOfImage({ type: 'image', props: {} })).toBe('');
  expect(altOfImage({ type: 'image' })).toBe('');
});
