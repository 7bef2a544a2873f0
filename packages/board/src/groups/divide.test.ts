import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DIVISIONS,
  LARGEST_TALK,
  MAX_GROUPS,
  SMALLEST_TALK,
  divide,
  groupForLatecomer,
  proposedGroups,
} from './divide.ts';
import type { PersonToPlace } from './divide.ts';

const AGES = ['peuters en kleuters', 'eerste graad', 'tweede graad', 'derde graad', ''];
const people = (min = 1) =>
  fc
    .array(fc.constantFrom(...AGES), { minLength: min, maxLength: 120 })
    .map((ages) => ages.map((age, at): PersonToPlace => ({ id: `p${String(at)}`, age })));
const by = fc.constantFrom(...DIVISIONS);
const idsOf = (groups: readonly { people: readonly string[] }[]) => groups.flatMap((group) => group.people);

describe('a division', () => {
  it('puts everybody in one group, once', () => {
    fc.assert(
      fc.property(people(), by, (everybody, kind) => {
        const placed = idsOf(divide(everybody, { by: kind, word: 'Groep' }));
        expect(placed.toSorted()).toEqual(everybody.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('makes groups of 6 to 12 whenever there are twelve people or more', () => {
    fc.assert(
      fc.property(people(12), by, (everybody, kind) => {
        for (const group of divide(everybody, { by: kind, word: 'Groep' })) {
          expect(group.people.length).toBeGreaterThanOrEqual(SMALLEST_TALK);
          expect(group.people.length).toBeLessThanOrEqual(LARGEST_TALK);
        }
      }),
    );
  });

  it('makes as many groups as asked, as equal as can be, and refuses more groups than people', () => {
    fc.assert(
      fc.property(people(), fc.integer({ min: 1, max: 30 }), (everybody, count) => {
        const wish = { by: 'mixed', count, word: 'Groep' } as const;
        if (count > everybody.length) {
          expect(() => divide(everybody, wish)).toThrow();
          return;
        }
        const sizes = divide(everybody, wish).map((group) => group.people.length);
        expect(sizes.length).toBe(count);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('by size leaves nobody alone, makes no group twice as large, and splits in two wherever it can', () => {
    fc.assert(
      fc.property(people(2), by, fc.integer({ min: 2, max: 6 }), (everybody, kind, size) => {
        const groups = divide(everybody, { by: kind, size, word: 'Groep' });
        const sizes = groups.map((group) => group.people.length);
        expect(idsOf(groups).toSorted()).toEqual(everybody.map(({ id }) => id).toSorted());
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
        expect(Math.max(...sizes)).toBeLessThan(2 * Math.max(size, Math.ceil(everybody.length / 20)));
        expect(groups.length).toBeLessThanOrEqual(MAX_GROUPS);
      }),
    );
    const pairs = divide(
      ['eerste graad', 'tweede graad', 'derde graad', ''].map((age) => ({ id: age, age })),
      { by: 'age', size: 2, word: 'Groep' },
    );
    expect(pairs.map((group) => group.people.length)).toEqual([2, 2]);
  });

  it('gives groups names of their own', () => {
    fc.assert(
      fc.property(people(), by, (everybody, kind) => {
        const names = divide(everybody, { by: kind, word: 'Groep' }).map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('spreads every age over all groups when it is vertical', () => {
    fc.assert(
      fc.property(people(12), (everybody) => {
        const ageOf = new Map(everybody.map(({ id, age }) => [id, age]));
        const groups = divide(everybody, { by: 'vertical', word: 'Groep' });
        for (const age of AGES) {
          const counts = groups.map((group) => group.people.filter((id) => ageOf.get(id) === age).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('keeps an age together when it is by age, and joins few to their neighbours', () => {
    const school = (counts: Record<string, number>) =>
      Object.entries(counts).flatMap(([age, count]) =>
        Array.from({ length: count }, (_, at) => ({ id: `${age}-${String(at)}`, age })),
      );
    const groups = divide(school({ 'derde graad': 14, 'eerste graad': 8, 'peuters en kleuters': 3 }), {
      by: 'age',
      word: 'Groep',
    });
    expect(groups.map(({ name, people: members }) => [name, members.length])).toEqual([
      ['Peuters en kleuters + eerste graad', 11],
      ['Derde graad 1', 7],
      ['Derde graad 2', 7],
    ]);
  });
});

it('proposes groups of about eight', () => {
  expect([1, 8, 12, 16, 30, 60, 200].map(proposedGroups)).toEqual([1, 1, 2, 2, 4, 8, 25]);
});

it('a latecomer goes to the own age where there are such groups, and to the fewest', () => {
  const groups = [
    { id: 'kleuters', ages: ['kleuters'], size: 9 },
    { id: 'eerste', ages: ['eerste graad'], size: 6 },
    { id: 'eerste-2', ages: ['eerste graad'], size: 5 },
  ];
  expect(groupForLatecomer(groups, 'kleuters')).toBe('kleuters');
  expect(groupForLatecomer(groups, 'eerste graad')).toBe('eerste-2');
  expect(groupForLatecomer(groups, '')).toBe('eerste-2');
  expect(groupForLatecomer([], 'kleuters')).toBeUndefined();
});
