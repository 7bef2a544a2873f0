/** Session templates: their schema, their check, and the board that one makes. */
import { isId } from './fields.ts';
import { bounds, overlaps, theoryBox, contains } from './geometry.ts';
import { COLLECTIONS, LAYOUT_VERSION } from './layout.ts';
import { LANGUAGES } from './records.ts';
import type {
  BoardSnapshot,
  BoardState,
  Box,
  Language,
  PhaseKind,
  PhaseRules,
  Point,
  ZoneKind,
} from './records.ts';

export type Localized = Readonly<Record<Language, string>>;

export interface TemplatePhase {
  id: string;
  name: Localized;
  minutes: number;
  kind: PhaseKind;
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

export interface Template {
  id: string;
  title: Localized;
  /** What it is for, in one or two sentences. */
  aim: Localized;
  /** The question that the day turns around. */
  question: Localized;
  /** What comes out. */
  outcome: Localized;
  phases: readonly TemplatePhase[];
  zones: readonly TemplateZone[];
  theory: readonly TemplateCard[];
}

/** Length of the whole session in minutes. */
export const templateMinutes = (template: Template): number =>
  template.phases.reduce((sum, phase) => sum + phase.minutes, 0);

export interface Problem {
  /** Where: `phases[2].name.en`. */
  path: string;
  message: string;
}

/** Everything that is wrong with a template; empty when it is right. */
export function checkTemplate(template: Template): Problem[] {
  const problems: Problem[] = [];
  const report = (path: string, message: string) => problems.push({ path, message });

  const texts = (path: string, localized: Localized, max: number, optional = false) => {
    for (const language of LANGUAGES) {
      const value = localized[language];
      if (value.trim() === '' && !optional) report(`${path}.${language}`, 'is empty');
      if (value.length > max) report(`${path}.${language}`, `is longer than ${String(max)} characters`);
    }
  };
  const unique = (path: string, ids: readonly string[]) => {
    ids.forEach((id, at) => {
      if (!isId(id)) report(`${path}[${String(at)}].id`, 'is not an id');
      if (ids.indexOf(id) !== at) report(`${path}[${String(at)}].id`, `is used twice: ${id}`);
    });
  };

  texts('title', template.title, 120);
  texts('aim', template.aim, 1000);
  texts('question', template.question, 1000, true);
  texts('outcome', template.outcome, 1000);
  unique(
    'phases',
    template.phases.map((phase) => phase.id),
  );
  unique(
    'zones',
    template.zones.map((zone) => zone.id),
  );
  unique(
    'theory',
    template.theory.map((card) => card.id),
  );

  const phaseIds = new Set(template.phases.map((phase) => phase.id));
  template.phases.forEach((phase, at) => {
    const path = `phases[${String(at)}]`;
    texts(`${path}.name`, phase.name, 120);
    texts(`${path}.purpose`, phase.purpose, 500);
    texts(`${path}.script`, phase.script, 2000, true);
    if (!COLLECTIONS.phases.minutes.accepts(phase.minutes)) report(`${path}.minutes`, 'is out of range');
    if (!COLLECTIONS.phases.may.accepts(phase.may)) report(`${path}.may`, 'is not a set of rules');
  });
  template.zones.forEach((zone, at) => {
    const path = `zones[${String(at)}]`;
    texts(`${path}.title`, zone.title, 120);
    texts(`${path}.prompt`, zone.prompt, 500, true);
    if (!COLLECTIONS.zones.box.accepts(zone.box)) report(`${path}.box`, 'is not a box');
    for (const phase of zone.phases) if (!phaseIds.has(phase)) report(`${path}.phases`, `no phase ${phase}`);
    template.zones.slice(0, at).forEach((other) => {
      if (overlaps(zone.box, other.box)) report(`${path}.box`, `lies over zone ${other.id}`);
    });
  });
  template.theory.forEach((card, at) => {
    const path = `theory[${String(at)}]`;
    texts(`${path}.title`, card.title, 200);
    texts(`${path}.text`, card.text, 2000);
    texts(`${path}.source`, card.source, 500);
    const zone = template.zones.find((candidate) => candidate.id === card.zone);
    const [x, y, w, h] = theoryBox(card);
    if (!zone) report(`${path}.zone`, `no zone ${card.zone}`);
    else if (!contains(zone.box, [x, y]) || !contains(zone.box, [x + w, y + h]))
      report(`${path}.pos`, `lies outside zone ${card.zone}`);
  });
  const first = template.phases[0];
  if (!first) report('phases', 'is empty');
  else if (!first.may.add) report('phases[0].may.add', 'the first phase must let participants add notes');
  if (!bounds(template.zones.map((zone) => zone.box))) report('zones', 'is empty');
  return problems;
}

export interface NewBoard {
  title: string;
  school: string;
  /** `yyyy-mm-dd`, or empty. */
  date: string;
  language: Language;
  state: BoardState;
  retention: number;
  /** Now, in milliseconds. */
  now: number;
}

const byId = <T extends { id: string }, R>(entries: readonly T[], make: (entry: T, at: number) => R) =>
  Object.fromEntries(entries.map((entry, at) => [entry.id, make(entry, at)]));

/** The board that a template makes, in one language. Ids of phases, zones and cards are the template's own. */
export function boardFromTemplate(template: Template, wanted: NewBoard): BoardSnapshot {
  const say = (localized: Localized) => localized[wanted.language];
  return {
    format: 'samenbord',
    version: LAYOUT_VERSION,
    info: {
      title: wanted.title,
      goal: say(template.aim),
      question: say(template.question),
      school: wanted.school,
      date: wanted.date,
      language: wanted.language,
      template: template.id,
      retention: wanted.retention,
      listPeople: false,
    },
    stage: {
      phase: template.phases[0]?.id ?? '',
      since: wanted.now,
      timer: { state: 'stopped' },
      spotlight: '',
      locked: false,
      imagesOff: false,
      lanes: '',
      state: wanted.state,
    },
    phases: byId(template.phases, (phase, order) => ({
      order,
      name: say(phase.name),
      minutes: phase.minutes,
      kind: phase.kind,
      purpose: say(phase.purpose),
      may: phase.may,
      startedAt: order === 0 ? wanted.now : 0,
    })),
    zones: byId(template.zones, (zone, order) => ({
      kind: zone.kind,
      title: say(zone.title),
      prompt: say(zone.prompt),
      box: zone.box,
      order,
      phases: zone.phases,
    })),
    theory: byId(template.theory, (card) => ({
      title: say(card.title),
      text: say(card.text),
      source: say(card.source),
      zone: card.zone,
      pos: card.pos,
    })),
    notes: {},
    clusters: {},
    links: {},
    reactions: {},
    agreements: {},
    sketch: {},
    people: {},
    votes: {},
  };
}
