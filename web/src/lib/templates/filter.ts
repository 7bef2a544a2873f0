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

export interface Looser {
  /** The wish that is let go. */
  without: keyof Wish;
  wish: Wish;
  /** How many templates fit then. */
  count: number;
}

/** What there is when one of the wishes is let go; most first. Nothing for wishes that do not help by themselves. */
export const looserWishes = (templates: readonly Template[], wish: Wish): Looser[] =>
  (['people', 'minutes', 'need'] as const)
    .filter((without) => wish[without] !== undefined)
    .map((without) => {
      const looser = { ...wish, [without]: undefined };
      return { without, wish: looser, count: fitting(templates, looser).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
