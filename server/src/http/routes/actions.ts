import { ActionRefused, applyAction, newId } from '@samenbord/board';
import type { Action } from '@samenbord/board';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { ActionAnswer, ActionBody } from '../schemas/actions.ts';
import { BoardParams, problems, signedIn } from '../schemas/common.ts';
import { signInFacilitator } from '../sign-in.ts';

export function actionRoute(app: App, { catalog, rooms, now }: Parts): void {
  app.post(
    '/api/boards/:id/actions',
    {
      schema: {
        tags: ['facilitation'],
        summary: 'Lead the day: one action, carried out whole or refused',
        security: signedIn,
        params: BoardParams,
        body: ActionBody,
        response: { 200: ActionAnswer, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      signInFacilitator(catalog, id, request);
      const action: Action = request.body;
      try {
        const result = await rooms.change(id, (doc, desk) =>
          applyAction(doc, action, { now: now(), newId, desk }),
        );
        return { ok: true as const, ...result };
      } catch (error) {
        if (error instanceof ActionRefused) throw new Problem(error.code);
        throw error;
      }
    },
  );
}
