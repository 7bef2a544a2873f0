/** A link with which anybody may fetch the report of a board, and nothing else: for a mail to those who were there. */
import { readInfo } from '@samenbord/board';
import { Type } from 'typebox';
import { reportLink } from '../links.ts';
import type { App, Parts } from '../parts.ts';
import { BoardParams, Exactly, problems, signedIn } from '../schemas/common.ts';
import { bearerOf, signInFacilitator } from '../sign-in.ts';
import { Problem } from '../problem.ts';

export function reportLinkRoutes(app: App, parts: Parts): void {
  const { catalog, rooms } = parts;

  app.post(
    '/api/boards/:id/report-link',
    {
      schema: {
        tags: ['export'],
        summary: 'Make the link to the report; an earlier one ends',
        security: signedIn,
        params: BoardParams,
        response: { 201: Exactly({ link: Type.String(), token: Type.String() }), ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      signInFacilitator(catalog, id, request);
      const token = catalog.renewReportLink(id);
      return reply.code(201).send({ token, link: reportLink(request, parts, id, token) });
    },
  );

  app.delete(
    '/api/boards/:id/report-link',
    {
      schema: {
        tags: ['export'],
        summary: 'End the link to the report',
        security: signedIn,
        params: BoardParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      signInFacilitator(catalog, request.params.id, request);
      catalog.endReportLink(request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/boards/:id/report',
    {
      schema: {
        tags: ['export'],
        summary: 'What a link to the report leads to',
        security: signedIn,
        params: BoardParams,
        response: {
          200: Exactly({ title: Type.String(), school: Type.String(), date: Type.String() }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      if (!catalog.hasBoard(id)) throw new Problem('no-such-board');
      if (!catalog.opensReport(id, bearerOf(request))) throw new Problem('unauthorized');
      return rooms.read(id, (doc) => {
        const { title, school, date } = readInfo(doc);
        return { title, school, date };
      });
    },
  );
}
