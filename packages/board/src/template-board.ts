/** The board that a template makes, and the template that a board makes. */
import { LAYOUT_VERSION } from './layout.ts';
import { newStage } from './new-stage.ts';
import type { BoardSnapshot, BoardState, Language } from './records.ts';
import type { Localized, Template } from './template.ts';

export interface NewBoard {
  title: string;
  school: string;
  /** `yyyy-mm-dd`, or empty. */
  date: string;
  language: Language;
  state: BoardState;
  /** Days that the server keeps boards; a template may ask for less. */
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
      retention: Math.min(template.retention ?? wanted.retention, wanted.retention),
      listPeople: false,
      starts: '',
      ends: '',
      report: 'all',
      plenary: '',
      group: '',
      rehearsal: false,
    },
    stage: newStage({ phase: template.phases[0]?.id ?? '', since: wanted.now, state: wanted.state }),
    phases: byId(template.phases, (phase, order) => ({
      order,
      name: say(phase.name),
      minutes: phase.minutes,
      kind: phase.kind,
      purpose: say(phase.purpose),
      may: phase.may,
      readAhead: false,
      groupSize: phase.groupSize ?? 0,
      startedAt: order === 0 ? wanted.now : 0,
    })),
    zones: byId(template.zones, (zone, order) => ({
      kind: zone.kind,
      title: say(zone.title),
      prompt: say(zone.prompt),
      box: zone.box,
      order,
      phases: zone.phases,
      each: 0,
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
    groups: {},
  };
}

/** What of a board a template keeps: never notes, links, names or agreements. */
export type BoardForm = Pick<BoardSnapshot, 'info' | 'phases' | 'zones' | 'theory'>;

const inOrder = <T extends { order: number }>(records: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(records).sort(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1));

/**
 * The template that makes a board like this one again. It speaks the one language of the board; `script` holds what
 * the facilitators say, per phase.
 */
export function templateFromBoard(
  board: BoardForm,
  { id, title, script = {} }: { id: string; title: string; script?: Readonly<Record<string, string>> },
): Template {
  const all = (text: string): Localized => ({ nl: text, en: text });
  const phases = inOrder(board.phases);
  const known = new Set(phases.map(([phase]) => phase));
  return {
    id,
    title: all(title),
    aim: all(board.info.goal),
    question: all(board.info.question),
    outcome: all(''),
    needs: [],
    forms: [],
    people: [2, 60],
    retention: board.info.retention,
    phases: phases.map(([phase, { name, minutes, kind, groupSize, purpose, may }]) => ({
      id: phase,
      name: all(name),
      minutes,
      kind,
      ...(groupSize > 0 ? { groupSize } : {}),
      purpose: all(purpose),
      script: all(script[phase] ?? ''),
      may,
    })),
    zones: inOrder(board.zones).map(([zone, { kind, title: heading, prompt, box, phases: open }]) => ({
      id: zone,
      kind,
      title: all(heading),
      prompt: all(prompt),
      box,
      phases: open.filter((phase) => known.has(phase)),
    })),
    theory: Object.entries(board.theory).map(([card, { title: heading, text, source, zone, pos }]) => ({
      id: card,
      zone,
      title: all(heading),
      text: all(text),
      source: all(source),
      pos,
    })),
    variants: [],
  };
}
