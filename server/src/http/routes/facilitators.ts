/** Links for people who lead the day: each a link of the own, so that one can be taken back alone. */
import { addRecord, newId } from '@samenbord/board';
import { Type } from 'typebox';
import { invitation } from '../links.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { FacilitatorList, NewLink } from '../schemas/boards.ts';
import { BoardParams, Exactly, Line, problems, signedIn } from '../schemas/common.ts';
import { signInFacilitator } from '../sign-in.ts';
import { tidy } from '../tidy.ts';

/** Sockets of somebody whose token was taken away. */
const NOT_SIGNED_IN = 4401;

export function facilitatorRoutes(app: App, parts: Parts): void {
  const { catalog, rooms } = parts;

  app.get(
    '/api/boards/:id/facilitators',
    {
      schema: {
        tags: ['facilitation'],
        summary: 'Who leads the day',
        security: signedIn,
        params: BoardParams,
        response: { 200: FacilitatorList, ...problems },
      },
    },
    (request) => {
      signInFacilitator(catalog, request.params.id, request);
      return catalog
        .facilitators(request.params.id)
        .map(({ actor, name }) => ({ participantId: actor.participant, name }));
    },
  );

  app.post(
    '/api/boards/:id/facilitators',
    {
      schema: {
        tags: ['facilitation'],
        summary: 'Make a link for one more facilitator',
        security: signedIn,
        params: BoardParams,
        body: Exactly({ name: Line(80) }),
        response: { 201: NewLink, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      signInFacilitator(catalog, id, request);
      const name = tidy(request.body.name);
      const participant = newId();
      await rooms.change(id, (doc) => {
        addRecord(doc, 'people', participant, { name, group: '', role: 'facilitator' });
      });
      const { token } = catalog.addFacilitator(id, { participant, name });
      const link = invitation(request, parts, id, token);
      return reply.code(201).send({ participantId: participant, token, link });
    },
  );

  app.delete(
    '/api/boards/:id/facilitators/:participantId',
    {
      schema: {
        tags: ['facilitation'],
        summary: "Take a facilitator's link back with that of the projector; ends what is open with them",
        security: signedIn,
        params: Exactly({
          id: Type.String({ maxLength: 64 }),
          participantId: Type.String({ maxLength: 64 }),
        }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, participantId } = request.params;
      signInFacilitator(catalog, id, request);
      const present = catalog.facilitators(id);
      if (!present.some(({ actor }) => actor.participant === participantId)) throw new Problem('not-found');
      if (present.length === 1) throw new Problem('last-facilitator');
      for (const lost of catalog.removeFacilitator(id, participantId))
        rooms.disconnect(id, lost, NOT_SIGNED_IN);
      return reply.code(204).send(null);
    },
  );
}
