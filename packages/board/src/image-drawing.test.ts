import { expect, it } from 'vitest';
import { altOfImage, boxOfImage, hangImage, withAlt, zoneOfImage } from './image-drawing.ts';
import { addNote } from './edits.ts';
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
    expect(boxOfImage(drawing).slice(2)).toEqual([420, 315]);
  }
});

it('an image can be described anew, and nobody has to', () => {
  const shape = { type: 'image', props: { w: 10, altText: 'Een toren' } };
  expect(withAlt(shape, ' Een brug ')).toEqual({ type: 'image', props: { w: 10, altText: 'Een brug' } });
  expect(altOfImage({ type: 'image', props: {} })).toBe('');
  expect(altOfImage({ type: 'image' })).toBe('');
});
