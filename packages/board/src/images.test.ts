import { expect, it } from 'vitest';
import { mayAddImage } from './image-rules.ts';
import { assetOfImage, imageOfShape, isImageId } from './images.ts';
import type { Actor } from './rules.ts';
import { setSingleton } from './snapshot.ts';
import { smallBoard } from './testing.ts';

const IMAGE = '0123456789abcdef0123456789abcdef';
const participant: Actor = { role: 'participant', participant: 'p1' };
const facilitator: Actor = { role: 'facilitator', participant: 'f1' };
const screen: Actor = { role: 'screen', participant: 's1' };

it('everybody at work may add an image, a screen never', () => {
  const doc = smallBoard();
  expect(mayAddImage(doc, participant)).toEqual({ allowed: true });
  expect(mayAddImage(doc, facilitator)).toEqual({ allowed: true });
  expect(mayAddImage(doc, screen)).toEqual({ allowed: false, why: 'read-only' });
});

it('facilitators can keep images to themselves', () => {
  const doc = smallBoard();
  setSingleton(doc, 'stage', { imagesOff: true });
  expect(mayAddImage(doc, participant)).toEqual({ allowed: false, why: 'images-off' });
  expect(mayAddImage(doc, facilitator)).toEqual({ allowed: true });
});

it('nobody adds an image to a closed day', () => {
  const doc = smallBoard();
  setSingleton(doc, 'stage', { state: 'closed' });
  for (const actor of [participant, facilitator])
    expect(mayAddImage(doc, actor)).toEqual({ allowed: false, why: 'board-closed' });
});

it('a drawing names its image by id', () => {
  expect(imageOfShape({ type: 'image', props: { assetId: assetOfImage(IMAGE) } })).toBe(IMAGE);
});

it.each([
  { type: 'geo', props: { assetId: assetOfImage(IMAGE) } },
  { type: 'image', props: { assetId: IMAGE } },
  { type: 'image', props: { assetId: 'asset:../../secret' } },
  { type: 'image', props: { assetId: null } },
  { type: 'image', props: null },
  { type: 'image' },
])('finds no image in %j', (shape) => {
  expect(imageOfShape(shape)).toBeUndefined();
});

it('an id is the first half of a SHA-256', () => {
  expect(isImageId(IMAGE)).toBe(true);
  expect([IMAGE.toUpperCase(), IMAGE.slice(1), `${IMAGE}\n`, 7].some(isImageId)).toBe(false);
});
