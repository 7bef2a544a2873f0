import { expect, it } from 'vitest';
import { checkTemplate } from './template-check.ts';
import { SMALL } from './testing.ts';

it('says nothing about a template that is right', () => {
  expect(checkTemplate(SMALL)).toEqual([]);
});

it('names the place of each fault', () => {
  const [first, ...rest] = SMALL.phases;
  if (!first) throw new Error('the small template has phases');
  const broken = {
    ...SMALL,
    title: { nl: 'Klein', en: ' ' },
    phases: [{ ...first, may: { ...first.may, add: false } }, ...rest, first],
    zones: SMALL.zones.map((zone) => ({ ...zone, box: [0, 0, 500, 500] as const, phases: ['nergens'] })),
  };
  const paths = checkTemplate(broken).map((problem) => problem.path);
  expect(paths).toContain('title.en');
  expect(paths).toContain('phases[2].id');
  expect(paths).toContain('phases[0].may.add');
  expect(paths).toContain('zones[1].box');
  expect(paths).toContain('zones[0].phases');
});
