/** The shared document as it stands, for a page that opens: the rest comes over its socket. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Type } from 'typebox';
import { encodeStateAsUpdate } from 'yjs';
import type { App, Parts } from '../parts.ts';
import { BoardParams, problems, signedIn } from '../schemas/common.ts';
import { signIn } from '../sign-in.ts';

const StateFile = {
  description: 'A yjs update (V1) that makes the document out of an empty one',
  content: { 'application/octet-stream': { schema: Type.Unsafe<Buffer>({}) } },
};

const compressed = promisify(gzip);
const TAKES_GZIP = /(^|,)\s*gzip\s*(,|$|;(?!\s*q=0(\.0+)?\s*(,|$)))/i;

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
      // A third of it over a school's wifi; the socket's frames are compressed by nobody.
      const small = TAKES_GZIP.test(request.headers['accept-encoding'] ?? '') && (await compressed(state));
      // Whoever was sent away, or saw the board erased, while it was being loaded gets nothing of it.
      signIn(catalog, id, request);
      reply.type('application/octet-stream').header('vary', 'accept-encoding');
      if (small) return reply.header('content-encoding', 'gzip').send(small);
      return reply.send(Buffer.from(state));
    },
  );
}
