/**
 * The layout of the shared document. Two kinds of roots: singletons (`info`, `stage`: keys directly in the root
 * Y.Map) and collections (every record is a nested Y.Map under its id). A note's `text` is a Y.Text; every other
 * value is plain JSON. Changing anything here changes what old clients read: raise LAYOUT_VERSION and write a
 * migration (layout.test.ts holds a hash of this table).
 */
import * as Y from 'yjs';
import * as f from './fields.ts';
import type { Field } from './fields.ts';
import {
  AGREEMENT_KINDS,
  AGREEMENT_STATES,
  ANONYMITY,
  BOARD_STATES,
  LANGUAGES,
  LINK_LABELS,
  NOTE_COLORS,
  NOTE_SIZES,
  PHASE_KINDS,
  REACTION_KINDS,
  REPORT_READERS,
  ROLES,
  VOTE_KINDS,
  VOTE_STATES,
  ZONE_KINDS,
} from './records.ts';
import type {
  Agreement,
  AgreementOrigin,
  Cluster,
  Group,
  Info,
  Link,
  Note,
  Person,
  Phase,
  Reaction,
  Sketch,
  Stage,
  TheoryCard,
  Timer,
  Vote,
  Zone,
} from './records.ts';

/**
 * 2: keys and roots were added, each with a default; a board of version 1 reads as one of version 2 in which they
 * were never written, so there is nothing to migrate.
 */
export const LAYOUT_VERSION = 2;

/** UTF-16 code units in one note. */
export const MAX_NOTE_TEXT = 2000;
/** Records of a board, soft-deleted ones included. */
export const MAX_RECORDS = {
  phases: 60,
  zones: 60,
  theory: 300,
  notes: 5000,
  clusters: 500,
  links: 20_000,
  reactions: 50_000,
  agreements: 500,
  sketch: 10_000,
  people: 1000,
  votes: 100,
  groups: 90,
} as const;

/** Notes that one group takes to the plenary. */
export const MAX_PICKS = 3;

type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> };

const timer: Field<Timer> = f.anyOf<Timer>([
  f.object<{ state: 'stopped' }>({ state: f.oneOf(['stopped'], 'stopped') }),
  f.object<{ state: 'running'; endsAt: number; minutes: number }>({
    state: f.oneOf(['running'], 'running'),
    endsAt: f.time,
    minutes: f.number(0, 600, 0),
  }),
  f.object<{ state: 'paused'; remaining: number; minutes: number }>({
    state: f.oneOf(['paused'], 'paused'),
    remaining: f.number(0, 600 * 60_000, 0),
    minutes: f.number(0, 600, 0),
  }),
]);

const info: Fields<Info> = {
  title: f.text(200),
  goal: f.text(1000),
  question: f.text(1000),
  school: f.text(200),
  date: f.date,
  language: f.oneOf(LANGUAGES, 'nl'),
  template: f.id,
  retention: f.number(1, 366, 366),
  listPeople: f.flag,
  starts: f.clock,
  ends: f.clock,
  report: f.oneOf(REPORT_READERS, 'all'),
  plenary: f.id,
  group: f.text(60),
  rehearsal: f.flag,
};

const stage: Fields<Stage> = {
  phase: f.id,
  since: f.time,
  timer,
  spotlight: f.id,
  gather: f.nullable(f.object<{ to: string; at: number }>({ to: f.id, at: f.time })),
  calm: f.flag,
  cursorsOff: f.flag,
  message: f.nullable(f.object<{ text: string; at: number }>({ text: f.text(300), at: f.time })),
  early: f.nullable(f.object<{ question: string; zone: string }>({ question: f.text(500), zone: f.id })),
  locked: f.flag,
  imagesOff: f.flag,
  lanes: f.id,
  picks: f.ids(MAX_PICKS),
  state: f.oneOf(BOARD_STATES, 'open'),
};

const phases: Fields<Phase> = {
  order: f.number(0, 10_000, 0),
  name: f.text(120),
  minutes: f.number(0, 600, 10),
  kind: f.oneOf(PHASE_KINDS, 'work'),
  purpose: f.text(500),
  may: f.object<Phase['may']>({
    add: f.flag,
    see: f.flag,
    move: f.oneOf(['none', 'own', 'all'], 'own'),
    link: f.flag,
    react: f.flag,
    vote: f.flag,
    draw: f.flag,
    anonymous: f.oneOf(ANONYMITY, 'never'),
  }),
  readAhead: f.flag,
  groupSize: f.number(0, 100, 0),
  startedAt: f.time,
};

const zones: Fields<Zone> = {
  kind: f.oneOf(ZONE_KINDS, 'neutral'),
  title: f.text(120),
  prompt: f.text(500),
  box: f.box,
  order: f.number(0, 10_000, 0),
  phases: f.ids(60),
  each: f.number(0, 100, 0),
};

const theory: Fields<TheoryCard> = {
  title: f.text(200),
  text: f.text(2000),
  source: f.text(500),
  zone: f.id,
  pos: f.point,
};

