/** Groups of the day: the way into their boards, and what they choose for the plenary. */
import { ActionRefused, livePicks, mayPick, pickNote, readCollection } from '@samenbord/board';
import { Type } from 'typebox';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { BoardParams, Exactly, problems, RecordId, RoleName, signedIn } from '../schemas/common.ts';
import { signIn, signInFacilitator } from '../sign-in.ts';

const GroupSeat = Exactly({
  boardId: Type.String({ description: "Of the group's board." }),
  group: Type.String({ description: "The group's name." }),
  participantId: Type.String(),
  role: RoleName,
  token: Type.String({ description: 'The token of whoever asks: it counts on both boards.' }),
});

const GroupsOverview = Exactly({
  people: Type.Array(Exactly({ id: Type.String(), name: Type.String(), age: Type.String() }), {
    description: 'Every participant of the day.',
  }),
  groups: Type.Array(
    Exactly({
      id: Type.String(),
      name: Type.String(),
      round: Type.Integer(),
      closed: Type.Boolean(),
      people: Type.Array(Type.String()),
      notes: Type.Integer(),
      picks: Type.Integer({ description: 'Notes that the group takes to the plenary.' }),
      present: Type.Integer({ description: 'People connected now.' }),
    }),
  ),
});

const NO_GROUP = {
  detail: { nl: 'Er is nog geen groep voor jou.', en: 'There is no group for you yet.' },
};

export function groupRoutes(app: App, { catalog, groups, rooms }: Parts): void {
  app.post(
    '/api/boards/:id/group-seat',
    {
      schema: {
        tags: ['groups'],
        summary: "A seat at the board of the own group; for facilitators at any group's",
        description: 'The same person, name and token as in the plenary. Latecomers are given a group.',
        security: signedIn,
        params: BoardParams,
        body: Exactly({ group: Type.Optional(RecordId) }),
        response: { 201: GroupSeat, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { actor, token } = signIn(catalog, id, request);
      if (actor.role === 'screen') throw new Problem('forbidden');
      const wanted =
        request.body.group ??
        (actor.role === 'participant' ? await groups.groupOf(id, actor.participant) : undefined);
      if (wanted === undefined) throw new Problem('no-such-group', NO_GROUP);
      const group = await rooms.read(id, (doc) => readCollection(doc, 'groups')[wanted]);
      if (!group) throw new Problem('no-such-group');
      const there = catalog.recognise(wanted, token);
      if (there.who !== 'member') throw new Problem('forbidden');
      return reply.code(201).send({
        boardId: wanted,
        group: group.name,
        participantId: actor.participant,
        role: there.member.actor.role,
        token,
      });
    },
  );

  app.get(
    '/api/boards/:id/groups',
    {
      schema: {
        tags: ['groups'],
        summary: 'How the groups stand',
        security: signedIn,
        params: BoardParams,
        response: { 200: GroupsOverview, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      signInFacilitator(catalog, id, request);
      const people = await rooms.read(id, (doc) => readCollection(doc, 'people'));
      const found = await groups.list(id);
      return {
        people: Object.entries(people)
          .filter(([, { role }]) => role === 'participant')
          .map(([person, { name, group }]) => ({ id: person, name, age: group })),
        groups: await Promise.all(
          found.map(async ([board, { name, round, closed, people: members }]) => ({
            ...{ id: board, name, round, closed, people: [...members] },
            present: rooms.presence(board).present,
            ...(await rooms.read(board, (doc) => ({
              notes: Object.values(readCollection(doc, 'notes')).filter(({ origin }) => origin?.board !== id)
                .length,
              picks: livePicks(doc).length,
            }))),
          })),
        ),
      };
    },
  );

  app.post(
    '/api/boards/:id/picks',
    {
      schema: {
        tags: ['groups'],
        summary: "On a group's board: take a note to the plenary, or not after all; three at most",
        security: signedIn,
        params: BoardParams,
        body: Exactly({ note: RecordId, picked: Type.Boolean() }),
        response: { 200: Exactly({ ok: Type.Literal(true) }), ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      if (!mayPick(signIn(catalog, id, request).actor.role)) throw new Problem('forbidden');
      const { note, picked } = request.body;
      try {
        await rooms.change(id, (doc) => {
          pickNote(doc, note, picked);
        });
      } catch (error) {
        if (error instanceof ActionRefused) throw new Problem(error.code);
        throw error;
      }
      return { ok: true as const };
    },
  );
}
