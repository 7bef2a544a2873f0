import {
  AGREEMENT_KINDS,
  AGREEMENT_STATES,
  BINNABLE,
  MAX_SCRIPT,
  DIVISIONS,
  MAX_GROUPS,
  MAX_TAKEN,
  PHASE_KINDS,
  VOTE_KINDS,
  ZONE_KINDS,
} from '@samenbord/board';
import type { Action } from '@samenbord/board';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { DateOrEmpty, Exactly, Line, RecordId } from './common.ts';
import { RulesSchema } from './templates.ts';

const WHO = '“het team”, or the own name of who asks: nobody is put down by somebody else.';
const Minutes = Type.Number({ exclusiveMinimum: 0, maximum: 600 });

/** A zone, note or card; empty: none. */
const Target = Type.Union([Type.Literal(''), RecordId]);

/** Every action that facilitators ask for, by its `type`. */
export const ActionBody = Type.Union([
  Exactly({
    type: Type.Literal('phase.set'),
    phase: RecordId,
    expected: Type.Optional(Type.String({ maxLength: 64 })),
    timer: Type.Optional(Type.Boolean({ description: 'True: the timer starts as well.' })),
  }),
  Exactly({
    type: Type.Literal('phase.insert'),
    name: Line(120),
    purpose: Type.String({ maxLength: 500 }),
    minutes: Minutes,
    kind: Type.Enum([...PHASE_KINDS]),
    after: Type.Optional(RecordId),
  }),
  Exactly({
    type: Type.Literal('phase.edit'),
    phase: RecordId,
    name: Type.Optional(Line(120)),
    purpose: Type.Optional(Type.String({ maxLength: 500 })),
    minutes: Type.Optional(Type.Number({ minimum: 0, maximum: 600 })),
    kind: Type.Optional(Type.Enum([...PHASE_KINDS])),
    may: Type.Optional(RulesSchema),
    groupSize: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
    readAhead: Type.Optional(
      Type.Boolean({ description: 'True: who leads may read, without names, what is written in silence.' }),
    ),
  }),
  Exactly({ type: Type.Literal('phase.move'), phase: RecordId, before: Type.Optional(RecordId) }),
  Exactly({ type: Type.Literal('phase.remove'), phase: RecordId }),
  Exactly({ type: Type.Literal('timer.start'), minutes: Minutes }),
  Exactly({ type: Type.Literal('timer.add'), minutes: Type.Optional(Minutes) }),
  Exactly({ type: Type.Literal('timer.pause') }),
  Exactly({ type: Type.Literal('timer.resume') }),
  Exactly({ type: Type.Literal('timer.stop') }),
  Exactly({
    type: Type.Literal('note.adopt'),
    notes: Type.Array(RecordId, { maxItems: 200 }),
    text: Line(1000),
    kind: Type.Enum([...AGREEMENT_KINDS]),
    who: Type.Optional(Type.String({ maxLength: 200, description: WHO })),
    due: Type.Optional(DateOrEmpty),
  }),
  Exactly({
    type: Type.Literal('agreement.change'),
    agreement: RecordId,
    text: Type.Optional(Line(1000)),
    kind: Type.Optional(Type.Enum([...AGREEMENT_KINDS])),
    who: Type.Optional(Type.String({ maxLength: 200, description: WHO })),
    due: Type.Optional(DateOrEmpty),
    state: Type.Optional(Type.Enum([...AGREEMENT_STATES])),
    checked: Type.Optional(Type.Boolean()),
  }),
  Exactly({ type: Type.Literal('agreement.remove'), agreement: RecordId }),
  Exactly({ type: Type.Literal('agreement.join'), agreement: RecordId }),
  Exactly({ type: Type.Literal('agreement.leave'), agreement: RecordId }),
  Exactly({
    type: Type.Literal('agreement.own'),
    agreement: RecordId,
    text: Type.String({ maxLength: 1000 }),
  }),
  Exactly({
    type: Type.Literal('theory.add'),
    zone: RecordId,
    cards: Type.Array(
      Exactly({
        title: Line(200),
        text: Type.String({ maxLength: 2000 }),
        source: Type.String({ maxLength: 500 }),
      }),
      { minItems: 1, maxItems: 60 },
    ),
  }),
  Exactly({
    type: Type.Literal('theory.change'),
    card: RecordId,
    title: Type.Optional(Line(200)),
    text: Type.Optional(Type.String({ maxLength: 2000 })),
    source: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  Exactly({ type: Type.Literal('theory.remove'), card: RecordId }),
  Exactly({ type: Type.Literal('note.aside'), note: RecordId }),
  Exactly({ type: Type.Literal('images.set'), allowed: Type.Boolean() }),
  Exactly({ type: Type.Literal('board.lock') }),
  Exactly({ type: Type.Literal('board.unlock') }),
  Exactly({ type: Type.Literal('bin.restore'), root: Type.Enum([...BINNABLE]), id: RecordId }),
  Exactly({ type: Type.Literal('bin.erase'), root: Type.Enum([...BINNABLE]), id: RecordId }),
  Exactly({ type: Type.Literal('board.restore'), point: RecordId }),
  Exactly({ type: Type.Literal('notes.reveal'), zone: Type.Optional(RecordId) }),
  Exactly({
    type: Type.Literal('vote.open'),
    question: Line(300),
    kind: Type.Optional(Type.Enum([...VOTE_KINDS], { description: '`dots` when absent.' })),
    options: Type.Optional(Type.Array(Line(300), { maxItems: 200 })),
    zone: Type.Optional(RecordId),
    dots: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  Exactly({ type: Type.Literal('vote.close'), vote: RecordId }),
  Exactly({ type: Type.Literal('tray.accept'), id: RecordId }),
  Exactly({ type: Type.Literal('tray.drop'), id: RecordId }),
  Exactly({ type: Type.Literal('view.gather'), to: Type.Optional(Target) }),
  Exactly({ type: Type.Literal('view.spotlight'), to: Type.Optional(Target) }),
  Exactly({ type: Type.Literal('view.calm'), on: Type.Boolean() }),
  Exactly({ type: Type.Literal('view.cursors'), shown: Type.Boolean() }),
  Exactly({ type: Type.Literal('day.tell'), text: Type.String({ maxLength: 300 }) }),
  Exactly({ type: Type.Literal('board.open') }),
  Exactly({ type: Type.Literal('early.open'), question: Line(500), zone: RecordId }),
  Exactly({ type: Type.Literal('early.close') }),
  Exactly({ type: Type.Literal('zone.add'), title: Line(120), kind: Type.Enum([...ZONE_KINDS]) }),
  Exactly({ type: Type.Literal('zone.remove'), zone: RecordId }),
  Exactly({
    type: Type.Literal('script.set'),
    phase: RecordId,
    text: Type.String({ maxLength: MAX_SCRIPT }),
  }),
  Exactly({
    type: Type.Literal('thanks.start'),
    name: Line(120),
    purpose: Type.String({ maxLength: 500 }),
    prompt: Type.String({ maxLength: 500 }),
    minutes: Minutes,
  }),
  Exactly({ type: Type.Literal('action.undo'), entry: RecordId }),
  Exactly({
    type: Type.Literal('groups.make'),
    by: Type.Optional(Type.Enum([...DIVISIONS], { description: '`mixed` when absent.' })),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_GROUPS })),
    size: Type.Optional(
      Type.Integer({ minimum: 2, maximum: 100, description: 'People in a group; goes before `count`.' }),
    ),
    take: Type.Optional(
      Type.Array(RecordId, {
        maxItems: MAX_TAKEN,
        description: 'Notes of the plenary that every group gets a copy of.',
      }),
    ),
    groups: Type.Optional(
      Type.Array(Exactly({ name: Line(60), people: Type.Array(RecordId, { maxItems: 1000 }) }), {
        minItems: 1,
        maxItems: MAX_GROUPS,
        description: 'By hand; whoever is in none of them is placed where there are fewest.',
      }),
    ),
  }),
  Exactly({
    type: Type.Literal('groups.dissolve'),
    groups: Type.Optional(Type.Array(RecordId, { maxItems: MAX_GROUPS })),
  }),
  Exactly({ type: Type.Literal('groups.move'), person: RecordId, group: RecordId }),
  Exactly({ type: Type.Literal('groups.close') }),
  Exactly({ type: Type.Literal('groups.reopen') }),
  Exactly({ type: Type.Literal('groups.harvest') }),
  Exactly({ type: Type.Literal('day.close') }),
  Exactly({ type: Type.Literal('day.reopen') }),
]);

/** Holds at compile time: the schema lets through exactly the domain's actions. */
type Missing = Exclude<Action['type'], Static<typeof ActionBody>['type']>;
export const everyActionHasASchema: [Missing] extends [never] ? true : Missing = true;

export const ActionAnswer = Exactly({
  ok: Type.Literal(true),
  id: Type.Optional(Type.String({ description: 'Of what was made.' })),
  revealed: Type.Optional(Type.Integer({ description: 'How many notes a reveal brought to the board.' })),
  harvested: Type.Optional(Type.Integer({ description: 'How many notes a harvest brought.' })),
  linked: Type.Optional(
    Type.Integer({ description: 'How many links a harvest brought to notes that were there already.' }),
  ),
  waiting: Type.Optional(
    Type.Literal(true, { description: 'Notes without a name are held back: too few people wrote any.' }),
  ),
});
