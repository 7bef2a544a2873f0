/**
 * Before the day opens: what whoever comes early with the code may know of it, and the one question that may be
 * answered then. Nobody becomes a participant by it, and nothing that stands on the board is told.
 */
import { addNote, countRecords, phasesInOrder, readCollection, readInfo, readStage } from '@samenbord/board';
import { Type } from 'typebox';
import { clientOf } from '../../limits/client-limit.ts';
import { boardOfCode } from '../board-of-code.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { Exactly, Line, problems } from '../schemas/common.ts';
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
});

/** Answers to an early question; a draft must have room left for the day itself. */
const MOST_EARLY_NOTES = 500;
const HOUR = 3_600_000;
const NO_QUESTION = {
  nl: 'Er staat nu geen vraag open.',
  en: 'No question is open now.',
};

export function lobbyRoutes(app: App, parts: Parts): void {
  const { rooms, limits, now } = parts;

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
    (request) =>
      rooms.read(boardOfCode(parts, request.body.code, clientOf(request)), (doc) => {
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
      const client = clientOf(request);
      const board = boardOfCode(parts, request.body.code, client);
      const wait = limits.earlyAnswers.wait(client, now());
      if (wait > 0) throw new Problem('slow-down', { retryAfter: Math.ceil(wait / 1000) });
      limits.earlyAnswers.count(client, now());
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
}
