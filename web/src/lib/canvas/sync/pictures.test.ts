import { COLLECTIONS, isId } from '@samenbord/board';
import type { TLBinding, TLShape } from 'tldraw';
import { expect, it } from 'vitest';
import { sketchIdOfShape } from '../ids.ts';
import { sketchOf, sketchRecord } from './pictures.ts';

const drawing = {
  id: 'shape:-Ab_1',
  typeName: 'shape',
  type: 'geo',
  x: 10,
  y: 20,
  rotation: 0.5,
  index: 'a1',
  parentId: 'page:page',
  isLocked: false,
  opacity: 1,
  meta: {},
  props: { w: 100, h: 50, geo: 'rectangle' },
} as unknown as TLShape;

it('a drawing comes back from the board as it went in', () => {
  const { pos, shape } = sketchOf(drawing);
  const id = sketchIdOfShape(drawing.id);
  expect(sketchRecord(id, { pos, shape, author: null, deleted: 0 })).toEqual(drawing);
});

it('a drawing is stored in the form that the board allows', () => {
  const { pos, shape } = sketchOf({ ...drawing, parentId: 'shape:group' } as TLShape);
  expect(isId(sketchIdOfShape(drawing.id))).toBe(true);
  expect(COLLECTIONS.sketch.pos.accepts(pos)).toBe(true);
  expect(COLLECTIONS.sketch.shape.accepts(shape)).toBe(true);
  expect(pos[3]).toBe('s:group');
});

it("an arrow's hold on a note comes back too", () => {
  const binding = {
    id: 'binding:b1',
    typeName: 'binding',
    type: 'arrow',
    fromId: 'shape:a1',
    toId: 'shape:note:n1',
    props: { terminal: 'end' },
    meta: {},
  } as unknown as TLBinding;
  expect(sketchRecord('b:b1', { ...sketchOf(binding), author: null, deleted: 0 })).toEqual(binding);
});

it('what reaches out of the house is not shown', () => {
  const shape = { type: 'embed', props: { url: 'https://example.org' } };
  expect(sketchRecord('s:x', { pos: [0, 0, 0, '', 'a1'], shape, author: null, deleted: 0 })).toBeUndefined();
});
