import { ActionRefused, applyAction, newId } from '@samenbord/board';
import type { Action } from '@samenbord/board';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import type { ProblemDetails } from '../problem.ts';
import { ActionAnswer, ActionBody } from '../schemas/actions.ts';
import { BoardParams, problems, signedIn } from '../schemas/common.ts';
import { signInFacilitator } from '../sign-in.ts';

/** What facilitators can do about it, where the registry speaks to somebody who wrote a note. */
const HINTS: Partial<Record<ActionRefused['code'], ProblemDetails>> = {
  'board-closed': {
    hint: { nl: 'Heropen de dag om verder te gaan.', en: 'Reopen the day to go on.' },
  },
  'board-full': {
    hint: {
      nl: 'Verwijder eerst afspraken die niet meer nodig zijn.',
      en: 'Remove agreements that are no longer needed first.',
    },
  },
};

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
        if (error instanceof ActionRefused) throw new Problem(error.code, HINTS[error.code]);
        throw error;
      }
    },
  );
}
