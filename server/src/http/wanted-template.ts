/** The template that a request for a new board means. */
import { readTemplate, sayPlace, templateVariant } from '@samenbord/board';
import type { Localized, Template, TemplateFault } from '@samenbord/board';
import { Problem } from './problem.ts';
import type { WrongValue } from './problem.ts';

const EMPTY_BOARD = 'leeg-bord';
/** So many faults are told; who has more, has the wrong file. */
const MOST_FAULTS = 20;

/** @throws Problem when there is no such template or variant, or for everything that is wrong with an own one. */
export function wantedTemplate(
  templates: readonly Template[],
  { template: wanted = EMPTY_BOARD, variant }: { template?: string | object; variant?: string },
): Template {
  const template = typeof wanted === 'string' ? known(templates, wanted) : ownTemplate(wanted);
  if (variant === undefined) return template;
  const found = templateVariant(template, variant);
  if (!found)
    throw unknown({
      nl: `Sjabloon “${template.id}” heeft geen variant “${variant}”.`,
      en: `Template “${template.id}” has no variant “${variant}”.`,
    });
  return found;
}

const unknown = (detail: Localized) => new Problem('bad-request', { detail });

function known(templates: readonly Template[], id: string): Template {
  const template = templates.find((candidate) => candidate.id === id);
  if (!template) throw unknown({ nl: `Er is geen sjabloon “${id}”.`, en: `There is no template “${id}”.` });
  return template;
}

/** A template that came along under `/template`. @throws Problem for everything that is wrong with it. */
export function ownTemplate(given: object): Template {
  const { template, faults } = readTemplate(given);
  if (template) return template;
  const told = faults.slice(0, MOST_FAULTS);
  throw new Problem('bad-request', {
    detail: {
      nl: `Het sjabloon klopt niet. ${told.map((fault) => sentence(fault, 'nl')).join(' ')}`,
      en: `The template is not right. ${told.map((fault) => sentence(fault, 'en')).join(' ')}`,
    },
    errors: told.map(wrongValue),
  });
}

function sentence({ path, message }: TemplateFault, language: keyof Localized): string {
  const place = sayPlace(path)[language];
  return `${place.charAt(0).toUpperCase()}${place.slice(1)} ${message[language]}.`;
}

/** `phases[2].name.nl` as a place in the request: `/template/phases/2/name/nl`. */
const wrongValue = ({ path, message }: TemplateFault): WrongValue => ({
  path: ['/template', ...path.split(/[.[\]]+/).filter((part) => part !== '')].join('/'),
  message,
});
