import { expect, it } from 'vitest';
import { UploadLimit } from './upload-limit.ts';

const come = (limit: UploadLimit, board: string, person: string, now = 0) => {
  const admission = limit.enter(board, person, now);
  return admission.admitted ? admission.leave : admission.why;
};
const comeAndGo = (limit: UploadLimit, now: number) => {
  const leave = come(limit, 'b', 'an', now);
  if (typeof leave === 'function') leave();
  return typeof leave === 'function' ? 'taken' : leave;
};

it('takes the photos of a whole wall at once, then one every six seconds', () => {
  const limit = new UploadLimit();
  const wall = Array.from({ length: 21 }, () => comeAndGo(limit, 1000));
  expect(wall.filter((taken) => taken === 'taken')).toHaveLength(20);
  expect(wall.at(-1)).toBe('slow-down');
  expect(limit.enter('b', 'an', 1000)).toMatchObject({ waitMs: 6000 });
  expect(comeAndGo(limit, 6999)).toBe('slow-down');
  expect(comeAndGo(limit, 7001)).toBe('taken');
  expect(comeAndGo(limit, 7001)).toBe('slow-down');
});

it('holds two files of a person, six of a board and twelve in all', () => {
  const limit = new UploadLimit();
  const inside = ['an', 'an', 'bo', 'bo', 'cas', 'cas'].map((person) => come(limit, 'b', person));
  expect(inside.every((leave) => typeof leave === 'function')).toBe(true);
  expect(come(limit, 'b', 'dirk')).toBe('too-many');
  for (const person of ['an', 'an', 'bo', 'bo', 'cas', 'cas']) come(limit, 'c', person);
  expect(come(limit, 'd', 'an')).toBe('too-many');
  for (const leave of inside.slice(0, 2)) if (typeof leave === 'function') leave();
  expect(typeof come(limit, 'd', 'an')).toBe('function');
  expect(typeof come(limit, 'b', 'dirk')).toBe('function');
});

it('counts a place that is left twice as left once', () => {
  const limit = new UploadLimit();
  const leave = come(limit, 'b', 'an');
  come(limit, 'b', 'an');
  if (typeof leave === 'function')
    [leave, leave].forEach((again) => {
      again();
    });
  expect(typeof come(limit, 'b', 'an')).toBe('function');
  expect(come(limit, 'b', 'an')).toBe('too-many');
});
