/**
 * What a hostile client does, as plain data that fast-check can shrink: forged updates out of pieces of the grammar,
 * honest frames with bytes turned, presence, questions, and noise. `realise.ts` makes bytes of it.
 */
import type { Collection } from '@samenbord/board';
import * as fc from 'fast-check';
import type { Numeral } from '../forge/bytes.ts';
import type { Value } from '../forge/values.ts';
import { ENDLESS } from '../attack.ts';

export const WRITERS = ['mallory', 'tab', 'an', 'bram', 'server', 'nobody'] as const;
export type Writer = (typeof WRITERS)[number];

/** A struct of somebody's: the `nth`, counted round what there is and a little beyond. */
export interface Reference {
  of: Writer;
  nth: number;
}

export interface Place {
  origin?: Reference | undefined;
  right?: Reference | undefined;
  parent?: string | Reference | undefined;
  key?: string | undefined;
}

export type StructPlan =
  | { make: 'gc' | 'skip'; length: Numeral }
  | { make: 'dead'; length: Numeral; at: Place }
  | { make: 'characters'; text: string; at: Place }
  | { make: 'values'; values: Value[]; at: Place }
  | { make: 'type'; kind: number; at: Place }
  | { make: 'other'; kind: 'subdocument' | 'embed' | 'format' | 'binary' | 'json'; at: Place }
  | { make: 'nonsense'; info: number }
  /** What an honest client writes for a new note. */
  | { make: 'note'; record: string; text: string }
  /** Characters where an honest client could type them. */
  | { make: 'typed'; record: string; index: number; text: string }
  /** A value under a key that may hold it. */
  | { make: 'set'; root: Collection; record: string; key: string; value: Value };

export interface SectionPlan {
  client: Writer;
  /** From the first free clock on; a number other than 0 leaves a gap or overlaps. */
  shift: number;
  structs: StructPlan[];
}

export interface DeletePlan {
  of: Writer;
  ranges: { nth: number; length: Numeral }[];
}

/** One change to bytes; positions count round their length. */
export type Mutation =
  | { turn: 'set'; at: number; byte: number }
  | { turn: 'insert'; at: number; byte: number }
  | { turn: 'remove'; at: number; count: number }
  | { turn: 'repeat'; at: number; count: number }
  | { turn: 'swap'; at: number; with: number }
  | { turn: 'cut'; at: number };

export type FramePlan =
  | { send: 'update'; answer: boolean; sections: SectionPlan[]; deletes: DeletePlan[]; mutations: Mutation[] }
  | { send: 'recorded'; nth: number; mutations: Mutation[] }
  | { send: 'awareness'; said: { client: Writer; clock: Numeral; state: string }[]; mutations: Mutation[] }
  | { send: 'step1'; vector: { client: Writer; clock: Numeral }[]; mutations: Mutation[] }
  | { send: 'noise'; bytes: number[] }
  /** What every frame of a failing plan is shrunk to first. */
  | { send: 'nothing' };

const writer = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Writer>('mallory') },
  { weight: 4, arbitrary: fc.constantFrom<Writer[]>(...WRITERS) },
);
const reference: fc.Arbitrary<Reference> = fc.record({ of: writer, nth: fc.nat(60) });
const numeral: fc.Arbitrary<Numeral> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 4 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Numeral[]>(0, 1e6, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, ENDLESS),
  },
);

const ROOTS = [
  'notes',
  'links',
  'reactions',
  'sketch',
  'zones',
  'stage',
  'info',
  'people',
  'votes',
  'wallet',
];
const RECORDS = [
  'an-1',
  'bram-1',
  'an-gone',
  'mal-1',
  'mal-2',
  'link-1',
  'shape:1',
  'bram-1:an:heart',
  'praktijk',
  '__proto__',
];
const FIELDS = [
  'text',
  'pos',
  'author',
  'color',
  'deleted',
  'zone',
  'note',
  'label',
  'shape',
  'state',
  'title',
  'name',
  'nonsense',
];
const key = fc.oneof(fc.constantFrom(...RECORDS), fc.constantFrom(...FIELDS));

