/** What can be wrong with a template, said to a person. */
import { isId } from './fields.ts';
import { contains, overlaps, theoryBox } from './geometry.ts';
import { COLLECTIONS, MAX_RECORDS } from './layout.ts';
import { LANGUAGES } from './records.ts';
import { takesNotes } from './situation.ts';
import type { Localized, Template } from './template.ts';

export interface TemplateFault {
  /** Where: `phases[2].name.en`. */
  path: string;
  /** What is wrong there, as the rest of a sentence: “is leeg”. */
  message: Localized;
}

/** Longest texts, in UTF-16 code units; as long as a board takes. */
export const TEMPLATE_TEXT = {
  title: 120,
  aim: 1000,
  question: 1000,
  outcome: 1000,
  caution: 1000,
  phaseName: 120,
  purpose: 500,
  script: 2000,
  zoneTitle: 120,
  prompt: 500,
  cardTitle: 200,
  cardText: 2000,
  source: 500,
  variantName: 120,
} as const;

/** Everything that is wrong with a template; empty when it is right. */
export function checkTemplate(template: Template): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const report = (path: string, nl: string, en: string) => faults.push({ path, message: { nl, en } });

  const texts = (path: string, localized: Localized, max: number, optional = false) => {
    for (const language of LANGUAGES) {
      const value = localized[language];
      if (value.trim() === '' && !optional) report(`${path}.${language}`, 'is leeg', 'is empty');
      if (value.length > max)
        report(
          `${path}.${language}`,
          `is langer dan ${String(max)} tekens`,
          `is longer than ${String(max)} characters`,
        );
    }
  };
  const unique = (path: string, entries: readonly { id: string }[], max: number) => {
    const ids = entries.map(({ id }) => id);
    ids.forEach((id, at) => {
      const place = `${path}[${String(at)}].id`;
      if (!isId(id)) report(place, 'is geen geldige naam', 'is not an id');
      if (ids.indexOf(id) !== at) report(place, `staat er twee keer: ${id}`, `is used twice: ${id}`);
    });
    if (ids.length > max)
      report(path, `mag hoogstens ${String(max)} keer voorkomen`, `may hold at most ${String(max)}`);
  };

  if (!isId(template.id)) report('id', 'is geen geldige naam', 'is not an id');
  texts('title', template.title, TEMPLATE_TEXT.title);
  texts('aim', template.aim, TEMPLATE_TEXT.aim);
  texts('question', template.question, TEMPLATE_TEXT.question, true);
  texts('outcome', template.outcome, TEMPLATE_TEXT.outcome, true);
  if (template.caution) texts('caution', template.caution, TEMPLATE_TEXT.caution, true);
  unique('phases', template.phases, MAX_RECORDS.phases);
  unique('zones', template.zones, MAX_RECORDS.zones);
  unique('theory', template.theory, MAX_RECORDS.theory);
  unique('variants', template.variants, 10);
  const [least, most] = template.people;
  if (least > most) report('people', 'begint hoger dan het eindigt', 'begins higher than it ends');

  const phaseIds = new Set(template.phases.map((phase) => phase.id));
  template.phases.forEach((phase, at) => {
    const path = `phases[${String(at)}]`;
    texts(`${path}.name`, phase.name, TEMPLATE_TEXT.phaseName);
    texts(`${path}.purpose`, phase.purpose, TEMPLATE_TEXT.purpose, true);
    texts(`${path}.script`, phase.script, TEMPLATE_TEXT.script, true);
    if (!COLLECTIONS.phases.minutes.accepts(phase.minutes))
      report(`${path}.minutes`, 'ligt niet tussen 0 en 600', 'is not between 0 and 600');
    if (!COLLECTIONS.phases.groupSize.accepts(phase.groupSize ?? 0))
      report(`${path}.groupSize`, 'ligt niet tussen 0 en 100', 'is not between 0 and 100');
    if (!COLLECTIONS.phases.may.accepts(phase.may))
      report(`${path}.may`, 'klopt niet', 'is not a set of rules');
  });
  template.zones.forEach((zone, at) => {
    const path = `zones[${String(at)}]`;
    texts(`${path}.title`, zone.title, TEMPLATE_TEXT.zoneTitle);
    texts(`${path}.prompt`, zone.prompt, TEMPLATE_TEXT.prompt, true);
    if (!COLLECTIONS.zones.box.accepts(zone.box))
      report(`${path}.box`, 'is geen plaats op het bord', 'is not a place on the board');
    for (const phase of zone.phases)
      if (!phaseIds.has(phase))
        report(
          `${path}.phases`,
          `noemt een fase die er niet is: ${phase}`,
          `names a phase that is not there: ${phase}`,
        );
    for (const other of template.zones.slice(0, at))
      if (overlaps(zone.box, other.box))
        report(`${path}.box`, `overlapt met zone “${other.title.nl}”`, `lies over zone “${other.title.en}”`);
  });
  template.theory.forEach((card, at) => {
    const path = `theory[${String(at)}]`;
    texts(`${path}.title`, card.title, TEMPLATE_TEXT.cardTitle);
    texts(`${path}.text`, card.text, TEMPLATE_TEXT.cardText, true);
    texts(`${path}.source`, card.source, TEMPLATE_TEXT.source, true);
    const zone = template.zones.find((candidate) => candidate.id === card.zone);
    const [x, y, w, h] = theoryBox(card);
    if (!zone)
      report(
        `${path}.zone`,
        `noemt een zone die er niet is: ${card.zone}`,
        `names a zone that is not there: ${card.zone}`,
      );
    else if (!contains(zone.box, [x, y]) || !contains(zone.box, [x + w, y + h]))
      report(`${path}.pos`, `ligt buiten zone “${zone.title.nl}”`, `lies outside zone “${zone.title.en}”`);
  });
  template.variants.forEach((variant, at) => {
    const path = `variants[${String(at)}]`;
    texts(`${path}.name`, variant.name, TEMPLATE_TEXT.variantName);
    variant.phases.forEach(({ id, minutes }, index) => {
      if (!phaseIds.has(id))
        report(
          `${path}.phases[${String(index)}].id`,
          `noemt een fase die er niet is: ${id}`,
          `names a phase that is not there: ${id}`,
        );
      if (!COLLECTIONS.phases.minutes.accepts(minutes))
        report(
          `${path}.phases[${String(index)}].minutes`,
          'ligt niet tussen 0 en 600',
          'is not between 0 and 600',
        );
    });
    checkStart(template, variant.phases[0]?.id, `${path}.phases`);
  });
  if (template.zones.length === 0) report('zones', 'ontbreken', 'are missing');
  checkStart(template, template.phases[0]?.id, 'phases');
  return faults;

  /** A day begins with people who put up a note: otherwise nobody knows whether it works. */
  function checkStart({ phases, zones }: Template, first: string | undefined, path: string): void {
    const phase = phases.find(({ id }) => id === first);
    if (first === undefined) report(path, 'ontbreken', 'are missing');
    if (!phase) return;
    if (!phase.may.add)
      report(
        `${path}[0].may.add`,
        'moet aan staan: in de eerste fase mag iedereen een briefje zetten',
        'must be on: in the first phase everybody may add a note',
      );
    const isTold = faults.some(({ path: told }) => told === 'zones');
    if (!isTold && !zones.some((zone) => takesNotes(zone, phase.id)))
      report(
        'zones',
        'hebben geen plaats voor briefjes in de eerste fase',
        'have no place for notes in the first phase',
      );
  }
}
