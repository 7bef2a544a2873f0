import { expect, it } from 'vitest';
import { cardPlace, cardRoom, freeCardPlace } from './theory-places.ts';
import { boardFromTemplate, templateFromBoard } from './template-board.ts';
import { templateVariant } from './template.ts';
import { SMALL } from './testing.ts';

const NEW = {
  title: 'Studiedag',
  school: '',
  date: '',
  language: 'nl',
  state: 'open',
  retention: 366,
  now: 1_700_000_000_000,
} as const;

it('makes of a board the template that makes that board again', () => {
  const board = boardFromTemplate(SMALL, NEW);
  const script = Object.fromEntries(SMALL.phases.map((phase) => [phase.id, phase.script.nl]));
  const { retention: _, ...template } = templateFromBoard(board, { id: 'small', title: 'Klein', script });
  expect(template).toEqual({ ...SMALL, outcome: { nl: '', en: '' } });
});

it('keeps a board as short as its template or the server wants', () => {
  const kept = (retention?: number, server = 366) =>
    boardFromTemplate(retention === undefined ? SMALL : { ...SMALL, retention }, {
      ...NEW,
      retention: server,
    }).info.retention;
  expect(kept()).toBe(366);
  expect(kept(30)).toBe(30);
  expect(kept(30, 7)).toBe(7);
});

it('takes a variant’s phases and minutes, and closes no zone for it', () => {
  const template = {
    ...SMALL,
    zones: SMALL.zones.map((zone, at) => ({ ...zone, phases: at < 2 ? ['schrijven'] : [] })),
    variants: [{ id: 'kort', name: SMALL.title, phases: [{ id: 'afspreken', minutes: 3 }] }],
  };
  const short = templateVariant(template, 'kort');
  expect(short?.phases.map(({ id, minutes }) => [id, minutes])).toEqual([['afspreken', 3]]);
  // Theory that was open in a phase that is gone is closed as theory is; practice must not open in all phases.
  expect(short?.zones.map(({ phases }) => phases)).toEqual([[], ['schrijven'], [], []]);
  expect(templateVariant(template, 'lang')).toBeUndefined();
});

it('lays cards row by row, and a new one where nothing lies', () => {
  const zone = [100, 0, 1040, 1000] as const;
  expect([0, 1, 2].map((at) => cardPlace(zone, at))).toEqual([
    [140, 180],
    [640, 180],
    [140, 480],
  ]);
  expect(cardRoom(zone)).toBe(4);
  expect(freeCardPlace(zone, [])).toEqual([140, 180]);
  expect(freeCardPlace(zone, [[140, 180, 460, 260]])).toEqual([640, 180]);
  expect(freeCardPlace(zone, [[0, 0, 2000, 1000]])).toEqual([140, 1080]);
});
