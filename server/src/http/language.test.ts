import { expect, it } from 'vitest';
import { preferredLanguage } from './language.ts';

it.each([
  [undefined, 'nl'],
  ['', 'nl'],
  ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
  ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
  ['fr,en;q=0.4,nl;q=0.7', 'nl'],
  ['fr-BE,de;q=0.5', 'nl'],
  ['EN', 'en'],
  ['en;q=0', 'nl'],
  ['en;q=abc', 'nl'],
  [';;;,,,', 'nl'],
])('reads %j as %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
