/** The templates that a school made its own; whoever holds the school's key may see and change them. */
import { Type } from 'typebox';
import { TemplateNotKept } from '../../schools/school-templates.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { BoardParams, Exactly, RecordId, problems, signedIn } from '../schemas/common.ts';
import { SchoolTemplateBody, SchoolTemplateList, SchoolTemplateSaved } from '../schemas/templates.ts';
import { signInSchool } from '../sign-in.ts';
import { ownTemplate } from '../wanted-template.ts';

/** Bytes of a request that carries a template. */
const MAX_BODY = 512 * 1024;

const TemplateParams = Exactly({ id: Type.String({ maxLength: 64 }), template: RecordId });

/** An id of the gallery would hide the template that comes with the product. */
const ID_TAKEN = {
  nl: 'Dit sjabloon heeft de naam van een sjabloon dat bij Samenbord hoort.',
  en: 'This template has the id of one that comes with Samenbord.',
};

export function schoolTemplateRoutes(app: App, { schools, templates }: Parts): void {
  app.get(
    '/api/schools/:id/templates',
    {
      schema: {
        tags: ['schools'],
        summary: 'The templates that a school made its own',
        security: signedIn,
        params: BoardParams,
        response: { 200: SchoolTemplateList, ...problems },
      },
    },
    (request) => schools.templates.list(signInSchool(schools, request.params.id, request).id),
  );

  app.put(
    '/api/schools/:id/templates/:template',
    {
      bodyLimit: MAX_BODY,
      schema: {
        tags: ['schools'],
        summary: "Save a template as the school's own",
        description:
          'Kept under the id of the address. Boards that were made of an earlier revision stay as they are.',
        security: signedIn,
        params: TemplateParams,
        body: SchoolTemplateBody,
        response: { 200: SchoolTemplateSaved, ...problems },
      },
    },
    (request) => {
      const school = signInSchool(schools, request.params.id, request);
      const { template: id } = request.params;
      if (templates.some((known) => known.id === id)) throw new Problem('bad-request', { detail: ID_TAKEN });
      const template = ownTemplate({ ...request.body.template, id });
      try {
        return { revision: schools.templates.keep(school.id, template, request.body.replaces) };
      } catch (error) {
        if (error instanceof TemplateNotKept) throw new Problem(error.code);
        throw error;
      }
    },
  );

  app.delete(
    '/api/schools/:id/templates/:template',
    {
      schema: {
        tags: ['schools'],
        summary: 'Remove a template of a school; boards that were made of it stay',
        security: signedIn,
        params: TemplateParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const school = signInSchool(schools, request.params.id, request);
      if (!schools.templates.remove(school.id, request.params.template))
        throw new Problem('no-such-template');
      return reply.code(204).send(null);
    },
  );
}
