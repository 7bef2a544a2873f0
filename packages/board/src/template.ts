/** Session templates: a study day as data, before it is a board. */
import type { Box, Language, PhaseKind, PhaseRules, Point, ZoneKind } from './records.ts';

export type Localized = Readonly<Record<Language, string>>;

export interface TemplatePhase {
  id: string;
  name: Localized;
  minutes: number;
  kind: PhaseKind;
  /** How many people work together when this phase makes groups; left out: as many as fits best. */
  groupSize?: number;
  /** What to do now, one sentence in the imperative. */
  purpose: Localized;
  /** What the facilitators can say; never shown to participants. */
  script: Localized;
  may: PhaseRules;
}

export interface TemplateZone {
  id: string;
  kind: ZoneKind;
  title: Localized;
  prompt: Localized;
  box: Box;
  /** Ids of the phases in which participants add here; empty: in all. */
  phases: readonly string[];
}

export interface TemplateCard {
  id: string;
  zone: string;
  title: Localized;
  text: Localized;
  source: Localized;
  pos: Point;
}

/** What a school looks for when it chooses a template. */
export const TEMPLATE_NEEDS = [
  'curriculum',
  'line',
  'calm',
  'voice',
  'teamwork',
  'care',
  'workload',
  'wellbeing',
  'follow-up',
  'free',
] as const;
export type TemplateNeed = (typeof TEMPLATE_NEEDS)[number];

/** How people work together in a session. */
export const WORKING_FORMS = [
  'silent-writing',
  'think-pair-share',
  '1-2-4-all',
  'placemat',
  'dots',
  'line-up',
  'incident',
  'market',
  'rounds',
  'groups',
] as const;
export type WorkingForm = (typeof WORKING_FORMS)[number];

/** The same session in another length: some of its phases, in their order, with minutes of their own. */
export interface TemplateVariant {
  id: string;
  name: Localized;
  phases: readonly { id: string; minutes: number }[];
}

export interface Template {
  id: string;
  title: Localized;
  /** What it is for, in one or two sentences. */
  aim: Localized;
  /** The question that the day turns around. */
  question: Localized;
  /** What comes out. */
  outcome: Localized;
  /** What to be careful with, for the facilitators. */
  caution?: Localized;
  needs: readonly TemplateNeed[];
  forms: readonly WorkingForm[];
  /** How many people it works with. */
  people: readonly [least: number, most: number];
  /** Days that a board is kept at most; as the server says when left out. */
  retention?: number;
  phases: readonly TemplatePhase[];
  zones: readonly TemplateZone[];
  theory: readonly TemplateCard[];
  variants: readonly TemplateVariant[];
}

/** Length of the whole session in minutes. */
export const templateMinutes = ({ phases }: { phases: readonly { minutes: number }[] }): number =>
  phases.reduce((sum, phase) => sum + phase.minutes, 0);

/** The template with the phases of one of its variants; undefined when it has no such variant. */
export function templateVariant(template: Template, variant: string): Template | undefined {
  const wanted = template.variants.find(({ id }) => id === variant);
  if (!wanted) return undefined;
  const phases = wanted.phases.flatMap(({ id, minutes }) =>
    template.phases.filter((phase) => phase.id === id).map((phase) => ({ ...phase, minutes })),
  );
  const kept = new Set(phases.map(({ id }) => id));
  const zones = template.zones.map((zone) => {
    const open = zone.phases.filter((phase) => kept.has(phase));
    // Without phases a zone to write in is open in all: one whose phases all fell away must stay closed.
    const closes = zone.kind === 'theory' || zone.kind === 'agreement';
    return open.length === 0 && !closes ? zone : { ...zone, phases: open };
  });
  return { ...template, phases, zones, variants: [] };
}
