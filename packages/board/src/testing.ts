/** A small board for tests: two phases, four zones, two theory cards. */
import * as Y from 'yjs';
import { OPEN_WORK } from './phases.ts';
import { writeBoard } from './snapshot.ts';
import { boardFromTemplate } from './template-board.ts';
import type { Localized, Template, TemplatePhase, TemplateZone } from './template.ts';

const both = (text: string): Localized => ({ nl: text, en: text });
const phase = (id: string): TemplatePhase => ({
  id,
  name: both(id),
  minutes: 10,
  kind: 'work',
  purpose: both(`Doe ${id}.`),
  script: both(''),
  may: OPEN_WORK,
});
const zone = (id: string, kind: TemplateZone['kind'], x: number): TemplateZone => ({
  id,
  kind,
  title: both(id),
  prompt: both(''),
  box: [x, 0, 1000, 1000],
  phases: [],
});

export const SMALL: Template = {
  id: 'small',
  title: both('Klein'),
  aim: both('Proberen'),
  question: both(''),
  outcome: both('Iets'),
  needs: [],
  forms: [],
  people: [2, 60],
  phases: [phase('schrijven'), phase('afspreken')],
  zones: [
    zone('theorie', 'theory', 0),
    zone('praktijk', 'practice', 1100),
    zone('vragen', 'neutral', 2200),
    zone('afspraken', 'agreement', 3300),
  ],
  theory: ['luisteren', 'spreken'].map((id, at) => ({
    id,
    zone: 'theorie',
    title: both(id),
    text: both(`Over ${id}.`),
    source: both('Eigen visie'),
    pos: [40, 180 + at * 300],
  })),
  variants: [],
};

export function smallBoard(): Y.Doc {
  const doc = new Y.Doc();
  writeBoard(
    doc,
    boardFromTemplate(SMALL, {
      title: 'Studiedag',
      school: 'De Linde',
      date: '2026-11-23',
      language: 'nl',
      state: 'open',
      retention: 366,
      now: 1_700_000_000_000,
    }),
  );
  return doc;
}
