import { newId } from '@samenbord/board';
import type { TLShapeId } from 'tldraw';
import { expect, it } from 'vitest';
import { noteOf, recordOf, shapeIdOf, sketchIdOfShape, targetOfSketch } from './ids.ts';

it("a record's shape leads back to the record", () => {
  const id = newId();
  for (const kind of ['note', 'zone', 'theory'] as const)
    expect(recordOf(shapeIdOf(kind, id))).toEqual({ kind, id });
  expect(noteOf(shapeIdOf('zone', id))).toBeUndefined();
});

it('a drawing is no record of ours, whatever its id begins with', () => {
  const drawing = 'shape:-_x' as TLShapeId;
  expect(recordOf(drawing)).toBeUndefined();
  expect(sketchIdOfShape(drawing)).toBe('s:-_x');
  expect(targetOfSketch('s:-_x')).toEqual({ type: 'shape', id: drawing });
});

it('knows nothing behind ids that no canvas made', () => {
  expect(targetOfSketch('elsewhere')).toBeUndefined();
});
