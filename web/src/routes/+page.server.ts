/** The gallery of templates, read while building: the page carries only what the cards show. */
import { templateMinutes } from '@samenbord/board';
import type { Language } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import type { TemplateCardData } from '#lib/start/template-card.ts';

export const prerender = true;

const say = (localized: Readonly<Record<Language, string>>) => ({ nl: localized.nl, en: localized.en });

export function load(): { templates: TemplateCardData[] } {
  return {
    templates: TEMPLATES.map((template) => ({
      id: template.id,
      title: say(template.title),
      aim: say(template.aim),
      // An open board has phases to begin with, but no length that anybody should keep to.
      minutes: template.theory.length === 0 ? undefined : templateMinutes(template),
      zones: template.zones.map(({ kind, box }) => ({ kind, box })),
      cards: template.theory.map(({ pos }) => pos),
    })),
  };
}
