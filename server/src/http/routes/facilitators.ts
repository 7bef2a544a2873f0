/** Who leads the day and who takes part: each facilitator has a link of the own, so that one can be taken back alone. */
import { addRecord, newId } from '@samenbord/board';
import { ERRORS } from '@samenbord/sync';
import { Type } from 'typebox';
import { invitation } from '../links.ts';
import { logDeed } from '../log-deed.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { FacilitatorList, NewLink } from '../schemas/boards.ts';
import { BoardParams, Exactly, Line, problems, signedIn } from '../schemas/common.ts';
import { signInFacilitator } from '../sign-in.ts';
import { tidy } from '../tidy.ts';

/** Sockets of somebody whose token was taken away. */
const NOT_SIGNED_IN = ERRORS.unauthorized.closeCode;
/** Not "sign in again": that is not what sending somebody away means. */
const SENT_AWAY = ERRORS.forbidden.closeCode;

const MemberParams = Exactly({
  id: Type.String({ maxLength: 64 }),
  participantId: Type.String({ maxLength: 64 }),
});

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
      const leader = signInFacilitator(catalog, id, request);
      const name = tidy(request.body.name);
      const participant = newId();
      await rooms.change(id, (doc) => {
        addRecord(doc, 'people', participant, { name, group: '', role: 'facilitator' });
      });
      const { token } = catalog.addFacilitator(id, { participant, name });
      await logDeed(parts, id, leader, 'facilitator.invite');
      const link = invitation(request, parts, id, token);
      return reply.code(201).send({ participantId: participant, token, link });
    },
  );

  app.post(
    '/api/boards/:id/facilitators/:participantId/renew',
    {
      schema: {
        tags: ['facilitation'],
        summary: "Replace a facilitator's link, and so the projector's; ends what is open with the old ones",
        security: signedIn,
        params: MemberParams,
        response: { 201: NewLink, ...problems },
      },
    },
    async (request, reply) => {
      const { id, participantId } = request.params;
      signInFacilitator(catalog, id, request);
      if (!leads(id, participantId)) throw new Problem('not-found');
      const { token, lost } = catalog.renewFacilitator(id, participantId);
      for (const participant of lost) disconnect(id, participant, NOT_SIGNED_IN);
      const link = invitation(request, parts, id, token);
      return reply.code(201).send({ participantId, token, link });
    },
  );

  app.delete(
    '/api/boards/:id/facilitators/:participantId',
    {
      schema: {
        tags: ['facilitation'],
        summary: "Take a facilitator's link back with that of the projector; ends what is open with them",
        security: signedIn,
        params: MemberParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, participantId } = request.params;
      const leader = signInFacilitator(catalog, id, request);
      if (!leads(id, participantId)) throw new Problem('not-found');
      removeFacilitator(id, participantId);
      await logDeed(parts, id, leader, 'facilitator.remove');
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/boards/:id/participants/:participantId',
    {
      schema: {
        tags: ['facilitation'],
        summary: 'Send somebody away; what they wrote stays',
        description: 'Whoever still has the join code can come back under a new name: renew it when needed.',
        security: signedIn,
        params: MemberParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, participantId } = request.params;
      const leader = signInFacilitator(catalog, id, request);
      if (leads(id, participantId)) removeFacilitator(id, participantId);
      else if (catalog.removeParticipant(id, participantId)) disconnect(id, participantId, SENT_AWAY);
      else throw new Problem('not-found');
      await logDeed(parts, id, leader, 'participant.remove');
      return reply.code(204).send(null);
    },
  );

  const leads = (board: string, participant: string): boolean =>
    catalog.facilitators(board).some(({ actor }) => actor.participant === participant);

  function removeFacilitator(board: string, participant: string): void {
    if (catalog.facilitators(board).length === 1) throw new Problem('last-facilitator');
    for (const lost of catalog.removeFacilitator(board, participant)) disconnect(board, lost, NOT_SIGNED_IN);
  }

  /** Also from the boards of groups, where the same token counts. */
  function disconnect(board: string, participant: string, code: number): void {
    for (const id of [board, ...catalog.branches(board).map((branch) => branch.board)])
      rooms.disconnect(id, participant, code);
  }
}
