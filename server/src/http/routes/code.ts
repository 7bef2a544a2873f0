import { Type } from 'typebox';
import { joinLink } from '../links.ts';
import { logDeed } from '../log-deed.ts';
import type { App, Parts } from '../parts.ts';
import { BoardParams, Exactly, problems, signedIn } from '../schemas/common.ts';
import { signInFacilitator } from '../sign-in.ts';

const NewCode = Exactly({ code: Type.String(), link: Type.String() });

export function codeRoute(app: App, parts: Parts): void {
  const { catalog } = parts;
  app.post(
    '/api/boards/:id/code/renew',
    {
      schema: {
        tags: ['facilitation'],
        summary: 'Replace the join code; whoever is inside stays',
        security: signedIn,
        params: BoardParams,
        response: { 201: NewCode, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const leader = signInFacilitator(catalog, id, request);
      const code = catalog.renewCode(id);
      await logDeed(parts, id, leader, 'code.renew');
      return reply.code(201).send({ code, link: joinLink(request, parts, code) });
    },
  );
}
