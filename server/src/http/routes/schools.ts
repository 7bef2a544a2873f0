/** Schools and their line of study days; whoever holds a school's key may see and change them. */
import { dayOfLine, readBoard } from '@samenbord/board';
import type { LineDay } from '@samenbord/board';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { checkMayMake } from '../../boards/may-make.ts';
import type { School } from '../../schools/schools.ts';
import { schoolLink } from '../links.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { BoardParams, Exactly, mayMake, problems, signedIn } from '../schemas/common.ts';
import { SchoolKey, SchoolLine, SchoolName } from '../schemas/schools.ts';
import { signInFacilitator, signInSchool } from '../sign-in.ts';
import { tidy } from '../tidy.ts';

const DayParams = Exactly({ id: Type.String({ maxLength: 64 }), board: Type.String({ maxLength: 64 }) });

export function schoolRoutes(app: App, parts: Parts): void {
  const { catalog, rooms, schools } = parts;
  const signIn = (request: FastifyRequest<{ Params: { id: string } }>): School =>
    signInSchool(schools, request.params.id, request);

  app.post(
    '/api/schools',
    {
      schema: {
        tags: ['schools'],
        summary: 'Give a school a line of its own',
        description: 'Takes the same key as making a board.',
        security: mayMake,
        body: SchoolName,
        response: { 201: SchoolKey, ...problems },
      },
    },
    async (request, reply) => {
      await checkMayMake(parts, request);
      const { id, key } = schools.add(tidy(request.body.name));
      return reply.code(201).send({ id, key, link: schoolLink(request, parts, id, key) });
    },
  );

  app.get(
    '/api/schools/:id',
    {
      schema: {
        tags: ['schools'],
        summary: 'The line of a school: its study days and what came of their agreements',
        security: signedIn,
        params: BoardParams,
        response: { 200: SchoolLine, ...problems },
      },
    },
    async (request) => {
      const { id, name } = signIn(request);
      const days = [];
      for (const { board, kept } of schools.days(id)) {
        const day = kept ?? (await dayOf(board));
        if (day) days.push({ board, present: !kept, ...day });
      }
      // Days without a date stay where they were put.
      days.sort((a, b) =>
        a.date === '' || b.date === '' ? 0 : a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
      );
      return { id, name, days };
    },
  );

  /** Undefined while the board is being erased. */
  async function dayOf(board: string): Promise<LineDay | undefined> {
    if (!catalog.hasBoard(board)) return undefined;
    return rooms.read(board, (doc) => dayOfLine(readBoard(doc)));
  }

  app.put(
    '/api/schools/:id',
    {
      schema: {
        tags: ['schools'],
        summary: 'Rename a school',
        security: signedIn,
        params: BoardParams,
        body: SchoolName,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      schools.rename(signIn(request).id, tidy(request.body.name));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/schools/:id/key/renew',
    {
      schema: {
        tags: ['schools'],
        summary: "Replace a school's key; the old one opens nothing from then on",
        security: signedIn,
        params: BoardParams,
        response: { 201: SchoolKey, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = signIn(request);
      const key = schools.renewKey(id);
      return reply.code(201).send({ id, key, link: schoolLink(request, parts, id, key) });
    },
  );

  app.delete(
    '/api/schools/:id',
    {
      schema: {
        tags: ['schools'],
        summary: 'Forget a school with its line and its templates; boards that are still there stay',
        security: signedIn,
        params: BoardParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      schools.remove(signIn(request).id);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/schools/:id/days/:board',
    {
      schema: {
        tags: ['schools'],
        summary: 'Take a day off the line, with what was kept of it; a board that is still there stays',
        security: signedIn,
        params: DayParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id } = signInSchool(schools, request.params.id, request);
      const { board } = request.params;
      if (!schools.days(id).some((day) => day.board === board)) throw new Problem('not-found');
      schools.removeDay(board);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/api/boards/:id/school',
    {
      schema: {
        tags: ['schools'],
        summary: 'Put a board on the line of a school',
        security: signedIn,
        params: BoardParams,
        body: Exactly({ schoolKey: Type.String({ maxLength: 64 }) }),
        response: { 200: Exactly({ school: Type.String() }), ...problems },
      },
    },
    (request) => {
      const { id } = request.params;
      signInFacilitator(catalog, id, request);
      const school = schools.ofKey(request.body.schoolKey);
      if (!school) throw new Problem('school-key-needed');
      schools.addDay(school.id, id);
      return { school: school.name };
    },
  );
}
