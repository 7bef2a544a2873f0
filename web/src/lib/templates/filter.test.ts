import { TEMPLATE_NEEDS } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import { expect, it } from 'vitest';
import { fitting, lengthsOf, looserWishes } from './filter.ts';

const found = (wish: Parameters<typeof fitting>[1]) => fitting(TEMPLATES, wish).map(({ id }) => id);

it('shows all when nothing is asked', () => {
  expect(found({})).toHaveLength(TEMPLATES.length);
});

it('has something for every need', () => {
  for (const need of TEMPLATE_NEEDS) expect([need, found({ need }).length > 0]).toEqual([need, true]);
});

it('keeps what can be done in the time, in one of its variants', () => {
  expect(found({ minutes: 20 })).not.toContain('van-kleuter-tot-zesde');
  expect(found({ minutes: 20 })).toContain('van-leerplan-naar-mijn-klas');
  expect(found({ minutes: 50 })).toContain('van-kleuter-tot-zesde');
  expect(lengthsOf(TEMPLATES[0]!)).toEqual([20, 50, 75]);
});

it('keeps what works with that many people', () => {
  expect(found({ people: 3 })).toContain('een-doel-veel-ogen');
  expect(found({ people: 3 })).not.toContain('talentenmarkt');
  expect(found({ people: 40 })).not.toContain('een-doel-veel-ogen');
});

it('takes all wishes together', () => {
  expect(found({ need: 'workload', minutes: 20, people: 30 })).toEqual(['planlast-op-tafel']);
});

it('tells which wish to let go where nothing fits them all', () => {
  const wish = { need: 'calm', minutes: 20, people: 40 } as const;
  expect(found(wish)).toEqual([]);
  const looser = looserWishes(TEMPLATES, wish);
  expect(looser.map(({ without }) => without)).toEqual(['need', 'people']);
  for (const one of looser) expect(one.count).toBe(found(one.wish).length);
  expect(looserWishes(TEMPLATES, {})).toEqual([]);
});