const notes: Fields<Note> = {
  text: f.text(MAX_NOTE_TEXT),
  pos: f.point,
  size: f.oneOf(NOTE_SIZES, 'normal'),
  color: f.oneOf(NOTE_COLORS, 'yellow'),
  zone: f.id,
  cluster: f.id,
  author: f.idOrNull,
  anonymous: f.flag,
  group: f.text(60),
  onBehalf: f.text(120),
  claim: f.text(100),
  origin: f.nullable(f.object<{ board: string; note: string }>({ board: f.id, note: f.id })),
  readAhead: f.flag,
  tags: f.texts(20, 60),
  createdAt: f.time,
  pinned: f.flag,
  deleted: f.binned,
};

const clusters: Fields<Cluster> = { title: f.text(200), zone: f.id, box: f.box };

const links: Fields<Link> = {
  note: f.id,
  theory: f.id,
  label: f.oneOf(LINK_LABELS, 'partly'),
  by: f.idOrNull,
  deleted: f.binned,
};

const reactions: Fields<Reaction> = {
  note: f.id,
  participant: f.id,
  kind: f.oneOf(REACTION_KINDS, 'heart'),
  deleted: f.binned,
};

const agreements: Fields<Agreement> = {
  text: f.text(1000),
  kind: f.oneOf(AGREEMENT_KINDS, 'together'),
  who: f.text(200),
  due: f.date,
  state: f.oneOf(AGREEMENT_STATES, 'new'),
  sources: f.ids(200),
  ownWays: f.mapOf(300, f.text(1000)),
  joined: f.ids(300),
  quotes: f.texts(200, MAX_NOTE_TEXT),
  origin: f.nullable(f.object<AgreementOrigin>({ board: f.id, title: f.text(200), date: f.date })),
  createdAt: f.time,
  checked: f.flag,
};

const sketch: Fields<Sketch> = {
  pos: f.sketchPlace,
  shape: f.json(200_000),
  author: f.idOrNull,
  deleted: f.binned,
};

const people: Fields<Person> = {
  name: f.text(80),
  group: f.text(60),
  role: f.oneOf(ROLES, 'participant'),
};

const groups: Fields<Group> = {
  name: f.text(60),
  order: f.number(0, 10_000, 0),
  round: f.number(0, 1000, 0),
  people: f.ids(MAX_RECORDS.people),
  ages: f.texts(60, 60),
  closed: f.flag,
};

const votes: Fields<Vote> = {
  question: f.text(300),
  kind: f.oneOf(VOTE_KINDS, 'dots'),
  options: f.texts(200, 300),
  zone: f.id,
  dots: f.number(1, 100, 3),
  state: f.oneOf(VOTE_STATES, 'open'),
  result: f.nullable(f.mapOf(6000, f.number(0, 1_000_000, 0))),
  voters: f.number(0, 10_000, 0),
  tooFew: f.flag,
  openedAt: f.time,
};

/** Roots whose keys stand directly in the root map. */
export const SINGLETONS = { info, stage } as const;
/** Roots that hold records under their ids. */
export const COLLECTIONS = {
  phases,
  zones,
  theory,
  notes,
  clusters,
  links,
  reactions,
  agreements,
  sketch,
  people,
  votes,
  groups,
} as const;

export type Singleton = keyof typeof SINGLETONS;
export type Collection = keyof typeof COLLECTIONS;
export type Root = Singleton | Collection;

/** What each collection holds. */
export interface CollectionRecords {
  phases: Phase;
  zones: Zone;
  theory: TheoryCard;
  notes: Note;
  clusters: Cluster;
  links: Link;
  reactions: Reaction;
  agreements: Agreement;
  sketch: Sketch;
  people: Person;
  votes: Vote;
  groups: Group;
}

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly Collection[];
export const SINGLETON_NAMES = Object.keys(SINGLETONS) as readonly Singleton[];

export const isCollection = (root: string): root is Collection => Object.hasOwn(COLLECTIONS, root);
export const isSingleton = (root: string): root is Singleton => Object.hasOwn(SINGLETONS, root);

/** Whether the value under this key is a shared text instead of JSON. */
export const isSharedText = (root: string, key: string): boolean => root === 'notes' && key === 'text';

/** The field of a key, or undefined when the layout knows no such root or key. */
export function fieldOf(root: string, key: string): Field | undefined {
  const fields: Readonly<Record<string, Field>> | undefined = isCollection(root)
    ? COLLECTIONS[root]
    : isSingleton(root)
      ? SINGLETONS[root]
      : undefined;
  return fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** The root map of a singleton or a collection. */
export const rootMap = (doc: Y.Doc, root: Root): Y.Map<unknown> => doc.getMap(root);

/** One record of a collection, or undefined when there is none under this id. */
export function recordMap(doc: Y.Doc, collection: Collection, id: string): Y.Map<unknown> | undefined {
  const record = rootMap(doc, collection).get(id);
  return record instanceof Y.Map ? (record as Y.Map<unknown>) : undefined;
}

/** The shared text of a note, or undefined when the note is gone. */
export function noteText(doc: Y.Doc, id: string): Y.Text | undefined {
  const value = recordMap(doc, 'notes', id)?.get('text');
  return value instanceof Y.Text ? value : undefined;
}

/** A text that changes whenever the layout does. */
export const describeLayout = (): string =>
  [...Object.entries(SINGLETONS), ...Object.entries(COLLECTIONS)]
    .map(
      ([root, fields]) =>
        `${root}: ${Object.entries(fields)
          .map(([key, field]) => `${key} ${(field as Field).name}`)
          .join('; ')}`,
    )
    .join('\n');
