import { ActionRefused, NOTE_COLORS } from '@samenbord/board';
import { Type } from 'typebox';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { BoardParams, Exactly, problems, signedIn } from '../schemas/common.ts';
import { signInFacilitator } from '../sign-in.ts';

const Silence = Exactly({
  at: Type.Integer({ description: 'When this was read; it changes once a minute at most.' }),
  notes: Type.Array(
    Exactly({ text: Type.String(), color: Type.Enum([...NOTE_COLORS]), zone: Type.String() }),
    {
      description: 'In no order, without anything that tells whose they are; none until three people wrote.',
    },
  ),
});

export function silenceRoute(app: App, { catalog, lanes }: Parts): void {
  app.get(
    '/api/boards/:id/silence',
    {
      schema: {
        tags: ['facilitation'],
        summary: 'Read what is written in silence, where the phase told its writers so',
        security: signedIn,
        params: BoardParams,
        response: { 200: Silence, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      signInFacilitator(catalog, id, request);
      try {
        const { at, notes } = await lanes.readAhead(id);
        return { at, notes: [...notes] };
      } catch (error) {
        if (error instanceof ActionRefused) throw new Problem(error.code);
        throw error;
      }
    },
  );
}
