import { boardFromTemplate, checkTemplate, templateMinutes, writeBoard, readBoard } from '@samenbord/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DEFAULT_TEMPLATE, TEMPLATES, templateById } from './index.ts';

/** Minutes that a session promises in its description. */
const PROMISED: Readonly<Record<string, number>> = { 'van-leerplan-naar-mijn-klas': 75, 'leeg-bord': 45 };

describe.each(TEMPLATES.map((template) => [template.id, template] as const))(
  'template %s',
  (id, template) => {
    it('has nothing wrong with it', () => {
      expect(checkTemplate(template)).toEqual([]);
    });

    it('lasts as long as it promises', () => {
      expect(templateMinutes(template)).toBe(PROMISED[id]);
    });

    it.each(['nl', 'en'] as const)('makes a board that reads back equal (%s)', (language) => {
      const board = boardFromTemplate(template, {
        title: 'Studiedag',
        school: 'De Linde',
        date: '2026-11-23',
        language,
        state: 'open',
        retention: 366,
        now: 1_700_000_000_000,
      });
      const doc = new Y.Doc();
      writeBoard(doc, board);
      expect(readBoard(doc)).toEqual(board);
    });
  },
);

it('finds templates by their stable ids', () => {
  expect(templateById('van-leerplan-naar-mijn-klas')?.title.nl).toBe('Van leerplan naar mijn klas');
  expect(templateById(DEFAULT_TEMPLATE)).toBeDefined();
  expect(templateById('bestaat-niet')).toBeUndefined();
});
