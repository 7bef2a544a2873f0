import { addRecord, countRecords, MAX_RECORDS, newId, placeLatecomer, readStage } from '@samenbord/board';
import { Type } from 'typebox';
import { boardOfCode } from '../board-of-code.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { Exactly, problems, RoleName } from '../schemas/common.ts';
import { tidy } from '../tidy.ts';

const JoinBody = Exactly({
  code: Type.String({ minLength: 1, maxLength: 40, description: 'Case, spaces and dashes do not matter.' }),
  name: Type.Optional(Type.String({ maxLength: 80, description: 'Absent or empty: without a name.' })),
  ageGroup: Type.Optional(Type.String({ maxLength: 60 })),
});

const Joined = Exactly({
  boardId: Type.String(),
  participantId: Type.String(),
  role: RoleName,
  token: Type.String(),
});

const TOO_LATE = {
  nl: 'Meedoen kan niet meer. Vraag het verslag aan het kernteam.',
  en: 'You can no longer join. Ask the facilitators for the report.',
};
const TOO_MANY = {
  nl: 'Er doen al zoveel mensen mee als een bord aankan.',
  en: 'As many people have joined as a board can hold.',
};
const TELL_FACILITATORS = { nl: 'Zeg het aan het kernteam.', en: 'Tell the facilitators.' };

export function joinRoute(app: App, parts: Parts): void {
  const { catalog, groups, rooms } = parts;

  app.post(
    '/api/join',
    {
      schema: {
        tags: ['join'],
        summary: 'Join a board by its code',
        body: JoinBody,
        response: { 201: Joined, ...problems },
      },
    },
    async (request, reply) => {
      const board = await boardOfCode(parts, request.body.code, request);
      const name = tidy(request.body.name);
      const group = tidy(request.body.ageGroup);
      const participant = newId();
      const inGroup = await rooms.change(board, (doc) => {
        const { state } = readStage(doc);
        if (state === 'draft') throw new Problem('board-not-open');
        if (state === 'closed') throw new Problem('board-closed', { hint: TOO_LATE });
        if (countRecords(doc, 'people') >= MAX_RECORDS.people)
          throw new Problem('board-full', { detail: TOO_MANY, hint: TELL_FACILITATORS });
        addRecord(doc, 'people', participant, { name, group, role: 'participant' });
        return placeLatecomer(doc, participant) !== undefined;
      });
      // Erased while the row was being written: there is nothing to join any more.
      if (!catalog.hasBoard(board)) throw new Problem('no-such-code');
      const { token } = catalog.addParticipant(board, { participant, name, group });
      if (inGroup) await groups.settle(board);
      return reply.code(201).send({ boardId: board, participantId: participant, role: 'participant', token });
    },
  );
}
