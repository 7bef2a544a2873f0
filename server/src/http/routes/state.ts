/** The shared document as it stands, for a page that opens: the rest comes over its socket. */
import { Type } from 'typebox';
import { encodeStateAsUpdate } from 'yjs';
import type { App, Parts } from '../parts.ts';
import { BoardParams, problems, signedIn } from '../schemas/common.ts';
import { signIn } from '../sign-in.ts';

const StateFile = {
  description: 'A yjs update (V1) that makes the document out of an empty one',
  content: { 'application/octet-stream': { schema: Type.Unsafe<Buffer>({}) } },
};

export function stateRoutes(app: App, { catalog, rooms }: Parts): void {
  app.get(
    '/api/boards/:id/state',
    {
      schema: {
        tags: ['boards'],
        summary: 'All of the board as its socket would send it, in one answer',
        description: 'Saves a page that opens some round trips. What is in it is durable.',
        security: signedIn,
        params: BoardParams,
        produces: ['application/octet-stream'],
        response: { 200: StateFile, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      signIn(catalog, id, request);
      const state = await rooms.read(id, encodeStateAsUpdate);
      // Whoever was sent away, or saw the board erased, while it was being loaded gets nothing of it.
      signIn(catalog, id, request);
      return reply.type('application/octet-stream').send(Buffer.from(state));
    },
  );
}
