import { BOARD_STATES, PHASE_KINDS, VOTE_KINDS } from '@samenbord/board';
import { Type } from 'typebox';
import { DateOrEmpty, Exactly, LanguageName, Line, RoleName } from './common.ts';

export const NewBoardBody = Exactly({
  title: Line(200),
  template: Type.Optional(
    Type.Union([
      Type.String({ maxLength: 64, description: 'Id of a template; `leeg-bord` when absent.' }),
      Type.Object({}, { description: 'A template of the own, as `GET /api/templates/:id` gives one.' }),
    ]),
  ),
  variant: Type.Optional(Type.String({ maxLength: 64, description: 'Id of a variant of the template.' })),
  school: Type.Optional(Type.String({ maxLength: 200 })),
  date: Type.Optional(DateOrEmpty),
  language: Type.Optional(LanguageName),
  draft: Type.Optional(Type.Boolean({ description: 'True: nobody can join before the day is opened.' })),
  name: Type.Optional(Type.String({ maxLength: 80, description: 'Name of the first facilitator.' })),
  schoolKey: Type.Optional(
    Type.String({ maxLength: 64, description: 'Puts the board on the line of the school that it opens.' }),
  ),
  from: Type.Optional(
    Type.String({
      maxLength: 64,
      description:
        'Id of an earlier board: the new one begins with its agreements. Needs the token of a facilitator of ' +
        'that board (`Authorization: Bearer`), or the key of the school on whose line it stands.',
    }),
  ),
});

export const CreatedBoard = Exactly({
  id: Type.String(),
  code: Type.String(),
  tokens: Exactly({ facilitator: Type.String(), screen: Type.String() }),
  links: Exactly({ join: Type.String(), facilitate: Type.String(), screen: Type.String() }),
});

export const TimerSchema = Type.Union([
  Exactly({ state: Type.Literal('stopped') }),
  Exactly({ state: Type.Literal('running'), endsAt: Type.Number(), minutes: Type.Number() }),
  Exactly({ state: Type.Literal('paused'), remaining: Type.Number(), minutes: Type.Number() }),
]);

export const BoardSummary = Exactly({
  id: Type.String(),
  title: Type.String(),
  school: Type.String(),
  date: Type.String(),
  language: LanguageName,
  state: Type.Enum([...BOARD_STATES]),
  phase: Type.Union([
    Exactly({
      id: Type.String(),
      name: Type.String(),
      purpose: Type.String(),
      kind: Type.Enum([...PHASE_KINDS]),
      minutes: Type.Number(),
    }),
    Type.Null(),
  ]),
  timer: TimerSchema,
  votes: Type.Array(
    Exactly({
      id: Type.String(),
      question: Type.String(),
      kind: Type.Enum([...VOTE_KINDS]),
      zone: Type.String(),
      options: Type.Immutable(Type.Array(Type.String())),
      dots: Type.Integer(),
    }),
    { description: 'Those that are open, oldest first.' },
  ),
  now: Type.Number({ description: "The server's clock, in milliseconds: a timer is counted against it." }),
  counts: Exactly({
    notes: Type.Integer(),
    agreements: Type.Integer(),
    people: Type.Integer(),
    present: Type.Integer({ description: 'People connected now.' }),
    unsaved: Type.Integer({ description: 'Devices that still have, or may have, unsaved work.' }),
    writing: Type.Boolean({ description: 'Whether somebody has notes that nobody else sees yet.' }),
  }),
  me: Exactly({
    participantId: Type.String(),
    role: RoleName,
    name: Type.String(),
    group: Type.String(),
  }),
  line: Type.Optional(
    Exactly(
      { id: Type.String(), name: Type.String() },
      { description: 'For facilitators: the school on whose line the day stands.' },
    ),
  ),
  code: Type.Optional(Type.String({ description: 'For facilitators and screens.' })),
  links: Type.Optional(
    Exactly(
      {
        join: Type.String(),
        facilitate: Type.Optional(Type.String()),
        screen: Type.Optional(Type.String()),
      },
      {
        description:
          "For facilitators and screens; besides the join link the asker's own and that of the own projector.",
      },
    ),
  ),
});

/** Nobody but the holder can show this token again: only its hash is kept. */
export const NewLink = Exactly({ participantId: Type.String(), token: Type.String(), link: Type.String() });

export const FacilitatorList = Type.Array(Exactly({ participantId: Type.String(), name: Type.String() }));
