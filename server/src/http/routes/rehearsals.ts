/** Practising on a copy of the board, with colleagues who are acted. */
import { Type } from 'typebox';
import { screenToken } from '../../catalog/tokens.ts';
import { FEWEST_COLLEAGUES, MOST_COLLEAGUES } from '../../rehearsal/rehearsals.ts';
import { facilitatorLink, screenLink } from '../links.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { BoardParams, Exactly, problems, signedIn } from '../schemas/common.ts';
import { signInFacilitator } from '../sign-in.ts';

const Rehearsal = Exactly({
  boardId: Type.String({ description: 'Of the copy; the token of whoever leads counts there too.' }),
  people: Type.Integer({ description: 'How many colleagues are acted.' }),
  links: Exactly({ facilitate: Type.String(), screen: Type.String() }),
});

const NOT_A_COPY = {
  nl: 'Op een oefenbord of een groepsbord kun je niet nog eens oefenen.',
  en: 'There is no rehearsing on a copy or on the board of a group.',
};

export function rehearsalRoutes(app: App, parts: Parts): void {
  const { catalog, rehearsals } = parts;
  const path = '/api/boards/:id/rehearsal';
  const shared = { tags: ['facilitation'], security: signedIn, params: BoardParams };

  app.post(
    path,
    {
      schema: {
        ...shared,
        summary: 'Rehearse on a copy of the board, with acted colleagues',
        body: Exactly({
          people: Type.Integer({ minimum: FEWEST_COLLEAGUES, maximum: MOST_COLLEAGUES }),
        }),
        response: { 201: Rehearsal, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { token } = signInFacilitator(catalog, id, request);
      if (catalog.branchOf(id)) throw new Problem('forbidden', { detail: NOT_A_COPY });
      const { people } = request.body;
      const started = await rehearsals.start(id, people);
      if (typeof started === 'string') throw new Problem(started);
      return reply.code(201).send({
        boardId: started.copy,
        people,
        links: {
          facilitate: facilitatorLink(request, parts, started.copy, token),
          screen: screenLink(request, parts, started.copy, screenToken(token)),
        },
      });
    },
  );

  app.get(
    path,
    { schema: { ...shared, summary: 'The rehearsal of a board', response: { 200: Rehearsal, ...problems } } },
    (request) => {
      const { id } = request.params;
      const { token } = signInFacilitator(catalog, id, request);
      const running = rehearsals.of(id);
      if (!running) throw new Problem('no-rehearsal');
      return {
        boardId: running.copy,
        people: running.people,
        links: {
          facilitate: facilitatorLink(request, parts, running.copy, token),
          screen: screenLink(request, parts, running.copy, screenToken(token)),
        },
      };
    },
  );

  app.delete(
    path,
    {
      schema: {
        ...shared,
        summary: 'Stop a rehearsal and throw the copy away; asked of the board or of its copy',
        response: {
          200: Exactly({ boardId: Type.String({ description: 'The board that was rehearsed.' }) }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      signInFacilitator(catalog, id, request);
      const branch = catalog.branchOf(id);
      const board = branch?.kind === 'rehearsal' ? branch.parent : id;
      if (!(await rehearsals.stop(board))) throw new Problem('no-rehearsal');
      return { boardId: board };
    },
  );
}
