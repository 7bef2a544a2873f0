/** The schema of `board.json`: the records of packages/board, as JSON. */
import {
  AGREEMENT_KINDS,
  AGREEMENT_STATES,
  BOARD_STATES,
  LINK_LABELS,
  NOTE_COLORS,
  NOTE_SIZES,
  PHASE_KINDS,
  REACTION_KINDS,
  REPORT_READERS,
  VOTE_KINDS,
  VOTE_STATES,
  ZONE_KINDS,
} from '@samenbord/board';
import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { TimerSchema } from './boards.ts';
import { Exactly, LanguageName, RoleName } from './common.ts';
import { RulesSchema } from './templates.ts';

const { Number: Num, String: Str, Boolean: Bool } = Type;
const byId = <T extends TSchema>(record: T) => Type.Record(Str(), record);
const Place = Type.Immutable(Type.Tuple([Num(), Num()]));
const Area = Type.Immutable(Type.Tuple([Num(), Num(), Num(), Num()]));
const IdOrNull = Type.Union([Str(), Type.Null()]);

export const SnapshotSchema = Exactly({
  format: Type.Literal('samenbord'),
  version: Type.Integer(),
  info: Exactly({
    title: Str(),
    goal: Str(),
    question: Str(),
    school: Str(),
    date: Str(),
    language: LanguageName,
    template: Str(),
    retention: Num(),
    listPeople: Bool(),
    starts: Str(),
    ends: Str(),
    report: Type.Enum([...REPORT_READERS]),
    plenary: Str(),
    group: Str(),
    rehearsal: Bool(),
  }),
  stage: Exactly({
    phase: Str(),
    since: Num(),
    timer: TimerSchema,
    spotlight: Str(),
    gather: Type.Union([Exactly({ to: Str(), at: Num() }), Type.Null()]),
    calm: Bool(),
    cursorsOff: Bool(),
    message: Type.Union([Exactly({ text: Str(), at: Num() }), Type.Null()]),
    early: Type.Union([Exactly({ question: Str(), zone: Str() }), Type.Null()]),
    locked: Bool(),
    imagesOff: Bool(),
    lanes: Str(),
    picks: Type.Immutable(Type.Array(Str())),
    state: Type.Enum([...BOARD_STATES]),
  }),
  phases: byId(
    Exactly({
      order: Num(),
      name: Str(),
      minutes: Num(),
      kind: Type.Enum([...PHASE_KINDS]),
      purpose: Str(),
      may: RulesSchema,
      readAhead: Bool(),
      groupSize: Num(),
      startedAt: Num(),
    }),
  ),
  zones: byId(
    Exactly({
      kind: Type.Enum([...ZONE_KINDS]),
      title: Str(),
      prompt: Str(),
      box: Area,
      order: Num(),
      phases: Type.Immutable(Type.Array(Str())),
      each: Num(),
    }),
  ),
  theory: byId(Exactly({ title: Str(), text: Str(), source: Str(), zone: Str(), pos: Place })),
  notes: byId(
    Exactly({
      text: Str(),
      pos: Place,
      size: Type.Enum([...NOTE_SIZES]),
      color: Type.Enum([...NOTE_COLORS]),
      zone: Str(),
      cluster: Str(),
      author: IdOrNull,
      anonymous: Bool(),
      group: Str(),
      onBehalf: Str(),
      claim: Str(),
      origin: Type.Union([Exactly({ board: Str(), note: Str() }), Type.Null()]),
      readAhead: Bool(),
      tags: Type.Immutable(Type.Array(Str())),
      createdAt: Num(),
      pinned: Bool(),
      deleted: Num(),
    }),
  ),
  clusters: byId(Exactly({ title: Str(), zone: Str(), box: Area })),
  links: byId(
    Exactly({ note: Str(), theory: Str(), label: Type.Enum([...LINK_LABELS]), by: IdOrNull, deleted: Num() }),
  ),
  reactions: byId(
    Exactly({ note: Str(), participant: Str(), kind: Type.Enum([...REACTION_KINDS]), deleted: Num() }),
  ),
  agreements: byId(
    Exactly({
      text: Str(),
      kind: Type.Enum([...AGREEMENT_KINDS]),
      who: Str(),
      due: Str(),
      state: Type.Enum([...AGREEMENT_STATES]),
      sources: Type.Immutable(Type.Array(Str())),
      ownWays: Type.Record(Str(), Str()),
      joined: Type.Immutable(Type.Array(Str())),
      quotes: Type.Immutable(Type.Array(Str())),
      origin: Type.Union([Exactly({ board: Str(), title: Str(), date: Str() }), Type.Null()]),
      createdAt: Num(),
      checked: Bool(),
    }),
  ),
  sketch: byId(
    Exactly({
      pos: Type.Immutable(Type.Tuple([Num(), Num(), Num(), Str(), Str()])),
      shape: Type.Record(Str(), Type.Unknown()),
      author: IdOrNull,
      deleted: Num(),
    }),
  ),
  people: byId(Exactly({ name: Str(), group: Str(), role: RoleName })),
  votes: byId(
    Exactly({
      question: Str(),
      kind: Type.Enum([...VOTE_KINDS]),
      options: Type.Immutable(Type.Array(Str())),
      zone: Str(),
      dots: Num(),
      state: Type.Enum([...VOTE_STATES]),
      result: Type.Union([Type.Record(Str(), Num()), Type.Null()]),
      voters: Type.Integer(),
      tooFew: Bool(),
      openedAt: Num(),
    }),
  ),
  groups: byId(
    Exactly({
      name: Str(),
      order: Num(),
      round: Num(),
      people: Type.Immutable(Type.Array(Str())),
      ages: Type.Immutable(Type.Array(Str())),
      closed: Bool(),
    }),
  ),
});
