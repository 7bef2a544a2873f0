/** Making, looking at and erasing boards. */
import {
  boardFromTemplate,
  mayEraseBoard,
  openVotes,
  readCollection,
  readInfo,
  readStage,
  scriptFromTemplate,
} from '@samenbord/board';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Member } from '../../catalog/catalog.ts';
import { screenToken } from '../../catalog/tokens.ts';
import { makeBoard } from '../../boards/make-board.ts';
import { checkMayMake } from '../../boards/may-make.ts';
import { eraseBoard } from '../../erase-board.ts';
import { agreementsFrom, schoolOfNewBoard } from '../../schools/begin-on-line.ts';
import { invitation, joinLink, screenLink } from '../links.ts';
import { preferredLanguage } from '../language.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { BoardSummary, CreatedBoard, NewBoardBody } from '../schemas/boards.ts';
import { BoardParams, mayMake, problems, signedIn } from '../schemas/common.ts';
import { signIn, signInFacilitator } from '../sign-in.ts';
import { tidy } from '../tidy.ts';
import { wantedTemplate } from '../wanted-template.ts';

/** Bytes of a request that may carry a template of the own. */
const MAX_BODY = 512 * 1024;
/** Sockets of a board that is gone. */
const NO_SUCH_BOARD = 4404;

const ERASE_THE_WHOLE = {
  nl: 'Dit bord hoort bij een ander. Het wordt samen met dat bord gewist.',
  en: 'This board belongs to another one. It is erased together with that board.',
};

export function boardRoutes(app: App, parts: Parts): void {
  const { catalog, config, rooms, reports, schools, templates, now } = parts;

  app.post(
    '/api/boards',
    {
      bodyLimit: MAX_BODY,
      schema: {
        tags: ['boards'],
        summary: 'Make a board from a template',
        description: 'With CREATE_KEY set on the server, its key is needed.',
        security: mayMake,
        body: NewBoardBody,
        response: { 201: CreatedBoard, ...problems },
      },
    },
    async (request, reply) => {
      await checkMayMake(parts, request);
      const wanted = request.body;
      const template = wantedTemplate(templates, wanted);
      const school = schoolOfNewBoard(parts, wanted.schoolKey);
      const board = boardFromTemplate(template, {
        title: tidy(wanted.title),
        school: tidy(wanted.school) || (school?.name ?? ''),
        date: wanted.date ?? '',
        language: wanted.language ?? preferredLanguage(request.headers['accept-language']),
        state: wanted.draft ? 'draft' : 'open',
        retention: config.retentionDays,
        now: now(),
      });
      const agreements = await agreementsFrom(parts, request, wanted.from, school);
      const script = scriptFromTemplate(template, board.info.language);
      const made = await makeBoard(parts, request, { ...board, agreements }, tidy(wanted.name), script);
      if (school) schools.addDay(school.id, made.id);
      return reply.code(201).send(made);
    },
  );

  app.get(
    '/api/boards/:id',
    {
      schema: {
        tags: ['boards'],
        summary: 'How a board stands, and who the asker is on it',
        security: signedIn,
        params: BoardParams,
        response: { 200: BoardSummary, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { token, ...member } = signIn(catalog, id, request);
      const found = await rooms.read(id, (doc) => {
        const info = readInfo(doc);
        const stage = readStage(doc);
        const phase = readCollection(doc, 'phases')[stage.phase];
        const people = Object.values(readCollection(doc, 'people'));
        return {
          title: info.title,
          school: info.school,
          date: info.date,
          language: info.language,
          state: stage.state,
          phase: phase
            ? {
                id: stage.phase,
                name: phase.name,
                purpose: phase.purpose,
                kind: phase.kind,
                minutes: phase.minutes,
              }
            : null,
          timer: stage.timer,
          votes: openVotes(doc).map(([vote, { question, kind, zone, options, dots }]) => ({
            id: vote,
            question,
            kind,
            zone,
            options,
            dots,
          })),
          counts: {
            notes: Object.keys(readCollection(doc, 'notes')).length,
            agreements: Object.keys(readCollection(doc, 'agreements')).length,
            people: people.filter((person) => person.role !== 'screen').length,
          },
        };
      });
      const { role, participant } = member.actor;
      const line = role === 'facilitator' ? schools.ofBoard(id) : undefined;
      return {
        ...found,
        id,
        now: now(),
        counts: { ...found.counts, ...rooms.presence(id), writing: rooms.isWriting(id) },
        me: { participantId: participant, role, name: member.name, group: member.group },
        ...(line ? { line } : {}),
        ...sharing(request, id, member, token),
      };
    },
  );

  /** What facilitators and screens show to others; of tokens only what follows from the asker's own is known. */
  function sharing(request: FastifyRequest, id: string, { actor }: Member, token: string) {
    const code = catalog.codeOf(id);
    if (actor.role === 'participant' || code === undefined) return {};
    const join = joinLink(request, parts, code);
    if (actor.role === 'screen')
      return { code, links: { join, screen: screenLink(request, parts, id, token) } };
    const facilitate = invitation(request, parts, id, token);
    return { code, links: { join, facilitate, screen: screenLink(request, parts, id, screenToken(token)) } };
  }

  app.delete(
    '/api/boards/:id',
    {
      schema: {
        tags: ['boards'],
        summary: 'Erase a board with everything that belongs to it',
        security: signedIn,
        params: BoardParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { actor } = signInFacilitator(catalog, id, request);
      if (!mayEraseBoard(actor.role, catalog.branchOf(id) !== undefined))
        throw new Problem('forbidden', { detail: ERASE_THE_WHOLE });
      await parts.rehearsals.stop(id);
      const all = [id, ...catalog.branches(id).map(({ board }) => board)];
      catalog.beginErasing(id);
      for (const board of all) {
        reports.forget(board);
        rooms.disconnect(board, undefined, NO_SUCH_BOARD);
      }
      await eraseBoard(parts, id);
      return reply.code(204).send(null);
    },
  );
}
