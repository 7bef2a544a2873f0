import {
  boardFromTemplate,
  checkTemplate,
  freePlace,
  noteBox,
  overlaps,
  readBoard,
  readTemplateFile,
  takesNotes,
  templateMinutes,
  templateVariant,
  theoryBox,
  writeBoard,
  writeTemplateFile,
} from '@samenbord/board';
import type { Box, Template } from '@samenbord/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DEFAULT_TEMPLATE, TEMPLATES, templateById } from './index.ts';

/** Links and programs of others name templates by these: they never change, and none goes. Minutes as promised. */
const PROMISED: readonly (readonly [id: string, minutes: number])[] = [
  ['van-leerplan-naar-mijn-klas', 75],
  ['durf-ik-het-zeggen', 40],
  ['van-kleuter-tot-zesde', 90],
  ['samen-voorbereiden-eigen-invulling', 50],
  ['een-doel-veel-ogen', 50],
  ['collegas-denken-mee', 60],
  ['talentenmarkt', 45],
  ['planlast-op-tafel', 50],
  ['energie-in-ons-team', 45],
  ['zes-weken-later', 30],
  ['leeg-bord', 45],
];
/** Ids of variants say how long they last. */
const VARIANT_MINUTES = /^(20|50)-minuten$/;
/** Notes in a zone before it is full; a year of one school has a handful of teachers. */
const ROOM = 12;
const ROOM_OF_A_YEAR = 8;

const newBoard = (template: Template, language: 'nl' | 'en' = 'nl') =>
  boardFromTemplate(template, {
    title: 'Studiedag',
    school: 'De Linde',
    date: '2026-11-23',
    language,
    state: 'open',
    retention: 366,
    now: 1_700_000_000_000,
  });

it('has the templates that were promised, under their stable ids, in the order of the gallery', () => {
  expect(TEMPLATES.map((template) => [template.id, templateMinutes(template)])).toEqual(PROMISED);
  expect(templateById(DEFAULT_TEMPLATE)?.title.nl).toBe('Leeg bord');
  expect(templateById('bestaat-niet')).toBeUndefined();
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('template %s', (_, template) => {
  it('has nothing wrong with it, and nothing missing', () => {
    expect(checkTemplate(template)).toEqual([]);
    for (const { purpose, script } of template.phases) {
      expect(purpose.nl).not.toBe('');
      expect(script.nl).not.toBe('');
    }
    expect(template.needs.length).toBeGreaterThan(0);
    expect(template.forms.length).toBeGreaterThan(0);
  });

  it.each(['nl', 'en'] as const)('makes a board that reads back equal (%s)', (language) => {
    const board = newBoard(template, language);
    const doc = new Y.Doc();
    writeBoard(doc, board);
    expect(readBoard(doc)).toEqual(board);
  });

  it('comes back equal from a file', () => {
    expect(readTemplateFile(writeTemplateFile(template))).toEqual({ template, faults: [] });
  });

  it('has variants that last as long as they say and are right too', () => {
    for (const { id } of template.variants) {
      const [, minutes] = VARIANT_MINUTES.exec(id) ?? [];
      const variant = templateVariant(template, id);
      expect(variant && templateMinutes(variant)).toBe(Number(minutes));
      expect(variant && checkTemplate(variant)).toEqual([]);
      expect(variant?.phases[0]?.may).toMatchObject({ add: true, see: true });
    }
  });

  it('begins with notes that all see, in every practice and neutral zone', () => {
    const [first] = template.phases;
    expect(first?.may).toMatchObject({ add: true, see: true });
    const open = template.zones.filter(({ kind }) => kind === 'practice' || kind === 'neutral');
    for (const zone of open) expect(takesNotes(zone, first?.id ?? '')).toBe(true);
  });

  it('can tie every practice zone to theory', () => {
    if (!template.zones.some(({ kind }) => kind === 'practice')) return;
    expect(template.zones.some(({ kind }) => kind === 'theory')).toBe(true);
    expect(template.phases.some(({ may }) => may.link && may.see)).toBe(true);
    // An open board has no theme yet.
    if (template.id !== DEFAULT_TEMPLATE) expect(template.theory.length).toBeGreaterThanOrEqual(4);
  });

  it('has a place for what is agreed', () => {
    expect(template.zones.filter(({ kind }) => kind === 'agreement')).toHaveLength(1);
  });

  it('fills a screen of 16:9', () => {
    const right = Math.max(...template.zones.map(({ box: [x, , w] }) => x + w));
    const bottom = Math.max(...template.zones.map(({ box: [, y, , h] }) => y + h));
    expect(right / bottom).toBeGreaterThan(16 / 9 - 0.06);
    expect(right / bottom).toBeLessThan(16 / 9 + 0.06);
    expect(Math.min(...template.zones.map(({ box: [x] }) => x))).toBe(0);
    expect(Math.min(...template.zones.map(({ box: [, y] }) => y))).toBe(0);
  });

  it('has room for everybody’s notes in each zone to write in', () => {
    const notes = template.zones.filter(({ kind }) => kind === 'practice' || kind === 'neutral');
    for (const { id, box } of notes)
      expect([id, roomIn(box)]).toEqual([
        id,
        expect.toSatisfy((room: number) => room >= (/^[kl]\d$/.test(id) ? ROOM_OF_A_YEAR : ROOM)),
      ]);
  });

  it('names zones as they are called where it tells people what to do', () => {
    for (const language of ['nl', 'en'] as const) {
      const titles = template.zones.map(({ title }) => title[language]);
      for (const { purpose } of template.phases)
        for (const [, named] of purpose[language].matchAll(/‘([^’]+)’/g)) expect(titles).toContain(named);
    }
  });

  it('lays its cards one beside the other', () => {
    const boxes = template.theory.map(theoryBox);
    boxes.forEach((box, at) =>
      expect(boxes.slice(0, at).filter((other) => overlaps(box, other))).toEqual([]),
    );
  });
});

it.each([
  ['een-doel-veel-ogen', 30],
  ['collegas-denken-mee', 7],
])('keeps %s only briefly, and warns of names', (id, days) => {
  const template = templateById(id);
  expect(template?.caution?.nl).toMatch(/naam/);
  expect(template && newBoard(template).info.retention).toBe(days);
});

/** How many notes of the normal size find a place of their own. */
function roomIn(box: Box): number {
  const taken: Box[] = [];
  for (;;) {
    const place = noteBox({ pos: freePlace(box, taken), size: 'normal' });
    if (taken.some((other) => overlaps(place, other))) return taken.length;
    taken.push(place);
  }
}
