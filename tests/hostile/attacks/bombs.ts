/** Small frames that cost much: to read, to check, to apply, to answer, to store. */
import { MAX_FRAME } from '@samenbord/sync';
import type { Arena } from '../arena.ts';
import { asAnswer, asChange } from '../arena.ts';
import { MALLORY } from '../attack.ts';
import type { Attack } from '../attack.ts';
import { Bytes } from '../forge/bytes.ts';
import { awareness, change, stateVector, step1, whoIsHere } from '../forge/frames.ts';
import * as f from '../forge/update.ts';

/** As much as fits in one frame, with its head. */
const FULL = MAX_FRAME - 100;
const MANY = 10_000;
/** The id of the text and the first clock free behind a note of Mallory's own, made by `note`. */
const TEXT = f.id(MALLORY, 1);
const FIRST = 2;

const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const note = (key = 'mal-1', clock = 0): f.Struct[] => [
  f.map({ parent: 'notes', key }),
  f.text({ parent: f.id(MALLORY, clock), key: 'text' }),
];

const bomb = (name: string, frames: Attack['frames']): Attack => ({ name, frames, outcome: 'harmless' });

/** A second client id of Mallory's; what it writes stands after what the first one wrote. */
const SECOND = MALLORY + 1;

/**
 * Characters that all want to stand before the same one: half of them from one client id and half from another, so
 * that yjs compares each of the second with all of the first.
 */
const fan = (count: number): f.Section[] => {
  const half = repeat(count / 2, () => f.characters('x', { right: f.id(MALLORY, FIRST) }));
  return [
    { client: MALLORY, clock: 0, structs: [...note(), f.characters('0', { parent: TEXT }), ...half] },
    { client: SECOND, clock: 0, structs: half },
  ];
};

/**
 * Dead characters one after the other, which count for no length, and never become one item because something else
 * lies between their clocks.
 */
const braid = (count: number): f.Struct[] =>
  repeat(count, (index) => [
    f.dead(1, index === 0 ? { parent: TEXT } : { origin: f.id(MALLORY, FIRST + 2 * (index - 1)) }),
    f.gc(1),
  ]).flat();

/** The sections in rows of `size`, one after the other. */
function* inParts(sections: readonly f.Section[], size: number): Iterable<Uint8Array> {
  for (const { client, structs } of sections)
    for (let at = 0; at < structs.length; at += size)
      yield* asChange(f.row(client, at, structs.slice(at, at + size)));
}

/** Structs that build on clients that nobody knows: yjs would keep every one for later. */
const pending = (bytes: number): Uint8Array =>
  f.row(
    MALLORY,
    0,
    repeat(Math.floor(bytes / 8), (index) => f.characters('x', { origin: f.id(index + 1e6, 1) })),
  );

/** Sections without a struct, each of another client. */
function emptySections(): Uint8Array {
  const out = new Bytes();
  const count = Math.floor(FULL / 6);
  out.varUint(count);
  for (let client = 0; client < count; client++)
    out
      .byte(0)
      .varUint(client + 2 ** 21)
      .byte(0);
  return out.byte(0).done();
}

function emptyDeletes(): Uint8Array {
  const out = new Bytes();
  const count = Math.floor(FULL / 5);
  out.byte(0).varUint(count);
  for (let client = 0; client < count; client++) out.varUint(client + 2 ** 21).byte(0);
  return out.done();
}

/** Texts of notes as Mallory may fill them, one struct each. */
function* texts(count: number, length: number): Iterable<Uint8Array> {
  const each = 2 + length;
  for (let first = 0; first < count; first += 300) {
    const structs = repeat(Math.min(300, count - first), (index) => {
      const clock = (first + index) * each;
      return [
        ...note(`mal-${String(first + index)}`, clock),
        f.characters('x'.repeat(length), { parent: f.id(MALLORY, clock + 1) }),
      ];
    });
    yield* asChange(f.row(MALLORY, first * each, structs.flat()));
  }
}

/** Every second character of those texts. */
const comb = (count: number, length: number): (readonly [number, number])[] =>
  repeat(count, (index) =>
    repeat(length / 2, (character) => [index * (2 + length) + 2 + character * 2, 1] as const),
  ).flat();

const LENGTH = 2000;