const anchored: fc.Arbitrary<Place> = fc.record(
  { origin: reference, right: reference },
  { requiredKeys: ['origin'] },
);
const before: fc.Arbitrary<Place> = fc.record({ right: reference });
const underRoot: fc.Arbitrary<Place> = fc.record(
  { parent: fc.constantFrom(...ROOTS), key: fc.constantFrom(...RECORDS, ...FIELDS) },
  { requiredKeys: ['parent'] },
);
const underRecord: fc.Arbitrary<Place> = fc.record({ parent: reference, key }, { requiredKeys: ['parent'] });
const place = fc.oneof(
  { weight: 4, arbitrary: anchored },
  { weight: 1, arbitrary: before },
  { weight: 3, arbitrary: underRoot },
  { weight: 4, arbitrary: underRecord },
);

const WORDS = ['x', 'samen', '🙂', '', 'één\n', '\u0000', 'x'.repeat(3000)];
const word = fc.constantFrom(...WORDS);
const value: fc.Arbitrary<Value> = fc.constantFrom<Value[]>(
  [1, 2],
  [3.5, -7],
  [Number.NaN, 1],
  [0, 0, 0, 'page', 'a1'],
  'yellow',
  'an',
  'mallory',
  'closed',
  5,
  -1,
  1e300,
  null,
  undefined,
  true,
  { type: 'draw', points: [1, 2, 3] },
  [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]],
  Uint8Array.of(122, 0, 0, 0, 0, 0, 0, 0, 0),
);

const struct: fc.Arbitrary<StructPlan> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ make: fc.constantFrom('gc' as const, 'skip' as const), length: numeral }),
  },
  { weight: 2, arbitrary: fc.record({ make: fc.constant('dead' as const), length: numeral, at: place }) },
  { weight: 6, arbitrary: fc.record({ make: fc.constant('characters' as const), text: word, at: place }) },
  {
    weight: 6,
    arbitrary: fc.record({
      make: fc.constant('values' as const),
      values: fc.array(value, { minLength: 1, maxLength: 2 }),
      at: place,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      make: fc.constant('type' as const),
      kind: fc.constantFrom(1, 2, 1, 2, 0, 3, 9),
      at: place,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      make: fc.constant('other' as const),
      kind: fc.constantFrom(
        'subdocument' as const,
        'embed' as const,
        'format' as const,
        'binary' as const,
        'json' as const,
      ),
      at: place,
    }),
  },
  { weight: 1, arbitrary: fc.record({ make: fc.constant('nonsense' as const), info: fc.nat(255) }) },
);

/** Where each of some values may stand. */
const FITTING: readonly (readonly [root: Collection, record: string, key: string, value: Value])[] = [
  ['notes', 'an-1', 'pos', [7, 8]],
  ['notes', 'bram-1', 'color', 'blue'],
  ['notes', 'an-1', 'author', 'mallory'],
  ['notes', 'mal-1', 'author', null],
  ['notes', 'mal-1', 'deleted', 5],
  ['notes', 'mal-1', 'color', 'pink'],
  ['notes', 'mal-2', 'pos', [9, 9]],
  ['notes', 'mal-2', 'zone', 'praktijk'],
  ['notes', 'mal-2', 'pinned', true],
  ['links', 'link-1', 'label', 'already'],
  ['links', 'link-1', 'by', 'mallory'],
  ['reactions', 'bram-1:an:heart', 'participant', 'mallory'],
  ['sketch', 'shape:1', 'shape', { type: 'geo' }],
  ['zones', 'praktijk', 'title', 'gekaapt'],
  ['people', 'an', 'role', 'facilitator'],
];
const likely: fc.Arbitrary<StructPlan> = fc.oneof(
  fc.record({
    make: fc.constant('note' as const),
    record: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('mal-1', 'an-1') },
      { weight: 4, arbitrary: fc.nat(500).map((number) => `mal-${String(number)}`) },
    ),
    text: word,
  }),
  fc.record({
    make: fc.constant('typed' as const),
    record: fc.constantFrom('an-1', 'bram-1', 'mal-1', 'mal-1', 'mal-2', 'mal-2'),
    index: fc.nat(30),
    text: word,
  }),
  fc
    .constantFrom(...FITTING)
    .map(([root, record, key, value]) => ({ make: 'set' as const, root, record, key, value })),
);
const structs = fc.oneof(
  { weight: 6, arbitrary: fc.array(likely, { minLength: 1, maxLength: 2 }) },
  { weight: 3, arbitrary: fc.array(struct, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.tuple(likely, struct) },
);

const section: fc.Arbitrary<SectionPlan> = fc.record({
  client: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<Writer[]>('mallory', 'tab') },
    { weight: 1, arbitrary: writer },
  ),
  shift: fc.oneof(
    { weight: 12, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -9, max: 9 }) },
  ),
  structs,
});

