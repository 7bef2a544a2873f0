import { Type } from 'typebox';
import { POINT_REASONS } from '../../restore/points-table.ts';
import type { App, Parts } from '../parts.ts';
import { BoardParams, Exactly, problems, signedIn } from '../schemas/common.ts';
import { signInFacilitator } from '../sign-in.ts';

const PointList = Type.Array(
  Exactly({
    id: Type.String(),
    at: Type.Number({ description: 'Milliseconds since the epoch.' }),
    reason: Type.Enum([...POINT_REASONS], {
      description: 'The beginning, another phase, time gone by, or the moment before a restore.',
    }),
    phase: Type.String({ description: 'Id of the phase that the board was in.' }),
    notes: Type.Integer(),
  }),
);

export function restorePointRoute(app: App, { catalog, points }: Parts): void {
  app.get(
    '/api/boards/:id/restore-points',
    {
      schema: {
        tags: ['facilitation'],
        summary: 'The moments that the board can go back to, newest first',
        description: 'Going back is the action `board.restore`.',
        security: signedIn,
        params: BoardParams,
        response: { 200: PointList, ...problems },
      },
    },
    (request) => {
      const { id } = request.params;
      signInFacilitator(catalog, id, request);
      return points.list(id);
    },
  );
}
