import { expect, it } from 'vitest';
import { ranking } from './ranking.ts';

it('gives the same place to choices with as many dots', () => {
  expect(ranking({ kring: 2, hoek: 5, lezen: 5, zingen: 0, dansen: 0 })).toEqual([
    { choice: 'hoek', dots: 5, place: 1, tied: true },
    { choice: 'lezen', dots: 5, place: 1, tied: true },
    { choice: 'kring', dots: 2, place: 3, tied: false },
    { choice: 'zingen', dots: 0, place: 4, tied: false },
    { choice: 'dansen', dots: 0, place: 4, tied: false },
  ]);
});
