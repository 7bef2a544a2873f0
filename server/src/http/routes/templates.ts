import { templateMinutes } from '@samenbord/board';
import type { Template } from '@samenbord/board';
import { Type } from 'typebox';
import { preferredLanguage } from '../language.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { Exactly, problems } from '../schemas/common.ts';
import { TemplateCardSchema, TemplateSchema } from '../schemas/templates.ts';

export function templateRoutes(app: App, { templates }: Parts): void {
  app.get(
    '/api/templates',
    {
      schema: {
        tags: ['templates'],
        summary: 'The templates, in the language of Accept-Language',
        response: { 200: Type.Array(TemplateCardSchema), ...problems },
      },
    },
    (request) => {
      const language = preferredLanguage(request.headers['accept-language']);
      return templates.map((template) => ({
        id: template.id,
        title: template.title[language],
        aim: template.aim[language],
        minutes: templateMinutes(template),
        needs: template.needs,
        people: template.people,
        variants: template.variants.map(({ id, name, phases }) => ({
          id,
          name: name[language],
          minutes: templateMinutes({ phases }),
        })),
        zones: template.zones.map(({ kind, box, title }) => ({
          kind,
          box,
          title: title[language],
        })),
        phases: template.phases.map(({ name, minutes }) => ({ name: name[language], minutes })),
      }));
    },
  );

  app.get(
    '/api/templates/:id',
    {
      schema: {
        tags: ['templates'],
        summary: 'A whole template, in every language',
        params: Exactly({ id: Type.String({ maxLength: 64 }) }),
        response: { 200: TemplateSchema, ...problems },
      },
    },
    (request) => find(templates, request.params.id),
  );
}

function find(templates: readonly Template[], id: string): Template {
  const template = templates.find((candidate) => candidate.id === id);
  if (!template)
    throw new Problem('not-found', {
      detail: { nl: `Er is geen sjabloon “${id}”.`, en: `There is no template “${id}”.` },
    });
  return template;
}