export const bombs: Attack[] = [
  ...[125_000, 1_000_000].flatMap((bytes): Attack[] => [
    {
      name: `${String(bytes / 1000)} KB of structs that wait for something, as a change`,
      frames: () => asChange(pending(bytes)),
      outcome: 'dropped',
    },
    bomb(`${String(bytes / 1000)} KB of structs that wait for something, as an answer`, () =>
      asAnswer(pending(bytes)),
    ),
  ]),
  ...[900, 1400, 2000, 8000].flatMap((count) => [
    bomb(`a reverse fan of ${String(count)} characters, as a change`, () => asChange(f.update(fan(count)))),
    bomb(`a reverse fan of ${String(count)} characters, as an answer`, () => asAnswer(f.update(fan(count)))),
    bomb(`a reverse fan of ${String(count)} characters, a hundred a change`, () => inParts(fan(count), 100)),
  ]),
  ...(
    [
      [1500, 480],
      [4500, 200],
      [9500, 100],
    ] as const
  ).map(([threads, comers]) =>
    bomb(
      `${String(comers)} characters that each look at ${String(threads)} before they find their place`,
      function* () {
        yield* inParts([{ client: MALLORY, clock: 0, structs: [...note(), ...braid(threads)] }], 100);
        yield* asAnswer(
          f.row(
            SECOND,
            0,
            repeat(comers, () => f.characters('y', { parent: TEXT })),
          ),
        );
      },
    ),
  ),
  bomb('a reverse fan of positions', () => {
    const first = f.values([[0, 0]], { parent: f.id(MALLORY, 0), key: 'pos' });
    const positions = repeat(700, () => f.values([[1, 1]], { right: f.id(MALLORY, FIRST) }));
    return asAnswer(
      f.update([
        { client: MALLORY, clock: 0, structs: [...note(), first, ...positions] },
        { client: SECOND, clock: 0, structs: positions },
      ]),
    );
  }),
  bomb('4 MB of empty sections', () => asAnswer(emptySections())),
  bomb('4 MB of deletes of nothing', () => asAnswer(emptyDeletes())),
  bomb('4 MB of GC', () =>
    asAnswer(
      f.row(
        MALLORY,
        0,
        repeat(FULL / 2, () => f.gc(1)),
      ),
    ),
  ),
  bomb('4 MB of GC of a colleague’s past', (arena) =>
    asAnswer(
      f.row(
        arena.anClient,
        0,
        repeat(FULL / 2, () => f.gc(1)),
      ),
    ),
  ),
  bomb('4 MB of a colleague’s first clock, again and again', (arena) => {
    const ranges = repeat(FULL / 2, () => [0, 1] as const);
    return asAnswer(f.deletingAll(arena.anClient, ranges));
  }),
  bomb('a million values under one key', () =>
    asAnswer(
      f.from(
        MALLORY,
        0,
        ...note(),
        f.values(
          repeat(999_000, () => true),
          { parent: f.id(MALLORY, 0), key: 'pinned' },
        ),
      ),
    ),
  ),
  bomb('a million signatures', () =>
    asAnswer(
      f.from(
        MALLORY,
        0,
        ...note(),
        f.values(
          repeat(999_000, () => null),
          { parent: f.id(MALLORY, 0), key: 'author' },
        ),
      ),
    ),
  ),
  bomb('a drawing of a million keys', () => {
    const keys = Object.fromEntries(repeat(500_000, (index) => [index.toString(36), null]));
    return asAnswer(
      f.from(
        MALLORY,
        0,
        f.map({ parent: 'sketch', key: 's' }),
        f.values([keys], { parent: f.id(MALLORY, 0), key: 'shape' }),
      ),
    );
  }),
  bomb('2,000 drawings of 250 keys that no other has', () => {
    const drawings = repeat(2000, (drawing) => {
      const keys = repeat(250, (index) => [(drawing * 250 + index).toString(36), null] as const);
      const parent = f.id(MALLORY, drawing * 2);
      return [
        f.map({ parent: 'sketch', key: `shape:${String(drawing)}` }),
        f.values([{ type: 'draw', ...Object.fromEntries(keys) }], { parent, key: 'shape' }),
      ];
    });
    return asAnswer(f.row(MALLORY, 0, drawings.flat()));
  }),
  bomb('a drawing of two million points', () => {
    const points = new Bytes().byte(117).varUint(FULL / 2);
    for (let i = 0; i < FULL / 2 - 100; i++) points.byte(125).byte(1);
    return asAnswer(
      f.from(
        MALLORY,
        0,
        f.map({ parent: 'sketch', key: 's' }),
        f.values([points.done()], { parent: f.id(MALLORY, 0), key: 'shape' }),
      ),
    );
  }),
  bomb('4 MB of one text', () =>
    asAnswer(f.from(MALLORY, 0, ...note(), f.characters('x'.repeat(FULL - 100), { parent: TEXT }))),
  ),
  bomb('every second character of 100 full notes deleted at once', function* () {
    yield* texts(100, LENGTH);
    yield* asAnswer(f.deletingAll(MALLORY, comb(100, LENGTH)));
  }),
  bomb('every second character of 100 full notes deleted, in parts', function* () {
    yield* texts(100, LENGTH);
    const ranges = comb(100, LENGTH);
    for (let at = 0; at < ranges.length; at += 5000)
      yield* asAnswer(f.deletingAll(MALLORY, ranges.slice(at, at + 5000)));
  }),
  bomb('characters between all those of 10 full notes', function* () {
    yield* texts(10, LENGTH);
    const structs = repeat(10 * LENGTH - 10, (index) => {
      const clock = Math.floor(index / (LENGTH - 1)) * (2 + LENGTH) + 2 + (index % (LENGTH - 1));
      return f.characters('y', { origin: f.id(MALLORY, clock), right: f.id(MALLORY, clock + 1) });
    });
    yield* asAnswer(f.row(MALLORY, 10 * (2 + LENGTH), structs));
  }),
  bomb('two clients that wait for each other at every struct', () => {
    const other = MALLORY + 1;
    const zip = (client: number, of: number, shift: number) =>
      repeat(8000, (index) =>
        index + shift < 0 ? f.gc(1) : f.characters('x', { origin: f.id(of, index + shift) }),
      );
    return asAnswer(
      f.update([
        { client: other, clock: 0, structs: zip(other, MALLORY, -1) },
        { client: MALLORY, clock: 0, structs: zip(MALLORY, other, 0) },
      ]),
    );
  }),
  bomb('10,000 of the smallest changes there are, within one tick', function* () {
    for (let clock = 0; clock < MANY; clock++) yield* asChange(f.from(MALLORY, clock, f.gc(1)));
  }),
  bomb('10,000 of the smallest changes there are, from 64 tabs in turn, within one tick', function* () {
    for (let i = 0; i < MANY; i++) yield* asChange(f.from(MALLORY + (i % 64), Math.floor(i / 64), f.gc(1)));
  }),
  bomb('2,000 positions that each look at all before them, within one tick', function* () {
    yield* asChange(f.from(MALLORY, 0, ...note(), f.characters('x', { parent: TEXT })));
    const place = { parent: f.id(MALLORY, 0), key: 'pos' };
    for (let i = 0; i < 2000; i++)
      yield* asChange(f.from(SECOND + (i % 64), Math.floor(i / 64), f.values([[i, i]], place)));
  }),
  ...(
    [
      ['pos', 'a colleague’s note'],
      ['deleted', 'an own reaction'],
    ] as const
  ).map(([key, what]): Attack => ({
    // Of two ids in turn, so that nothing becomes one item.
    name: `${what} written 12,000 times, after which it can be written all the same`,
    frames: function* (arena) {
      if (key === 'deleted')
        yield* asChange(f.from(MALLORY, 0, f.map({ parent: 'reactions', key: 'an-1:mallory:heart' })));
      const parent = key === 'pos' ? arena.record('notes', 'an-1') : f.id(MALLORY, 0);
      const last = [MALLORY, SECOND].map((client) => ({ client, clock: arena.clock(client) }));
      let origin: f.Id | undefined = key === 'pos' ? arena.value('notes', 'an-1', 'pos') : undefined;
      for (let turn = 0; turn < 12_000; turn++) {
        const writer = last[turn % 2];
        if (!writer) return;
        const at = origin ? { origin } : { parent, key };
        const value = key === 'pos' ? [turn, turn] : turn;
        yield* asChange(f.from(writer.client, writer.clock, f.values([value], at)));
        origin = f.id(writer.client, writer.clock);
        writer.clock += 1;
      }
    },
    outcome: { allowed: (arena) => arena.movesNote(arena.an, 'an-1') },
  })),
  bomb('refused fans over and over', function* () {
    const frame = asAnswer(f.update(fan(2000)));
    for (let i = 0; i < 50; i++) yield* frame;
  }),
  bomb('4 MB of state vector', () => {
    const count = Math.floor(FULL / 5);
    return repeat(3, () => step1(stateVector(repeat(count, (index) => [index + 2 ** 21, 0] as const))));
  }),
  bomb('10,000 questions for everything', function* () {
    for (let i = 0; i < MANY; i++) yield step1(stateVector([[i, 0]]));
  }),
  bomb('10,000 questions who is here', function* () {
    for (let i = 0; i < MANY; i++) yield whoIsHere();
  }),
  bomb('4 MB of presence of nobody', () => {
    const entries = repeat(Math.floor(FULL / 6), (index) => ({
      client: index + 2 ** 21,
      clock: 0,
      state: '',
    }));
    return [awareness(entries)];
  }),
  bomb('4 MB of presence of a colleague', (arena: Arena) => {
    const entries = repeat(Math.floor(FULL / 9), () => ({ client: arena.anClient, clock: 9, state: '{}' }));
    return [awareness(entries)];
  }),
  bomb('1,000 frames that can’t be placed', function* () {
    const frame = change(
      f.row(
        MALLORY,
        5,
        repeat(1000, () => f.gc(1)),
      ),
    );
    for (let i = 0; i < 1000; i++) yield frame;
  }),
];
