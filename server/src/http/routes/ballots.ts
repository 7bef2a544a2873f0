import { ActionRefused } from '@samenbord/board';
import { Type } from 'typebox';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { Choices, Exactly, RecordId, problems, signedIn } from '../schemas/common.ts';
import { signIn } from '../sign-in.ts';

const VoteParams = Exactly({ id: Type.String({ maxLength: 64 }), vote: RecordId });
const Ballot = Exactly({ choices: Choices });

export function ballotRoute(app: App, { catalog, lanes }: Parts): void {
  app.post(
    '/api/boards/:id/votes/:vote',
    {
      schema: {
        tags: ['writing'],
        summary: 'Vote, in secret; taken whole or refused',
        security: signedIn,
        params: VoteParams,
        body: Ballot,
        response: { 200: Exactly({ ok: Type.Literal(true) }), ...problems },
      },
    },
    async (request) => {
      const { id, vote } = request.params;
      const { role, participant } = signIn(catalog, id, request).actor;
      if (role !== 'participant')
        throw new Problem('forbidden', {
          detail: { nl: 'Alleen deelnemers stemmen.', en: 'Only participants vote.' },
        });
      try {
        await lanes.vote(id, participant, vote, request.body.choices);
      } catch (error) {
        if (error instanceof ActionRefused) throw new Problem(error.code);
        throw error;
      }
      return { ok: true as const };
    },
  );
}
