/** A word in private to one participant: told by those who lead, read by that participant alone. */
import { Type } from 'typebox';
import { logDeed } from '../log-deed.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { BoardParams, Exactly, Line, problems, signedIn } from '../schemas/common.ts';
import { signIn, signInFacilitator } from '../sign-in.ts';
import { tidy } from '../tidy.ts';

const Id = Type.String({ maxLength: 64 });
const Words = Type.Array(Exactly({ id: Type.String(), text: Type.String(), at: Type.Number() }));

export function wordRoutes(app: App, parts: Parts): void {
  const { catalog, rooms, words } = parts;

  app.post(
    '/api/boards/:id/participants/:participantId/words',
    {
      schema: {
        tags: ['facilitation'],
        summary: 'Tell one participant something in private; nobody else receives it',
        security: signedIn,
        params: Exactly({ id: Id, participantId: Id }),
        body: Exactly({ text: Line(500) }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, participantId } = request.params;
      const leader = signInFacilitator(catalog, id, request);
      if (!catalog.hasParticipant(id, participantId)) throw new Problem('not-found');
      words.tell(id, participantId, tidy(request.body.text));
      rooms.tell(id, participantId, 'word');
      await logDeed(parts, id, leader, 'person.tell');
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/boards/:id/words',
    {
      schema: {
        tags: ['board'],
        summary: 'What those who lead told the asker in private and was not read yet',
        security: signedIn,
        params: BoardParams,
        response: { 200: Words, ...problems },
      },
    },
    (request) => {
      const { id } = request.params;
      return words.waiting(id, signIn(catalog, id, request).actor.participant);
    },
  );

  app.delete(
    '/api/boards/:id/words/:wordId',
    {
      schema: {
        tags: ['board'],
        summary: 'Say that a word was read; it is gone then',
        security: signedIn,
        params: Exactly({ id: Id, wordId: Id }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, wordId } = request.params;
      const { participant } = signIn(catalog, id, request).actor;
      if (!words.read(id, participant, wordId)) throw new Problem('not-found');
      return reply.code(204).send(null);
    },
  );
}
