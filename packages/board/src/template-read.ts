/**
 * Reads a template out of anything: a file that somebody made, a request's body. What is missing and has a default
 * gets it; what is of the wrong kind is a fault with its place; keys that nobody knows are left out.
 */
import { COLLECTIONS, SINGLETONS } from './layout.ts';
import { LANGUAGES, PHASE_KINDS, ZONE_KINDS } from './records.ts';
import type { Box, PhaseRules, Point } from './records.ts';
import { OPEN_WORK } from './phases.ts';
import { checkTemplate } from './template-check.ts';
import type { TemplateFault } from './template-check.ts';
import { TEMPLATE_NEEDS, WORKING_FORMS } from './template.ts';
import type { Localized, Template } from './template.ts';

type Source = Readonly<Record<string, unknown>>;
const isSource = (value: unknown): value is Source =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More entries than any list of a template may have: the rest is not even looked at. */
const MOST_ENTRIES = 1000;

/** Collects what is wrong while it reads. */
class Reading {
  readonly faults: TemplateFault[] = [];

  wrong(path: string, nl: string, en: string): void {
    this.faults.push({ path, message: { nl, en } });
  }

  object(value: unknown, path: string): Source {
    if (isSource(value)) return value;
    if (value === undefined) this.wrong(path, 'ontbreekt', 'is missing');
    else this.wrong(path, 'heeft niet de juiste vorm', 'is not in the right form');
    return {};
  }

  list<T>(
    from: Source,
    key: string,
    path: string,
    read: (entry: Source, path: string) => T,
    optional = false,
  ): T[] {
    const value = from[key];
    const place = join(path, key);
    if (value === undefined && optional) return [];
    if (!Array.isArray(value)) {
      if (value === undefined) this.wrong(place, 'ontbreekt', 'is missing');
      else this.wrong(place, 'moet een lijst zijn', 'must be a list');
      return [];
    }
    return value.slice(0, MOST_ENTRIES).map((entry, at) => {
      const here = `${place}[${String(at)}]`;
      return read(this.object(entry, here), here);
    });
  }

  /** A text for all languages, or one per language; of a missing language the other is taken. */
  text(from: Source, key: string, path: string, optional = false): Localized {
    const value = from[key];
    const place = join(path, key);
    if (typeof value === 'string') return both(value);
    if (value === undefined && optional) return both('');
    if (value === undefined) {
      this.wrong(place, 'ontbreekt', 'is missing');
      return both('');
    }
    const given = isSource(value) ? LANGUAGES.map((language) => value[language]) : [];
    const spoken = given.filter((text) => typeof text === 'string');
    if (spoken.length === 0 || given.some((text) => text !== undefined && typeof text !== 'string')) {
      this.wrong(place, 'moet een tekst zijn', 'must be a text');
      return both('');
    }
    const [nl, en] = given;
    const [any = ''] = spoken;
    return { nl: typeof nl === 'string' ? nl : any, en: typeof en === 'string' ? en : any };
  }

  id(from: Source, key: string, path: string): string {
    const value = from[key];
    if (typeof value === 'string') return value;
    this.wrong(join(path, key), value === undefined ? 'ontbreekt' : 'moet een tekst zijn', 'must be a text');
    return '';
  }

  number(from: Source, key: string, path: string): number {
    const value = from[key];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.wrong(
      join(path, key),
      value === undefined ? 'ontbreekt' : 'moet een getal zijn',
      value === undefined ? 'is missing' : 'must be a number',
    );
    return 0;
  }

  oneOf<const T extends string>(from: Source, key: string, path: string, options: readonly T[]): T {
    const value = from[key];
    const found = options.find((option) => option === value);
    const [first] = options;
    if (found !== undefined) return found;
    this.wrong(
      join(path, key),
      `moet een van deze zijn: ${options.join(', ')}`,
      `must be one of these: ${options.join(', ')}`,
    );
    if (first === undefined) throw new Error('there is nothing to choose from');
    return first;
  }

  /** Of a list of words those that are known: a newer version may know more. */
  words<const T extends string>(from: Source, key: string, options: readonly T[]): T[] {
    const value = from[key];
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    return [...new Set(given)].flatMap((word) => options.filter((option) => option === word));
  }

  ids(from: Source, key: string, path: string): string[] {
    const value: unknown = from[key] ?? [];
    if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
    this.wrong(join(path, key), 'moet een lijst van namen zijn', 'must be a list of ids');
    return [];
  }

