import { checkTemplate, readTemplateFile, writeTemplateFile } from '@samenbord/board';
import { templateById } from '@samenbord/templates';
import { expect, it } from 'vitest';
import { Draft, say } from './draft.svelte.ts';

const TEMPLATE = templateById('planlast-op-tafel')!;
const begin = () => new Draft(TEMPLATE);

it('is right as long as what it began with is', () => {
  const draft = begin();
  expect([draft.faults, draft.changed]).toEqual([[], false]);
  draft.set({ title: { nl: '', en: '' } });
  expect(draft.faults.map(({ path }) => path)).toEqual(['title.nl', 'title.en']);
  expect(draft.changed).toBe(true);
  // A board made of the template before does not change with it.
  expect(TEMPLATE.title.nl).toBe('Planlast op tafel');
});

it('writes both languages while they say the same, and else only the own one', () => {
  expect(say({ nl: 'a', en: 'a' }, 'b', 'nl')).toEqual({ nl: 'b', en: 'b' });
  expect(say({ nl: 'a', en: 'x' }, 'b', 'nl')).toEqual({ nl: 'b', en: 'x' });
});

it('adds, moves and removes phases, and forgets a phase everywhere', () => {
  const draft = begin();
  draft.addPhase('Koffie');
  const added = draft.template.phases.at(-1)!;
  draft.move('phases', added.id, -1);
  expect(draft.template.phases.at(-2)?.name.nl).toBe('Koffie');
  draft.setKind(added.id, 'break');
  expect(draft.template.phases.at(-2)?.may.add).toBe(false);
  expect(draft.faults).toEqual([]);
  const removed = ['bron-zoeken', 'stippen'];
  const named = () => draft.template.zones.flatMap(({ phases }) => phases);
  expect(named()).toContain('bron-zoeken');
  for (const phase of removed) draft.removePhase(phase);
  for (const phase of removed) expect(named()).not.toContain(phase);
  expect(draft.template.variants[0]?.phases.map(({ id }) => id)).not.toContain('stippen');
  expect(draft.faults).toEqual([]);
});

it('lays a new zone where nothing lies, and cards with the zone that moves', () => {
  const draft = begin();
  draft.addZone('Nog iets');
  expect(draft.faults).toEqual([]);
  const theory = draft.template.zones.find(({ kind }) => kind === 'theory')!;
  const [x, y, w, h] = theory.box;
  draft.place(theory.id, [x - 3333, y + 7, w, h]);
  expect(draft.template.zones.find(({ id }) => id === theory.id)?.box.slice(0, 2)).toEqual([-3340, 0]);
  expect(draft.faults).toEqual([]);
});

it('takes cards in, and away with their zone', () => {
  const draft = begin();
  const zone = draft.template.zones.find(({ kind }) => kind === 'theory')!.id;
  const card = { title: say({ nl: '', en: '' }, 'Rust', 'nl'), text: TEMPLATE.aim, source: TEMPLATE.aim };
  draft.addCards([card], zone);
  draft.arrange();
  expect(draft.faults).toEqual([]);
  expect(draft.template.theory).toHaveLength(TEMPLATE.theory.length + 1);
  draft.removeZone(zone);
  expect(draft.template.theory).toEqual([]);
});

it('makes what comes back whole from a file', () => {
  const draft = begin();
  draft.addZone('Nog iets');
  draft.addPhase('Koffie');
  const { template } = readTemplateFile(writeTemplateFile(draft.template));
  expect(template).toEqual(draft.template);
  expect(template && checkTemplate(template)).toEqual([]);
});

it('makes the same day in another length, whose phases stay in order', () => {
  const draft = begin();
  draft.set({ variants: [] });
  draft.addVariant('30 minuten', 30);
  const variant = () => draft.template.variants[0]!;
  const ids = () => variant().phases.map(({ id }) => id);
  const all = draft.template.phases.map(({ id }) => id);
  expect(variant().phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(30);
  expect([ids(), draft.faults]).toEqual([all, []]);
  const [first = '', second = '', third = ''] = all;
  draft.setVariantPhase(variant().id, second, undefined);
  expect(ids()).toEqual(all.filter((id) => id !== second));
  draft.setVariantPhase(variant().id, second, 7);
  expect([ids(), variant().phases[1]?.minutes]).toEqual([all, 7]);
  draft.move('phases', third, -1);
  expect(ids().slice(0, 3)).toEqual([first, third, second]);
  draft.removeVariant(variant().id);
  expect(draft.template.variants).toEqual([]);
});