const deletes: fc.Arbitrary<DeletePlan> = fc.record({
  of: writer,
  ranges: fc.array(fc.record({ nth: fc.nat(60), length: numeral }), { minLength: 1, maxLength: 3 }),
});

const at = fc.nat(4000);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ turn: fc.constant('set' as const), at, byte: fc.nat(255) }) },
  { weight: 1, arbitrary: fc.record({ turn: fc.constant('insert' as const), at, byte: fc.nat(255) }) },
  {
    weight: 1,
    arbitrary: fc.record({ turn: fc.constant('remove' as const), at, count: fc.integer({ min: 1, max: 8 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      turn: fc.constant('repeat' as const),
      at,
      count: fc.integer({ min: 1, max: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ turn: fc.constant('swap' as const), at, with: at }) },
  { weight: 1, arbitrary: fc.record({ turn: fc.constant('cut' as const), at }) },
);
/** Most forged frames are left whole, so that they get past the first byte. */
const rarely = fc.oneof(
  { weight: 9, arbitrary: fc.constant<Mutation[]>([]) },
  { weight: 1, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 2 }) },
);

export const frame: fc.Arbitrary<FramePlan> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.constant({ send: 'nothing' as const }) },
  {
    weight: 10,
    arbitrary: fc.record({
      send: fc.constant('update' as const),
      answer: fc.boolean(),
      sections: fc.array(section, { minLength: 1, maxLength: 2 }),
      deletes: fc.oneof(
        { weight: 3, arbitrary: fc.constant<DeletePlan[]>([]) },
        { weight: 1, arbitrary: fc.array(deletes, { maxLength: 2 }) },
      ),
      mutations: rarely,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      send: fc.constant('recorded' as const),
      nth: fc.nat(100),
      mutations: fc.array(mutation, { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      send: fc.constant('awareness' as const),
      said: fc.array(
        fc.record({
          client: writer,
          clock: numeral,
          state: fc.constantFrom('{}', 'null', '[]', '{', '{"user":{"id":"an"}}'),
        }),
        { maxLength: 3 },
      ),
      mutations: rarely,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      send: fc.constant('step1' as const),
      vector: fc.array(fc.record({ client: writer, clock: numeral }), { maxLength: 4 }),
      mutations: rarely,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      send: fc.constant('noise' as const),
      bytes: fc.array(fc.nat(255), { maxLength: 40 }),
    }),
  },
);

/** Who sends: a participant, a screen, or a participant after the day was closed. */
export const SITUATIONS = ['participant', 'screen', 'closed'] as const;
export type Situation = (typeof SITUATIONS)[number];

export interface Plan {
  situation: Situation;
  frames: FramePlan[];
}

export const FRAMES_A_RUN = 50;

export const plan: fc.Arbitrary<Plan> = fc.record({
  situation: fc.oneof(
    { weight: 4, arbitrary: fc.constant<Situation>('participant') },
    { weight: 1, arbitrary: fc.constant<Situation>('screen') },
    { weight: 1, arbitrary: fc.constant<Situation>('closed') },
  ),
  frames: fc.array(frame, { minLength: FRAMES_A_RUN, maxLength: FRAMES_A_RUN, size: 'max' }),
});
