import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ZONE_KINDS } from './records.ts';
import { arrangeTemplate } from './template-arrange.ts';
import { checkTemplate } from './template-check.ts';
import type { Template } from './template.ts';
import { SMALL } from './testing.ts';

const places = (template: Template) =>
  checkTemplate(template).filter(({ path }) => path.endsWith('.box') || path.endsWith('.pos'));

it('lays any zones beside each other, with all cards inside their zone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ZONE_KINDS), { minLength: 1, maxLength: 20 }),
      fc.nat(40),
      (kinds, cards) => {
        const zones = kinds.map((kind, at) => ({
          ...SMALL.zones[0]!,
          id: `z${String(at)}`,
          kind,
          box: [0, 0, 100, 100] as const,
        }));
        const home = zones.find(({ kind }) => kind === 'theory');
        const theory = home
          ? Array.from({ length: cards }, (_, at) => ({
              ...SMALL.theory[0]!,
              id: `c${String(at)}`,
              zone: '',
            }))
          : [];
        expect(places(arrangeTemplate({ ...SMALL, zones, theory }))).toEqual([]);
      },
    ),
  );
});

it('keeps theory left, agreements right, and the board about as wide as a screen', () => {
  const { zones } = arrangeTemplate(SMALL);
  const left = (id: string) => zones.find((zone) => zone.id === id)?.box[0] ?? NaN;
  expect([left('theorie'), left('praktijk') > 0, left('afspraken') > left('vragen')]).toEqual([
    0,
    true,
    true,
  ]);
  const right = Math.max(...zones.map(({ box }) => box[0] + box[2]));
  const bottom = Math.max(...zones.map(({ box }) => box[1] + box[3]));
  expect(right / bottom).toBeGreaterThan(1);
  expect(right / bottom).toBeLessThan(4);
});
