/** Which templates fit what a school looks for. */
import { templateMinutes } from '@samenbord/board';
import type { Template, TemplateNeed } from '@samenbord/board';

export interface Wish {
  need?: TemplateNeed | undefined;
  /** Minutes that there are. */
  minutes?: number | undefined;
  /** How many people come. */
  people?: number | undefined;
}

/** Lengths of a template with all of its variants, in minutes, shortest first. */
export const lengthsOf = (template: Template): number[] =>
  [template, ...template.variants].map(templateMinutes).sort((a, b) => a - b);

/** Those that serve the need, can be done in the time, and work with that many people. */
export const fitting = <T extends Template>(templates: readonly T[], { need, minutes, people }: Wish): T[] =>
  templates.filter(
    (template) =>
      (need === undefined || template.needs.includes(need)) &&
      (minutes === undefined || lengthsOf(template).some((length) => length <= minutes)) &&
      (people === undefined || (template.people[0] <= people && people <= template.people[1])),
  );
