/**
 * Before the day opens: what whoever comes early with the code may know of it, the one question that may be
 * answered then, and votes on themes. Nobody becomes a participant by it, and nothing that stands on the board is told.
 */
import {
  ActionRefused,
  VOTE_KINDS,
  addNote,
  countRecords,
  earlyVotes,
  phasesInOrder,
  readCollection,
  readInfo,
  readStage,
} from '@samenbord/board';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { hashToken, isToken, newToken } from '../../catalog/tokens.ts';
import { clientOf } from '../../limits/client-limit.ts';
import { boardOfCode } from '../board-of-code.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { Choices, Exactly, Line, RecordId, problems } from '../schemas/common.ts';
import { tidy } from '../tidy.ts';

const Code = Type.String({ minLength: 1, maxLength: 40, description: 'As it is typed to join.' });

const Lobby = Exactly({
  title: Type.String(),
  school: Type.String(),
  date: Type.String(),
  starts: Type.String({ description: 'As `hh:mm`, or empty.' }),
  ends: Type.String(),
  goal: Type.String(),
  question: Type.String(),
  programme: Type.Array(Exactly({ name: Type.String(), minutes: Type.Number() })),
  isOpen: Type.Boolean({ description: 'Whether one can join now.' }),
  early: Type.Union([Exactly({ question: Type.String() }), Type.Null()]),
  votes: Type.Array(
    Exactly({
      id: Type.String(),
      question: Type.String(),
      kind: Type.Enum([...VOTE_KINDS]),
      options: Type.Array(Type.String()),
      dots: Type.Integer(),
    }),
    { description: 'On themes, before the day; without how they stand.' },
  ),
});

/** Answers to an early question; a draft must have room left for the day itself. */
const MOST_EARLY_NOTES = 500;
const HOUR = 3_600_000;
const NO_QUESTION = {
  nl: 'Er staat nu geen vraag open.',
  en: 'No question is open now.',
};

export function lobbyRoutes(app: App, parts: Parts): void {
  const { rooms, lanes, limits, now } = parts;

  app.post(
    '/api/lobby',
    {
      schema: {
        tags: ['join'],
        summary: 'What a study day is about, for whoever has its code, also before it is open',
        body: Exactly({ code: Code }),
        response: { 200: Lobby, ...problems },
      },
    },
    async (request) =>
      rooms.read(await boardOfCode(parts, request.body.code, request), (doc) => {
        const { state, early } = readStage(doc);
        if (state === 'closed') throw new Problem('board-closed');
        const { title, school, date, starts, ends, goal, question } = readInfo(doc);
        return {
          ...{ title, school, date, starts, ends, goal, question },
          programme: phasesInOrder(readCollection(doc, 'phases')).map(([, { name, minutes }]) => ({
            name,
            minutes,
          })),
          isOpen: state === 'open',
          early: early && { question: early.question },
          votes: earlyVotes(doc).map(([id, vote]) => {
            const { question: asked, kind, options, dots } = vote;
            return { id, question: asked, kind, options: [...options], dots };
          }),
        };
      }),
  );

  app.post(
    '/api/lobby/answers',
    {
      schema: {
        tags: ['join'],
        summary: 'Answer the question that is open before the day; it becomes a note without a name',
        body: Exactly({ code: Code, text: Line(500) }),
        response: { 201: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const board = await boardToAnswer(request);
      const text = tidy(request.body.text);
      await rooms.change(board, (doc) => {
        const { state, early } = readStage(doc);
        if (state !== 'draft' || !early) throw new Problem('not-found', { detail: NO_QUESTION });
        if (countRecords(doc, 'notes') >= MOST_EARLY_NOTES) throw new Problem('board-full');
        // To the hour: who was at it just then must not be read from a note.
        addNote(doc, { text, at: { zone: early.zone }, now: Math.floor(now() / HOUR) * HOUR });
      });
      return reply.code(201).send(null);
    },
  );

  app.post(
    '/api/lobby/votes',
    {
      schema: {
        tags: ['join'],
        summary: 'Vote before the day, in secret and without a name; taken whole or refused',
        body: Exactly({
          code: Code,
          vote: RecordId,
          choices: Choices,
          voter: Type.Optional(
            Type.String({
              maxLength: 64,
              description:
                'As it was answered the first time: the ballot then takes the place of the earlier one.',
            }),
          ),
        }),
        response: { 200: Exactly({ voter: Type.String() }), ...problems },
      },
    },
    async (request) => {
      const { vote, choices, voter = '' } = request.body;
      const board = await boardToAnswer(request);
      const token = isToken(voter) ? voter : newToken();
      try {
        // Of this board alone: what a device answered elsewhere cannot be laid beside it.
        await lanes.voteEarly(board, hashToken(`${board}/${token}`), vote, choices);
      } catch (error) {
        if (error instanceof ActionRefused) throw new Problem(error.code);
        throw error;
      }
      return { voter: token };
    },
  );

  async function boardToAnswer(request: FastifyRequest<{ Body: { code: string } }>): Promise<string> {
    const client = clientOf(request);
    const board = await boardOfCode(parts, request.body.code, request);
    const wait = limits.earlyAnswers.wait(client, now());
    if (wait > 0) throw new Problem('slow-down', { retryAfter: Math.ceil(wait / 1000) });
    limits.earlyAnswers.count(client, now());
    return board;
  }
}