  numbers(from: Source, key: string, path: string, count: number): number[] {
    const value = from[key];
    const good =
      Array.isArray(value) &&
      value.length === count &&
      value.every((entry) => typeof entry === 'number' && Number.isFinite(entry));
    if (good) return value as number[];
    this.wrong(
      join(path, key),
      `moet uit ${String(count)} getallen bestaan`,
      `must be ${String(count)} numbers`,
    );
    return Array<number>(count).fill(0);
  }

  rules(from: Source, key: string, path: string): PhaseRules {
    const value = from[key];
    const { may } = COLLECTIONS.phases;
    const filled: unknown = isSource(value) ? { ...OPEN_WORK, ...value } : value;
    if (may.accepts(filled)) return may.read(filled);
    this.wrong(
      join(path, key),
      'zegt niet goed wat deelnemers mogen',
      'does not say well what participants may do',
    );
    return OPEN_WORK;
  }
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
const both = (text: string): Localized => ({ nl: text, en: text });

/** A template, or everything that is wrong with it and, where it has the form of one, what to set right. */
export type ReadTemplate =
  | { template: Template; faults: readonly [] }
  | { template?: undefined; faults: readonly TemplateFault[]; draft?: Template };

/** The template that a value holds, or everything that is wrong with it. */
export function readTemplate(value: unknown): ReadTemplate {
  const r = new Reading();
  const from = r.object(value, '');
  if (r.faults.length > 0) return { faults: r.faults };
  const template: Template = {
    id: r.id(from, 'id', ''),
    title: r.text(from, 'title', ''),
    aim: r.text(from, 'aim', ''),
    question: r.text(from, 'question', '', true),
    outcome: r.text(from, 'outcome', '', true),
    ...(from.caution === undefined ? {} : { caution: r.text(from, 'caution', '') }),
    needs: r.words(from, 'needs', TEMPLATE_NEEDS),
    forms: r.words(from, 'forms', WORKING_FORMS),
    people: from.people === undefined ? [2, 60] : pair(r.numbers(from, 'people', '', 2)),
    ...(from.retention === undefined ? {} : { retention: readRetention(r, from) }),
    phases: r.list(from, 'phases', '', (phase, path) => ({
      id: r.id(phase, 'id', path),
      name: r.text(phase, 'name', path),
      minutes: r.number(phase, 'minutes', path),
      kind: r.oneOf(phase, 'kind', path, PHASE_KINDS),
      ...(phase.groupSize === undefined ? {} : { groupSize: r.number(phase, 'groupSize', path) }),
      purpose: r.text(phase, 'purpose', path, true),
      script: r.text(phase, 'script', path, true),
      may: r.rules(phase, 'may', path),
    })),
    zones: r.list(from, 'zones', '', (zone, path) => ({
      id: r.id(zone, 'id', path),
      kind: r.oneOf(zone, 'kind', path, ZONE_KINDS),
      title: r.text(zone, 'title', path),
      prompt: r.text(zone, 'prompt', path, true),
      box: box(r.numbers(zone, 'box', path, 4)),
      phases: r.ids(zone, 'phases', path),
    })),
    theory: r.list(
      from,
      'theory',
      '',
      (card, path) => ({
        id: r.id(card, 'id', path),
        zone: r.id(card, 'zone', path),
        title: r.text(card, 'title', path),
        text: r.text(card, 'text', path, true),
        source: r.text(card, 'source', path, true),
        pos: pair(r.numbers(card, 'pos', path, 2)),
      }),
      true,
    ),
    variants: r.list(
      from,
      'variants',
      '',
      (variant, path) => ({
        id: r.id(variant, 'id', path),
        name: r.text(variant, 'name', path),
        phases: r.list(variant, 'phases', path, (phase, here) => ({
          id: r.id(phase, 'id', here),
          minutes: r.number(phase, 'minutes', here),
        })),
      }),
      true,
    ),
  };
  // What was filled in for a wrong value must not be told as a second fault.
  if (r.faults.length > 0) return { faults: r.faults };
  const faults = checkTemplate(template);
  return faults.length > 0 ? { faults, draft: template } : { template, faults: [] };
}

const pair = ([a = 0, b = 0]: readonly number[]): Point => [a, b];
const box = ([x = 0, y = 0, w = 0, h = 0]: readonly number[]): Box => [x, y, w, h];

function readRetention(r: Reading, from: Source): number {
  const days = r.number(from, 'retention', '');
  if (!SINGLETONS.info.retention.accepts(days))
    r.wrong('retention', 'ligt niet tussen 1 en 366', 'is not between 1 and 366');
  return days;
}
